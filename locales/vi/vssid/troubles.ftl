# Known troubles, offered under "I am stuck".

trouble-portal-down =
    Giờ cao điểm cổng hay chậm. Đợi vài phút rồi tải lại trang, hoặc vào lúc vắng: sáng sớm, tối muộn. Cũng nên thử trình duyệt khác (Chrome, Safari), hoặc đổi giữa Wi-Fi và 4G.

    Chưa bấm “Ghi nhận” thì chưa tính hạn nào, nên không phải vội.
    .title = Cổng không mở được, bị treo

trouble-blurred-photo =
    Ảnh mờ, thiếu góc hoặc loá thì cổng thường không nhận. Lau ống kính, tắt đèn flash, đứng chỗ sáng đều rồi chụp lại.

    Vẫn không được? Thử lưu ảnh ở dạng JPG hoặc PNG, hoặc đưa ảnh lên từ máy tính.
    .title = Ảnh bị mờ, cổng không nhận

trouble-old-id =
    Chứng minh nhân dân 9 số đã hết giá trị từ 1/1/2025; cần CCCD hoặc thẻ Căn cước 12 số. Nếu thẻ đang làm lại, {$you} chờ có thẻ rồi hãy đăng ký: hạn {$days} ngày chỉ bắt đầu khi bấm “Ghi nhận”.
    .title = Tôi chỉ có chứng minh nhân dân cũ

trouble-code-unknown =
    Thường là do gõ cả dãy 15 ký tự của thẻ BHYT hoặc số sổ cũ. Chỉ lấy <b>10 số cuối của thẻ BHYT</b>.

    Vẫn báo sai? Bấm biểu tượng tra cứu cạnh ô “Mã số BHXH”, hoặc hỏi {$office}.
    .title = Cổng báo mã số BHXH không đúng

trouble-id-mismatch =
    Có thể hệ thống còn lưu số chứng minh nhân dân cũ của {$you}. Cần cập nhật số căn cước với cơ quan BHXH: làm trên cổng, hoặc nhờ {$office} lập mẫu TK1-TS.
    .title = Cổng báo số căn cước không khớp

trouble-already-used =
    Mỗi số điện thoại, mỗi email chỉ dùng cho một tài khoản. Hãy dùng số và email của riêng {$you}.

    Nếu số đó là của {$you} mà trước đây cho người nhà đăng ký: đổi số trong tài khoản của họ, hoặc hỏi cơ quan BHXH.
    .title = Cổng báo số điện thoại, email đã dùng

trouble-has-account =
    Vậy là {$you} có tài khoản rồi, có thể do trường cũ hoặc gia đình đăng ký. Đừng đăng ký lại: mở VssID, bấm <b>Quên mật khẩu</b> để lấy lại.

    Sau đó vào /status, mở lại bước “{step-already}” và báo là đã đăng nhập được.
    .title = Cổng báo đã có tài khoản

trouble-otp-late =
    Lúc đông người, mã OTP về chậm. Chờ 10–15 phút, đừng bấm gửi lại liên tục; chỉ dùng <b>mã mới nhất</b>. Xem cả hộp thư rác.
    .title = Mã OTP mãi chưa về

trouble-pdf-missing =
    Trình duyệt có thể đang chặn cửa sổ tải về, hoặc trang được mở bên trong Zalo, Facebook, Telegram. Hãy mở lại cổng bằng Chrome, Safari hoặc trên máy tính rồi tải lại, nếu cổng cho phép.

    Vẫn không được? Cơ quan BHXH có thể in tờ khai giúp {$you}: hỏi {$office} hoặc gọi {$hotline}. Hạn nộp vẫn tính từ ngày bấm “Ghi nhận”.
    .title = Tờ khai không tải về được

trouble-no-printer =
    In ở tiệm photo, hoặc nhờ máy in của đơn vị. Nơi tiếp nhận BHXH cũng có thể in giúp: hỏi {$office} hoặc gọi {$hotline} trước.
    .title = Không có máy in

trouble-declaration-wrong =
    Đừng tẩy xoá hay sửa tay. Hãy hỏi {$office} hoặc gọi {$hotline} trước khi nộp: sai số căn cước, mã số BHXH hay họ tên thì thường phải đăng ký lại để có tờ khai đúng.
    .title = Tờ khai ghi sai thông tin

