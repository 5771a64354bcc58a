photos-intro =
    Cổng BHXH thường cần <b>ba tấm ảnh</b>:

    1. Mặt trước căn cước
    2. Mặt sau căn cước
    3. Chân dung cười tươi

    Hãy chuẩn bị thẻ, một mặt bàn trơn và chỗ có ánh sáng đều. Khoảng năm phút là xong.

    🔒 Ảnh cứ để trong máy của {$you}. <b>Đừng gửi ảnh căn cước vào đây</b>; bot chỉ giúp {$you} tự soát xem ảnh đã được chưa.

    <i>Nếu dữ liệu căn cước đã khớp sẵn, có khi cổng không hỏi ảnh giấy tờ nữa.</i>
    .done = Bắt đầu

photos-front =
    <b>Ảnh 1/3 · Mặt trước căn cước</b>

    Đặt thẻ trên nền trơn, sẫm màu. Tắt đèn flash, giơ máy thẳng từ trên xuống.

    Chụp xong, phóng to lên xem:
    ✓ thấy đủ bốn góc, không bị ngón tay che
    ✓ không có vệt loá sáng
    ✓ đọc rõ từng chữ số
    ✓ ảnh đúng chiều, không nghiêng

    <i>Thẻ Căn cước mới (từ 7/2024) mặt trước không có mã QR, như vậy vẫn đúng.</i>
    .done = ✅ Ảnh được rồi

photos-back-side =
    <b>Ảnh 2/3 · Mặt sau căn cước</b>

    Lật thẻ, chụp y như mặt trước.

    Phóng to lên xem:
    ✓ đủ bốn góc, thẻ nằm ngay ngắn
    ✓ không loá, nhất là quanh con chip
    ✓ đọc rõ ngày cấp
    ✓ các dòng chữ và ký hiệu &lt;&lt;&lt; ở cuối thẻ (nếu có) không bị cắt
    .done = ✅ Ảnh được rồi

photos-portrait =
    <b>Ảnh 3/3 · Chân dung cười tươi</b>

    Đứng quay mặt về phía cửa sổ, lưng về phía tường trơn, máy ngang tầm mắt. Rồi… cười tươi lên!

    Soát lại:
    ✓ một mình {$you}, mặt ở giữa ảnh
    ✓ nhìn thẳng, mắt mở
    ✓ không khẩu trang, mũ, kính râm
    ✓ nét, không rung, không quá tối
    .done = ✅ Ảnh được rồi
