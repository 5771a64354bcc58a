# The portal's own words stand in bold, exactly as on the screen.

portal-open =
    <b>Mở cổng dịch vụ công BHXH</b>

    Bấm nút bên dưới, hoặc tự gõ vào trình duyệt:
    <code>{$portal}</code>

    Máy tính thì dễ nhìn hơn, điện thoại cũng được. Nên mở bằng Chrome hoặc Safari, đừng mở bên trong Zalo hay Facebook: tờ khai có thể không tải về được.

    🔎 Địa chỉ phải kết thúc bằng <b>baohiemxahoi.gov.vn</b>.

portal-register =
    Trên trang chủ của cổng, bấm <b>Đăng ký</b> (thường ở góc trên, bên phải).

    <i>Điện thoại không thấy nút? Hãy mở trình đơn ☰ hoặc xoay ngang máy.</i>

portal-individual =
    Cổng hỏi {$you} là ai. Chọn <b>Cá nhân</b>.

portal-next =
    Bấm <b>Tiếp</b> để sang trang điền thông tin.

portal-photos =
    <b>Đưa ảnh lên</b>

    Bấm vào từng <b>biểu tượng máy ảnh</b> rồi chọn đúng tấm ảnh đã chuẩn bị: chân dung, mặt trước, mặt sau.

    <i>Nếu cổng không hỏi ảnh giấy tờ thì cứ đi tiếp: dữ liệu căn cước của {$you} đã khớp.</i>

portal-fields =
    <b>Điền thông tin</b>

    Bấm 📋 để chép từng dòng rồi dán vào ô cùng tên trên cổng. Xong dòng nào, bấm ô vuông để đánh dấu dòng đó.

    Dòng có dấu <b>*</b> đỏ thì phải điền, dòng khác tuỳ {$you}.

    <i>Ô nào tự hiện sẵn chữ thì so lại, đúng rồi thì để yên.</i>

portal-office =
    <b>Chọn cơ quan BHXH tiếp nhận</b>

    Bấm nút <b>Chọn</b> bên cạnh, rồi tìm:
    <code>{$agency}</code>

    Nếu cổng hỏi <b>Hình thức nộp hồ sơ</b>, thường chọn dòng bắt đầu bằng “Tại địa điểm tiếp nhận hồ sơ…”.

portal-submit =
    <b>Soát lần cuối</b>

    ✓ họ tên, số căn cước, mã số BHXH
    ✓ số điện thoại và email của chính {$you}
    ✓ đúng {$agency}

    Đúng cả thì bấm <b>Ghi nhận</b>. Nếu cổng hỏi, nhập <b>mã kiểm tra</b> trong hình và <b>mã OTP</b> (thường gửi qua email, xem cả hộp thư rác). Mã OTP chỉ gõ trên cổng, đừng đưa cho ai.

    ⏳ <b>Bấm Ghi nhận là bắt đầu tính {$days} ngày</b> để nộp tờ khai: {$days} ngày lịch, tính cả thứ Bảy, Chủ nhật.{ $workingDays ->
        [enough] {""}
        [0] {" "}⚠️ <b>Khoan bấm hôm nay</b>: vướng kỳ nghỉ, {$days} ngày ấy không có ngày làm việc nào để nộp. Nên đợi tới <b>{$betterDay}</b> hãy bấm.
       *[other] {" "}⚠️ <b>Khoan bấm hôm nay</b>: vướng kỳ nghỉ, {$days} ngày ấy chỉ có {$workingDays} ngày làm việc. Nên đợi tới <b>{$betterDay}</b> hãy bấm.
    }
    .done = ✅ Tôi đã bấm Ghi nhận

portal-download =
    <b>Chờ tờ khai tải về</b>

    Thường mất một lát. Tờ khai là tệp PDF, nằm trong mục Tải xuống của máy.

    Mở ra xem: đúng tên, đúng số là được. Đừng đóng trang cổng khi tệp chưa về.

    <i>Mãi không thấy? Cứ đi tiếp để bot tính hạn nộp, rồi tìm cách lấy tờ khai sau.</i>
    .done = ✅ Tờ khai đã về máy
    .not-yet = Chưa về, tính hạn trước

portal-pressed =
    Chỉ còn một câu để tính hạn nộp cho đúng.
