# Typical questions. `.words` holds further words by which people may look for them, without accents if you like.

faq-what-is-vssid =
    VssID là ứng dụng chính thức của cơ quan bảo hiểm xã hội: thẻ BHYT, quá trình đóng BHXH và sổ khám chữa bệnh, tất cả ngay trên điện thoại. Đi khám chỉ cần mở thẻ trong ứng dụng.

    Muốn dùng thì đăng ký trên cổng, nộp tờ khai, rồi đăng nhập bằng mật khẩu được cấp. Bot đi cùng {$you} từng bước.
    .question = VssID là gì?
    .words = ứng dụng vssid, app vssid, vssid dùng để làm gì, giới thiệu vssid

faq-genuine =
    Bot này của <b>{$organisation}</b>. Để chắc chắn, {$you} so từng chữ tên @ của bot với công văn hoặc trang web chính thức của Trường, hoặc hỏi {$office}.

    Bot không bao giờ hỏi mật khẩu, mã OTP hay tiền. Ai nhân danh bot mà hỏi những thứ ấy là lừa đảo.
    .question = Bot này có thật không, có phải lừa đảo không?
    .words = bot thật hay giả, bot giả mạo, bot của ai, bot do ai làm, lừa đảo, có an toàn không, tin được không

faq-code-where =
    Mã số BHXH có 10 số. {$You} tìm ở một trong các nơi này:

    • trang đầu sổ BHXH
    • <b>10 số cuối của thẻ BHYT</b>
    • tra cứu trên VssID hoặc trang <a href="{$agencySite}">baohiemxahoi.gov.vn</a>
    • hỏi {$office}
    .question = Mã số BHXH lấy ở đâu?
    .words = tìm mã, tra cứu mã, không biết mã số, số sổ bảo hiểm, 10 số

faq-code-student =
    Có. Ai có thẻ BHYT là có mã số BHXH: đó là <b>10 số cuối của thẻ BHYT</b>. Chưa đi làm cũng vậy.
    .question = Tôi là sinh viên, chưa đi làm, có mã số BHXH không?
    .words = sinh viên chưa đóng bảo hiểm, thẻ bảo hiểm y tế sinh viên

faq-photos-needed =
    Không. Ảnh chỉ để {$you} tải lên cổng BHXH. Bot chỉ cách chụp và cách tự soát; <b>đừng gửi ảnh giấy tờ vào đây</b>.

    Cũng đừng bao giờ gửi mật khẩu hay mã OTP cho ai, kể cả bot này.
    .question = Bot có cần ảnh căn cước của tôi không?
    .words = gửi ảnh, chụp ảnh căn cước, cccd, bảo mật, otp

faq-since-school =
    Đừng đăng ký lại. Hãy đăng nhập VssID bằng mã số BHXH; quên mật khẩu thì bấm <b>Quên mật khẩu</b> để lấy lại qua email. Vào được là {$you} xong việc, không phải nộp tờ khai.
    .question = Tôi đã có VssID từ hồi phổ thông thì sao?
    .words = đã có tài khoản, cấp 3, trường cũ làm hộ, có sẵn

faq-old-id =
    Không. Chứng minh nhân dân 9 số đã hết giá trị từ 1/1/2025. {$You} dùng CCCD hoặc thẻ Căn cước (12 số). Chưa có thì làm ở cơ quan công an trước.
    .question = Dùng chứng minh nhân dân 9 số được không?
    .words = cmnd, cmt, chứng minh thư cũ, chưa có căn cước, mất thẻ, làm lại thẻ

faq-old-id-in-system =
    Cần cập nhật số căn cước với cơ quan BHXH: làm trên cổng dịch vụ công, hoặc nhờ {$office} lập mẫu TK1-TS. Cập nhật xong hãy đăng ký lại.
    .question = Hệ thống vẫn lưu số chứng minh nhân dân cũ của tôi?
    .words = sai số căn cước, không khớp, cập nhật cccd, tk1-ts

faq-portal-down =
    Giờ cao điểm cổng hay chậm. {$You} thử lần lượt:

    • đợi vài phút rồi tải lại trang
    • đổi trình duyệt (Chrome, Safari), hoặc đổi giữa Wi-Fi và 4G
    • vào lúc vắng: sáng sớm hoặc tối muộn

    Chưa bấm “Ghi nhận” thì chưa tính hạn nào, nên không phải vội.
    .question = Cổng không mở được, bị treo thì sao?
    .words = cổng bị lỗi, cổng sập, không vào được cổng, trang web quay tròn, web không load, mạng chậm, lỗi hệ thống

faq-ten-days =
    {$days} ngày lịch, tính cả thứ Bảy, Chủ nhật và ngày lễ. Ngày bấm “Ghi nhận” không tính; ngày hôm sau là ngày thứ nhất.

    Ví dụ bấm ngày 2 thì hạn là hết ngày 12. Nơi nhận cần thời gian chuyển hồ sơ, nên nộp trong {$handInWithin} ngày đầu là tốt nhất.
    .question = Hạn 10 ngày tính thế nào?
    .words = hạn nộp tờ khai, deadline, mười ngày, ngày làm việc hay ngày lịch, cuối tuần, ngày lễ

faq-too-late =
    Quá {$days} ngày mà chưa nộp tờ khai thì hệ thống thường tự huỷ đăng ký. {$You} đăng ký lại từ đầu trên cổng; những gì đã chuẩn bị bot vẫn giữ, nên lần sau nhanh hơn nhiều.
    .question = Quá hạn 10 ngày thì sao?
    .words = quá 10 ngày, quá hạn, trễ hạn, hết hạn, bị huỷ, huỷ đăng ký, không kịp, muộn

faq-no-printer =
    In ở tiệm photo, hoặc nhờ máy in của đơn vị. Nơi tiếp nhận BHXH cũng có thể in giúp: hỏi trước cho chắc.
    .question = Không có máy in thì làm sao?
    .words = in tờ khai, in ở đâu, chưa in được, tiệm in, photo

faq-where-to-hand-in =
    Một trong ba nơi:

    • {$office}
    • bưu điện, gửi tới {$agency}
    • trực tiếp tại cơ quan BHXH
    .question = Nộp tờ khai ở đâu?
    .words = nộp cho ai, phòng tổ chức cán bộ, trạm y tế, bưu điện, địa điểm

faq-hand-in-for-friend =
    Có nơi nhận, có nơi không: cơ quan BHXH có thể yêu cầu chính người khai xuất trình giấy tờ. Hãy hỏi {$office} trước.
    .question = Nộp hộ tờ khai cho bạn được không?
    .words = nhờ người khác, thay mặt, uỷ quyền

faq-how-long =
    Theo quy định khoảng {$accountDays} ngày làm việc, tính từ khi cơ quan BHXH nhận đủ hồ sơ. Nộp qua Trường hay bưu điện thì cộng thêm thời gian chuyển.
    .question = Bao lâu thì có mật khẩu?
    .words = chờ mấy ngày, khi nào duyệt, bao giờ được cấp tài khoản

faq-password-channel =
    Thường gửi qua <b>email</b> đã đăng ký, có khi qua SMS. Nhớ xem cả hộp thư rác.
    .question = Mật khẩu gửi qua đâu?
    .words = sms, tin nhắn, email, thư rác, spam, không nhận được mật khẩu

faq-password-forgotten =
    Có mấy cách:

    • Trong VssID hoặc trên cổng: <b>Quên mật khẩu</b> → mã số BHXH → email → mã OTP. Miễn phí.
    • Nhắn tin từ số đã đăng ký: <code>BH MK mã-số-BHXH</code> gửi {$smsNumber} (1.000đ)
    • Gọi {$hotline} từ số đã đăng ký (1.000đ/phút)
    • Đăng nhập bằng VNeID mức 2, nếu có
    .question = Quên mật khẩu VssID thì lấy lại thế nào?
    .words = mất mật khẩu, quên pass, lấy lại, 8079, cấp lại mật khẩu

