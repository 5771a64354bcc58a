already-ask =
    Biết đâu {$you} <b>không phải đăng ký nữa</b>.

    • <b>Có tài khoản VssID rồi?</b> { $track ->
        [staff] Có thể {$you} từng tự đăng ký, hoặc đơn vị đã đăng ký giúp.
       *[other] Nhiều người được nhà trường hay gia đình đăng ký từ hồi phổ thông.
    } Chỉ cần đăng nhập lại.
    • <b>Có VNeID mức 2?</b> Đó là tài khoản định danh làm ở cơ quan công an. VNeID cũng có thẻ BHYT, và thường dùng để vào VssID được.

    {$You} đang có gì?
    .neither = Chưa có, đăng ký mới
    .has-vssid = Có tài khoản VssID
    .has-vneid = Có VNeID mức 2

already-vssid-login =
    <b>Đăng nhập VssID</b>

    1. Mở ứng dụng VssID. Chưa cài thì bấm nút tải bên dưới.
    2. Tên đăng nhập: <b>mã số BHXH</b>, 10 số.
    3. Nhập mật khẩu. Quên mật khẩu thì bấm “Tôi bị vướng”, có mấy cách lấy lại.

    Vào được và thấy đúng tên mình là xong: không phải đăng ký, cũng không phải nộp tờ khai.

    <i>Đã có tài khoản thì đừng đăng ký lần nữa, cổng thường sẽ từ chối.</i>
    .logged-in = 🎉 Tôi đã vào được
    .register-anew = Không có, đăng ký mới

already-vneid-login =
    <b>Vào bằng VNeID mức 2</b>

    1. Mở VNeID, tìm <b>thẻ BHYT</b> (thường ở mục Ví giấy tờ).
    2. Muốn dùng cả VssID: ở màn hình đăng nhập VssID, chọn <b>Đăng nhập bằng tài khoản định danh điện tử</b>.

    Thấy thẻ BHYT của mình là {$you} xong việc, không phải nộp tờ khai.

    <i>Nếu VssID báo chưa có tài khoản, hãy đăng ký mới: bot sẽ đi cùng {$you}.</i>
    .logged-in = 🎉 Tôi đã xem được thẻ
    .register-anew = Chưa được, đăng ký mới
