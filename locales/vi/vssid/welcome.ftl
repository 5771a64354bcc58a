# Shown before anything is stored: who this is, what is agreed to, and the guide for those who do not agree.

welcome =
    👋 <b>Xin chào!</b>

    Đây là bot của <b>{$organisation}</b>. Bot đi cùng từng bước: đăng ký với cơ quan bảo hiểm xã hội (BHXH), nộp tờ khai đúng hạn, vào được <b>VssID</b> để có thẻ BHYT ngay trên điện thoại. Nghỉ giữa chừng cũng được, bot nhớ chỗ.

    🔎 <b>Bot này có thật không?</b> So từng chữ tên @ của bot với công văn hoặc trang web của Trường. Chưa chắc thì hỏi {$office} trước.

    🛡 <b>Bot không bao giờ hỏi</b> mật khẩu, mã OTP hay tài khoản ngân hàng, không bảo cài tệp lạ. Ai nhân danh bot mà làm thế đều là lừa đảo.

consent =
    <b>Bot xin phép được nhớ</b>
    <b>Nhớ gì:</b> mã Telegram, ngôn ngữ, sinh viên hay viên chức, đơn vị, họ tên, mã số, điện thoại, việc đã làm. Để điền lên cổng: số căn cước, năm sinh, mã số BHXH, địa chỉ, người liên hệ, email, cơ quan BHXH.
    <b>Để làm gì:</b> hướng dẫn, soát lỗi, nhắc hạn.
    <b>Bao lâu:</b> phần điền lên cổng xoá khi làm xong; phần còn lại sau {$keepDays} ngày không dùng. Xem, sửa: /mydata. Rút lại, xoá ngay: /forget.
    <b>Giữ thế nào:</b> mã hoá; tin nhắn đi qua máy chủ Telegram ở nước ngoài.
    <b>Không bao giờ hỏi:</b> mật khẩu, OTP, tài khoản ngân hàng, ảnh giấy tờ.

    <i>Chưa đủ 18 tuổi? Hỏi cha mẹ hoặc người giám hộ đã nhé.</i>

welcome-refused =
    Không sao đâu. <b>Bot không lưu gì hết.</b>

    Dưới đây là bản hướng dẫn để tự làm, đọc lúc nào cũng được. Khi nào muốn được đi cùng từng bước, chỉ cần bấm /start.

guide-1 =
    <b>1/7 · Cả chặng đường</b>

    1. Chuẩn bị ba tấm ảnh và thông tin cá nhân
    2. Đăng ký trên cổng BHXH, bấm “Ghi nhận”
    3. In tờ khai, ký, nộp trong {$days} ngày
    4. Cài ứng dụng VssID
    5. Nhận mật khẩu, đăng nhập, đổi mật khẩu

    Đã có tài khoản VssID, hoặc có VNeID mức 2? Hãy thử đăng nhập trước: có thể không phải làm gì thêm.

guide-2 =
    <b>2/7 · Ba tấm ảnh</b>

    Mặt trước căn cước, mặt sau căn cước và một ảnh chân dung cười tươi.

    • Nền trơn, sáng đều, không đèn flash
    • Đủ bốn góc thẻ, không vệt loá, đọc rõ từng số
    • Chân dung: nhìn thẳng, không khẩu trang, không kính râm

    Ảnh chỉ để tải lên cổng BHXH. Đừng gửi cho ai, kể cả qua khung chat này.

guide-3 =
    <b>3/7 · Thông tin cần có</b>

    • Họ và tên, đủ dấu, đúng như trên căn cước
    • Số căn cước, 12 số
    • Mã số BHXH, 10 số: in trên sổ BHXH, hoặc là 10 số cuối của thẻ BHYT
    • Địa chỉ liên hệ và người liên hệ
    • Số điện thoại chính chủ đang dùng
    • Email của riêng mình: mã OTP và mật khẩu thường được gửi về đây

guide-4 =
    <b>4/7 · Đăng ký trên cổng BHXH</b>

    Mở <a href="{$portal}">{$portal}</a>, rồi:

    1. <b>Đăng ký</b> → <b>Cá nhân</b> → <b>Tiếp</b>
    2. Bấm biểu tượng máy ảnh để đưa từng ảnh lên
    3. Điền mọi dòng có dấu <b>*</b> đỏ
    4. Cơ quan BHXH tiếp nhận: bấm <b>Chọn</b>, tìm <b>{$agency}</b>
    5. Soát lại rồi bấm <b>Ghi nhận</b>; nếu cổng hỏi thì nhập mã kiểm tra và mã OTP
    6. Chờ một lát để tờ khai tải về máy

guide-5 =
    <b>5/7 · Nộp tờ khai trong {$days} ngày</b>

    In tờ khai, ký và ghi rõ họ tên, rồi nộp một trong ba nơi:

    • {$office}
    • Bưu điện, gửi tới {$agency}
    • Trực tiếp tại cơ quan BHXH, mang theo căn cước

    Hạn là {$days} ngày lịch, tính cả thứ Bảy, Chủ nhật và ngày lễ, kể từ hôm sau ngày bấm “Ghi nhận”. Quá hạn, hệ thống tự huỷ và phải đăng ký lại. Tốt nhất là nộp trong {$handInWithin} ngày đầu.

guide-6 =
    <b>6/7 · Cài VssID</b>

    • Android: <a href="{$android}">VssID trên Google Play</a>
    • iPhone: <a href="{$iphone}">VssID trên App Store</a>

    Nhìn tên nhà phát triển: phải là <b>{$developer}</b>. Không cài từ đường link ai đó gửi, không cài tệp .apk.

guide-7 =
    <b>7/7 · Đăng nhập lần đầu</b>

    Sau khi hồ sơ được duyệt, mật khẩu thường về qua email (có khi qua SMS); nhớ xem cả hộp thư rác. Tên đăng nhập là mã số BHXH.

    Đăng nhập xong hãy đổi mật khẩu ngay, rồi xem thông tin cá nhân, quá trình tham gia BHXH, thẻ BHYT và sổ khám chữa bệnh.

    Cần giúp: gọi <b>{$hotline}</b> (BHXH Việt Nam, 1.000đ/phút) hoặc hỏi {$office}.