faq-vneid =
    Được, nếu VNeID ở <b>mức 2</b>: ở màn hình đăng nhập, chọn “Đăng nhập bằng tài khoản định danh điện tử”. Khi mới có cách này (2023), phải có tài khoản VssID trước; nếu máy báo chưa có thì {$you} vẫn cần đăng ký.
    .question = Đăng nhập VssID bằng VNeID được không?
    .words = định danh điện tử, mức 2, tài khoản định danh

faq-shared-phone =
    Không nên. Mỗi tài khoản cần một số điện thoại và một email riêng; dùng chung thường bị báo trùng, và mật khẩu sẽ về nhầm người.
    .question = Hai người dùng chung một số điện thoại được không?
    .words = trùng số điện thoại, chung email, số của bố mẹ

faq-new-phone =
    Không mất. Cài VssID trên máy mới rồi đăng nhập như cũ. Đổi <b>số</b> điện thoại thì vào “Thông tin tài khoản” để cập nhật.
    .question = Đổi điện thoại có mất tài khoản không?
    .words = máy mới, thay điện thoại, mất điện thoại, đổi sim

faq-costs =
    Không. Đăng ký, cài ứng dụng, lấy lại mật khẩu qua email đều miễn phí. Chỉ mất cước khi nhắn {$smsNumber} (1.000đ/tin) hoặc gọi {$hotline} (1.000đ/phút).

    Ai đòi phí hay tiền đặt cọc là lừa đảo.
    .question = Có mất tiền không?
    .words = phí, miễn phí, giá tiền, trả tiền, đặt cọc

faq-wrong-name =
    Trong VssID mở “Thông tin tài khoản”, bấm hình cây bút, sửa rồi bấm “Ghi nhận”. Riêng họ tên, ngày sinh, giới tính còn phải kèm hồ sơ 608a, hoặc nhờ {$office} làm giúp.
    .question = Họ tên hoặc ngày sinh bị sai thì sửa thế nào?
    .words = sai tên, sai thông tin, chỉnh sửa, điều chỉnh, 608

faq-which-office =
    Theo hướng dẫn của Trường: <b>{$suggestedAgency}</b>. Từ 2025, cơ quan cấp huyện đổi tên thành “BHXH cơ sở”, nên danh sách trên cổng có thể khác tài liệu cũ.
    .question = Chọn cơ quan BHXH nào?
    .words = nơi tiếp nhận, bhxh tỉnh, bhxh huyện, bhxh cơ sở

faq-merger =
    Không bắt buộc. Thẻ và số căn cước đã cấp vẫn dùng được như cũ.
    .question = Sáp nhập tỉnh rồi có phải đổi căn cước không?
    .words = địa chỉ mới, tỉnh mới, đổi thẻ

faq-no-smartphone =
    Hãy báo cho {$office}. {$You} vẫn đi khám bằng căn cước gắn chip; thẻ BHYT giấy được cấp cho người không có VssID, VNeID hay căn cước gắn chip.
    .question = Tôi không dùng điện thoại thông minh?
    .words = điện thoại cục gạch, không có smartphone, không cài được

faq-compulsory =
    Việc triển khai theo công văn của Trường ({$letter}). Từ 2026, VssID và VNeID mức 2 là các kênh để dùng sổ, thẻ điện tử, nên có sớm thì tiện cho chính {$you}.
    .question = Có bắt buộc phải làm không?
    .words = không làm có sao không, bắt buộc, để làm gì, lợi ích

faq-real-person =
    Được chứ. {$You} hỏi {$office} (giờ làm việc: {$officeHours}), hoặc gọi tổng đài BHXH Việt Nam <b>{$hotline}</b> (1.000đ/phút).
    .question = Muốn gặp người thật thì hỏi ai?
    .words = gặp nhân viên, gặp cán bộ, nói chuyện với người, gọi điện, tổng đài, hotline, số điện thoại hỗ trợ, người hỗ trợ, ai giúp