trouble-hand-in-unclear =
    Hỏi {$office}. Cũng có thể gọi tổng đài BHXH Việt Nam {$hotline} (1.000đ/phút). Đang vội vì sắp hết hạn thì nên mang thẳng tới cơ quan BHXH.
    .title = Không rõ nộp ở đâu, nộp cho ai

trouble-no-smartphone =
    Không sao, tờ khai vẫn nộp được. {$You} báo cho {$office}, và đi khám bằng căn cước gắn chip. Có điện thoại khác thì sau này cài cũng được.
    .title = Điện thoại của tôi không cài được

trouble-fake-app =
    Chỉ cài từ nút trong bot này, và nhìn tên nhà phát triển: <b>{$developer}</b>.

    Lỡ cài nhầm rồi? Gỡ ngay, đổi mật khẩu ngân hàng và email từ một máy khác, báo ngân hàng.
    .title = Sợ cài nhầm ứng dụng giả

trouble-no-password =
    Kiểm tra lần lượt:

    1. Đã quá khoảng {$accountDays} ngày làm việc kể từ khi hồ sơ tới cơ quan BHXH chưa?
    2. Xem hộp thư rác và tin nhắn SMS.
    3. Hỏi {$office} xem tờ khai đã được chuyển đi chưa.
    4. Gọi {$hotline}.
    .title = Chờ mãi không thấy mật khẩu

trouble-first-password-refused =
    Có người gặp lỗi này: mật khẩu đầu tiên không vào được. Bấm <b>Quên mật khẩu</b> trong VssID, nhận mật khẩu mới qua email rồi thử lại.
    .title = Mật khẩu đầu tiên không vào được

trouble-keyboard =
    Bộ gõ tiếng Việt hay đổi chữ trong mật khẩu (ví dụ “aa” thành “â”). Tắt bộ gõ, hoặc chép mật khẩu rồi dán vào.
    .title = Gõ đúng mà vẫn báo sai mật khẩu

trouble-locked =
    Sai năm lần, tài khoản thường bị khoá 15 phút. Nghỉ một lát rồi thử lại; tắt bộ gõ tiếng Việt, hoặc lấy lại mật khẩu.
    .title = Tài khoản bị khoá

trouble-forgot =
    Có mấy cách lấy lại. {$You} chọn cách tiện nhất, thường là qua email.
    .title = Quên mật khẩu

trouble-forgot-by-email =
    Trong VssID hoặc trên cổng: <b>Quên mật khẩu</b> → nhập mã số BHXH → chọn email → nhập mã OTP (có hiệu lực năm phút). Mật khẩu mới về qua email. Miễn phí.
    .title = Lấy lại qua email

trouble-forgot-by-sms =
    Từ <b>số điện thoại đã đăng ký</b>, nhắn:
    <code>BH MK mã-số-BHXH</code>
    gửi <b>{$smsNumber}</b> (1.000đ). Ví dụ: BH MK 4000000000. Mật khẩu mới về qua tin nhắn.
    .title = Lấy lại qua tin nhắn SMS

trouble-forgot-by-hotline =
    Gọi <b>{$hotline}</b> từ số điện thoại đã đăng ký, bấm phím 8 (thường là trợ lý ảo) rồi đọc mã số BHXH. Cước 1.000đ/phút.

    Tổng đài thật không hỏi mật khẩu cũ hay tài khoản ngân hàng.
    .title = Lấy lại qua tổng đài

trouble-forgot-no-email =
    Nhờ {$office} lập mẫu TK1-TS để bổ sung email, hoặc tới cơ quan BHXH thay đổi thông tin đăng ký. Xong thì lấy lại mật khẩu qua email được. Miễn phí.
    .title = Tôi chưa khai email

trouble-forgot-vneid =
    Có VNeID mức 2 thì không cần mật khẩu: ở màn hình đăng nhập VssID, chọn <b>Đăng nhập bằng tài khoản định danh điện tử</b>.
    .title = Vào bằng VNeID

trouble-wrong-data =
    Trong VssID mở <b>Thông tin tài khoản</b>, bấm hình cây bút, sửa, nhập mã kiểm tra, bấm <b>Ghi nhận</b> rồi nhập OTP.

    Riêng họ tên, ngày sinh, giới tính còn phải kèm hồ sơ 608a; hoặc nhờ {$office} làm giúp.
    .title = Thông tin trong VssID bị sai
