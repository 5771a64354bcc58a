account-password =
    <b>Mật khẩu đã về chưa?</b>

    Tờ khai đã nộp, giờ chờ cơ quan BHXH duyệt: theo quy định khoảng {$accountDays} ngày làm việc sau khi nhận đủ hồ sơ. Duyệt xong, mật khẩu thường về <b>qua email</b>, có khi qua SMS.

    Chưa về thì cứ chờ, khi có hãy quay lại đây (/status). Nhớ xem cả hộp thư rác.

    Mật khẩu là của riêng {$you}: <b>đừng gửi vào đây</b>, đừng đọc cho ai.
    .received = ✅ Tôi có mật khẩu rồi
    .waiting = Chưa có, tôi chờ thêm
    .by-vneid = Vào bằng VNeID

said-account-password-waiting = 👌 {$You} cứ thong thả chờ. Khi nào mật khẩu về, bấm /status là đi tiếp được ngay.

account-first-login =
    <b>Đăng nhập lần đầu</b>

    1. Mở VssID.
    2. Tên đăng nhập: <b>mã số BHXH</b> (10 số). Có khi số căn cước cũng được.
    3. Mật khẩu: chép từ email hoặc SMS, đừng gõ lại.

    <i>Máy báo sai mật khẩu? Tắt bộ gõ tiếng Việt rồi thử lại. Đừng thử quá năm lần: tài khoản thường bị khoá 15 phút.</i>
    .done = ✅ Tôi đã vào được

account-vneid =
    <b>Vào bằng VNeID</b>

    1. Mở VssID, chọn <b>Đăng nhập bằng tài khoản định danh điện tử</b>.
    2. VNeID mở ra: đăng nhập và đồng ý chia sẻ thông tin.
    3. Trở lại VssID là đã vào.

    Cần VNeID <b>mức 2</b>, hai ứng dụng ở bản mới.
    .done = ✅ Tôi đã vào được

account-change =
    <b>Đổi mật khẩu ngay</b>

    Mật khẩu ban đầu thường chỉ có sáu số, dễ đoán. Trong VssID, mở phần tài khoản (thường ở biểu tượng người hoặc trình đơn ☰) → <b>Đổi mật khẩu</b>.

    Chọn mật khẩu dài, không dùng ở nơi khác, không phải ngày sinh.
    .done = ✅ Tôi đã đổi

account-look =
    <b>Xem thử VssID có gì</b>

    1. <b>Thông tin cá nhân</b>: tên, ngày sinh, số căn cước có đúng không?
    2. <b>Quá trình tham gia</b>: đủ các tháng đã đóng chưa?
    3. <b>Thẻ BHYT</b>: đi khám, {$you} chỉ cần mở màn hình này.
    4. <b>Sổ khám chữa bệnh</b>: những lần đã khám.

    Thấy gì sai thì bấm “Tôi bị vướng” để biết cách sửa.
    .done = ✅ Tôi xem rồi
