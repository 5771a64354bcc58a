# What the bot says around the procedure: progress, questions, buttons, data, apologies.

language-name = 🇻🇳 Tiếng Việt

place-header = <i>Bước {$number}/{$of} · {$title}{ $screens ->
    [1] {""}
   *[other] {" "}({$screen}/{$screens})
}</i>
answer-skipped = bỏ qua

option-done = ✅ Xong, tiếp theo
option-back = Quay lại
option-stuck = 🆘 Tôi bị vướng
option-checklist = Danh sách việc
option-right = ✅ Đúng cả rồi
option-erase = Xoá dữ liệu của tôi
option-skip = Bỏ qua
option-keep = ✅ Giữ nguyên
option-keep-mine = Giữ như tôi gõ
option-retype = ✏️ Nhập lại
option-share-contact = 📱 Chia sẻ số của tôi
option-to-my-step = ↩️ Làm tiếp
option-other-trouble = Lỗi khác
option-other-way = Chọn cách khác
option-all-questions = ❓ Mọi câu hỏi

choice-today = Hôm nay ({$day})
choice-yesterday = Hôm qua ({$day})

doubt-question = Giữ như vậy, hay {$you} muốn nhập lại?
doubt-suggestion = Đúng vậy thì bấm nút đầu tiên nhé.
contact-noted = 👌 Đã ghi lại.
rejected-contact-not-yours = Đây là số của người khác. {$You} hãy chia sẻ số của chính mình, hoặc gõ số vào đây nhé.

status-title = <b>Việc của {$you}</b>
status-hint = Bấm vào một việc để mở.{ $locked ->
    [0] {""}
   *[other] {" "}🔒 là việc cần chờ việc trước xong.
}
status-done = 🎉 Mọi việc đã xong.

reopen-ask = 🎉 Mọi việc đã xong rồi. {$You} muốn làm lại “{$title}”?
    .yes = 🔁 Làm lại
    .no = Không, để nguyên
reopen-kept = 👌 Để nguyên: mọi việc đã xong.

help =
    ❓ <b>Câu hỏi thường gặp</b>{ $pages ->
    [1] {""}
   *[other] {" "}({$page}/{$pages})
}

    Bấm vào một câu, hoặc gõ luôn điều {$you} muốn hỏi, có dấu hay không dấu đều được.

language-choose = Chọn ngôn ngữ · Choose your language
toast-language = Từ giờ bot nói tiếng Việt

cancel-nothing = Không có câu hỏi nào đang chờ. Xem việc của {$you}: /status

mydata =
    🗂 <b>Những gì bot đang nhớ về {$you}</b>

    Mã Telegram: <code>{$id}</code>
    Ngôn ngữ: {$language}
    Đồng ý ngày {$consentDay} (bản {$consentVersion})
    Bắt đầu ngày {$since}{ $attempts ->
        [1] {""}
       *[other] {", "}đăng ký lần thứ {$attempts}
    }
    Lời nhắc: { $reminders ->
        [off] đang tắt
       *[on] đang bật
    } (/reminders)
    .erase = Xoá dữ liệu của tôi
mydata-done = Việc đã xong
mydata-end = Ngoài ra không còn gì. Bot không giữ ảnh và không giữ tin nhắn của {$you}. Sai chỗ nào thì mở bước ấy trong /status rồi sửa nhé.

forget-kept = 👌 Vẫn giữ nguyên. Về việc đang làm: /status
forget-nothing = Bot chưa lưu thông tin nào cả. Muốn bắt đầu thì bấm /start nhé.
forgotten = ✅ Đã xoá hết, bot không còn nhớ gì nữa. Muốn xoá cả tin nhắn trong khung chat này: mở trình đơn của cuộc trò chuyện, chọn xoá lịch sử. Khi nào cần, cứ bấm /start nhé.

press-below = {$You} bấm nút ở dưới đây giúp bot nhé.
reminders-quiet = 🔕 Bot hiểu rồi. {$You} bấm nút dưới đây là bot thôi nhắc ngay. Mọi thứ đã làm vẫn còn nguyên.
later-is-fine = 👌 Không sao, {$you} cứ nghỉ. Mọi thứ đã làm vẫn còn nguyên: khi nào tiện, bấm /status là đi tiếp được.
you-are-welcome = 🙂 Không có gì. Chúc {$you} mọi việc thuận lợi!
faq-offer = 🔎 Có phải {$you} muốn hỏi một trong các câu này?
words-only = 🙂 Bot chỉ đọc được chữ và nút bấm, chưa xem hay nghe được thứ {$you} vừa gửi. {$You} gõ vài chữ giúp bot nhé. Việc {$you} đang làm ở ngay dưới đây.
edited-not-read = Bot không đọc lại tin nhắn đã sửa. {$You} gửi một tin nhắn mới giúp bot nhé.
secret-warning =
    🔒 <b>Tin nhắn này trông như mã OTP, mật khẩu hoặc số giấy tờ.</b> Lúc này bot không cần đến. Đừng gửi mã OTP hay mật khẩu cho bất kỳ ai.
    .delete = 🗑 Xoá tin nhắn đó

toast-old-button = Nút này đã cũ, việc hiện tại của {$you} ở cuối khung chat.
toast-locked = Việc này cần chờ các việc trước xong đã.
toast-deleted = Đã xoá
toast-delete-yourself = Tin nhắn quá cũ nên bot không xoá được, {$you} tự xoá giúp nhé

continue-here = Mình đi tiếp nhé.
apology = 😔 Bot vừa gặp trục trặc nên chưa làm được điều {$you} vừa gửi. Những gì đã làm vẫn còn nguyên: {$you} thử lại, hoặc bấm /status nhé.

command-start = Bắt đầu, hoặc về việc đang làm
command-status = Xem việc đã xong và còn lại
command-help = Câu hỏi thường gặp
command-language = Đổi ngôn ngữ
command-reminders = Bật hoặc tắt lời nhắc
command-cancel = Thôi câu hỏi đang dở
command-mydata = Bot đang nhớ gì về tôi
command-forget = Xoá hết dữ liệu của tôi

remind-go = ▶️ Làm tiếp
remind-stop = 🔕 Đừng nhắc nữa

reminder-put-off = 👌 Bot nhắc lại vào {$day} nhé.
reminder-not-put-off = Việc này không lùi thêm được nữa, {$you} làm sớm nhé.
reminders-wanted = 🔔 Bot sẽ nhắc {$you} khi có việc tới hạn. Muốn thôi, bấm /reminders.
reminders-state-on = 🔔 Bot đang nhắc {$you} khi có việc tới hạn: ban ngày, mỗi ngày nhiều nhất một lần, riêng ngày cuối hai lần.
reminders-state-off = 🔕 Bot đang không nhắc {$you} việc gì.
reminders-on = 🔔 Nhắc tôi

welcome-next = Tiếp tục
consent-press = 👇 Để chắc là chính {$you} đồng ý, xin đọc rồi bấm một trong hai nút dưới đây.
consent-agree = ✅ Tôi đồng ý
consent-refuse = Tôi không đồng ý
refused-to-guide = 📖 Đọc hướng dẫn
refused-again = Xem lại lời xin phép
guide-next = Trang sau ▶️
guide-back = ◀️ Trang trước
guide-with-help = Nhờ bot đi cùng

asks-back = Hình như {$you} đang hỏi. Bấm nút dưới để xem lời đáp, rồi mình quay lại câu này:
asks-besides = Hay {$you} muốn hỏi:
