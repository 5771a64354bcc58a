# Titles of the steps on the checklist, and buttons of links.

step-who = Làm quen
step-already = Xem đã có tài khoản chưa
step-photos = Chuẩn bị ba tấm ảnh
step-details = Chuẩn bị thông tin
step-portal = Đăng ký trên cổng BHXH
step-declaration = In, ký và nộp tờ khai
step-install = Cài ứng dụng VssID
step-account = Đăng nhập lần đầu
step-done = Hoàn thành

option-open-portal = 🌐 Mở cổng BHXH
option-open-android-store = Tải VssID cho Android
option-open-iphone-store = Tải VssID cho iPhone
