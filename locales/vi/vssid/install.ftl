install-phone =
    Cài lúc nào cũng được, không phải chờ mật khẩu. {$You} dùng điện thoại nào?
    .android = Android
    .iphone = iPhone

install-android =
    <b>VssID cho Android</b> (Samsung, Oppo, Xiaomi…)

    Bấm nút để mở đúng trang trên Google Play, rồi bấm <b>Cài đặt</b>.

    🔎 Trước khi cài, nhìn cho kỹ:
    ✓ Tên: <b>{$appName}</b>
    ✓ Nhà phát triển: <b>{$developer}</b>
    ✓ Đang ở trong Google Play

    ⛔ Ai gửi tệp .apk hay bảo cài “bản mới 4.0”: đừng cài, đó là lừa đảo.
    .done = ✅ Tôi đã cài

install-iphone =
    <b>VssID cho iPhone</b>

    Bấm nút để mở đúng trang trên App Store, rồi bấm <b>Nhận</b>.

    🔎 Trước khi cài, nhìn cho kỹ:
    ✓ Tên: <b>{$appName}</b>
    ✓ Nhà phát triển: <b>{$developer}</b>
    ✓ Đang ở trong App Store

    ⛔ Đừng cài qua đường link hay “hồ sơ cấu hình” do người lạ gửi.
    .done = ✅ Tôi đã cài

install-terms =
    <b>Mở VssID lần đầu</b>

    1. Mở ứng dụng, đọc điều khoản sử dụng rồi bấm <b>đồng ý</b>.
    2. Thấy màn hình đăng nhập là được.

    Chưa có mật khẩu thì dừng ở đây. Đừng bấm đăng ký thêm lần nữa trong ứng dụng: {$you} đang đăng ký trên cổng rồi.
