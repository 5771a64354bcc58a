# Shown before anything is stored: who this is, what is agreed to, and the guide for those who do not agree.

welcome =
    👋 <b>Chào {$you}!</b>

    Đây là bot của <b>{$organisation}</b>. Bot đi cùng {$you} từng bước để đăng ký giao dịch điện tử với cơ quan bảo hiểm xã hội (BHXH), nộp tờ khai đúng hạn và đăng nhập được <b>VssID</b>: ứng dụng có thẻ BHYT, quá trình đóng BHXH và sổ khám chữa bệnh. Làm được tới đâu hay tới đó, bot nhớ chỗ giúp {$you}.

    🔎 <b>Bot này có thật không?</b> Tên @ của bot phải khớp từng chữ với tên ghi trong công văn hoặc trên trang web chính thức của Trường. Chưa chắc thì hỏi {$office} trước khi đi tiếp.

    🛡 <b>Bot không bao giờ hỏi</b> mật khẩu, mã OTP, số thẻ hay tài khoản ngân hàng, không bảo {$you} cài tệp lạ. Ai nhân danh bot mà hỏi những thứ ấy đều là lừa đảo.

consent =
    <b>Trước khi bắt đầu: bot xin phép được nhớ</b>

    <b>Nhớ những gì.</b> Mã Telegram và ngôn ngữ; sinh viên hay viên chức; đơn vị, họ tên, mã số, số điện thoại (nếu {$you} cho); các bước đã làm và các mốc ngày. Ở bước chuẩn bị thông tin còn có số căn cước, năm sinh (nếu cho), mã số BHXH, địa chỉ, người liên hệ, điện thoại, email và cơ quan BHXH đã chọn.

    <b>Để làm gì.</b> Chỉ để hướng dẫn {$you} đăng ký, soát lỗi trước khi điền lên cổng và nhắc hạn nộp tờ khai.

    <b>Giữ thế nào.</b> Mọi thứ được mã hoá. Bot không cần và không giữ ảnh giấy tờ. Tin nhắn trong khung chat này đi qua máy chủ của Telegram ở nước ngoài.

    <b>Giữ bao lâu.</b> Thông tin chuẩn bị để điền lên cổng (số căn cước, địa chỉ…) được xoá ngay khi {$you} làm xong. Phần còn lại được xoá khi {$you} bảo xoá, hoặc sau {$keepDays} ngày không dùng tới.

    <b>Quyền của {$you}.</b> Xem mọi thứ đang lưu: /mydata. Sửa bất cứ lúc nào. Rút lại đồng ý và xoá sạch ngay: /forget. Không đồng ý cũng không sao: {$you} vẫn đọc được bản hướng dẫn.

    <i>Chưa đủ 18 tuổi? Hãy đọc và quyết định cùng cha mẹ hoặc người giám hộ.</i>

    {$You} có đồng ý không?

welcome-refused =
    Không sao cả. <b>Bot không lưu gì về {$you}.</b>

    Dưới đây là bản hướng dẫn để {$you} tự làm, đọc lúc nào cũng được. Khi nào muốn được đi cùng từng bước, chỉ cần bấm /start.

guide-1 =
    <b>1/7 · Cả chặng đường</b>

    1. Chuẩn bị ba tấm ảnh và thông tin cá nhân
    2. Đăng ký trên cổng BHXH, bấm “Ghi nhận”
    3. In tờ khai, ký, nộp trong {$days} ngày
    4. Cài ứng dụng VssID
    5. Nhận mật khẩu, đăng nhập, đổi mật khẩu

    Đã có tài khoản VssID, hoặc có VNeID mức 2? Hãy thử đăng nhập trước: có thể {$you} không phải làm gì thêm.

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
    • Email của riêng {$you}: mã OTP và mật khẩu thường được gửi về đây

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
