# What the bot says of its own accord. One thought a message; never a reproach.

remind-not-registered-1 = 👋 Chào {$you}. Việc đăng ký VssID đang chờ ở bước <b>{$step}</b>. Mọi thứ {$you} đã làm vẫn còn nguyên, bấm nút dưới đây là đi tiếp được.
remind-not-registered-2 = 🙂 Hôm nay {$you} có ít phút không? Bước <b>{$step}</b> đang chờ. Vướng chỗ nào, cứ gõ luôn vào đây để hỏi.
remind-not-registered-3 = 🙂 {$You} đang ở bước <b>{$step}</b>. Nếu có chỗ khó, gõ vài từ để bot chỉ cách gỡ, hoặc ghé {$office} nhờ hướng dẫn.
remind-not-registered-4 = 👋 Bot nhắc việc đăng ký lần này là lần cuối, để khỏi làm phiền. Khi nào tiện, {$you} bấm nút dưới đây là đi tiếp được ngay từ bước <b>{$step}</b>.

remind-print-and-sign = 🖨 Hôm nay mình in và ký tờ khai nhé? Chỉ một tờ A4, ký bằng bút mực. Hạn nộp là hết <b>{$lastDay}</b>.

remind-hand-in-first = 📄 Tờ khai còn <b>{$daysLeft} ngày</b> để nộp. Dễ nhất là mang tới {$office}, nhớ cầm theo căn cước.
remind-hand-in-post = ✉️ Nếu {$you} định gửi bưu điện thì nên gửi hôm nay, để thư tới nơi trước hạn <b>{$lastDay}</b>. Nộp trực tiếp tại {$office} thì vẫn còn thời gian.{safe-day-note}
remind-hand-in-cut-off = 📄 {$You} nộp tờ khai hôm nay giúp nhé: nơi nhận còn cần vài ngày để chuyển hồ sơ đi. Hạn cuối là hết <b>{$lastDay}</b>.{safe-day-note}
remind-hand-in-late = ⏳ Sắp hết hạn rồi. Ngày cuối cùng còn nơi nhận tờ khai là <b>{$safeDay}</b>. {$You} mang tới {$office} nhé.
remind-last-day-morning = ⏰ <b>Hôm nay là ngày cuối còn nơi nhận tờ khai.</b> {$You} mang tờ khai đã ký và căn cước tới {$office} trong giờ làm việc ({$officeHours}). Nộp xong, bấm “Tôi đã nộp”.
remind-last-day-afternoon = ⏰ <b>Chiều nay vẫn còn kịp.</b> {$You} mang tờ khai tới {$office} (giờ làm việc: {$officeHours}). Nếu đã nộp rồi, {$you} bấm nút bên dưới để bot ghi lại và thôi nhắc.

remind-not-installed = 📱 Tờ khai đã nộp, giờ chỉ còn chờ cơ quan BHXH. Trong lúc đó, {$you} cài sẵn ứng dụng VssID nhé.

remind-password-1 = 🔑 {$You} đã nhận được mật khẩu chưa? Mật khẩu đến qua email hoặc tin nhắn sau khi tờ khai được duyệt. Nhớ xem cả hộp thư rác.
remind-password-2 = 🔑 Vẫn chưa thấy mật khẩu? {$You} hỏi {$office} xem tờ khai đã được chuyển đi chưa, hoặc gọi {$hotline}.
remind-password-3 = 🔑 Đã hai tuần kể từ ngày nộp tờ khai. Nếu vẫn chưa có mật khẩu, {$you} gọi {$hotline} để hỏi giúp nhé. Bot không nhắc việc này nữa.

remind-first-login-1 = 🎉 Chỉ còn đăng nhập lần đầu là xong. {$You} mở ứng dụng VssID và đi tiếp cùng bot nhé.
remind-first-login-2 = 🎉 Còn đúng một bước: <b>{$step}</b>. Vướng chuyện mật khẩu hay mã OTP thì gõ vài từ để hỏi, nhưng đừng gửi chính mật khẩu hay mã nhé.

remind-later-1 = Mai nhắc lại
remind-later-3 = 3 ngày nữa
