# What the bot says around the procedure: progress, questions, buttons, data, apologies.

language-name = 🇻🇳 Tiếng Việt
you-student = bạn
you-staff = thầy/cô

place-header = <i>Bước {$number}/{$of} · {$title}{ $screens ->
    [1] {""}
   *[other] {" "}({$screen}/{$screens})
}</i>
answer-skipped = bỏ qua

option-skip = Bỏ qua
option-keep = ✅ Giữ nguyên
option-keep-mine = Giữ như tôi gõ
option-retype = ✏️ Nhập lại
option-share-contact = 📱 Chia sẻ số của tôi
option-to-my-step = ↩️ Làm tiếp
option-other-trouble = Lỗi khác
option-all-questions = ❓ Mọi câu hỏi

choice-today = Hôm nay ({$day})
choice-yesterday = Hôm qua ({$day})

doubt-question = Giữ như vậy, hay {$you} muốn nhập lại?
doubt-suggestion = Đúng vậy thì bấm nút đầu tiên nhé.
contact-noted = 👌 Đã ghi lại.
clock-stopped = 👏 <b>Đã nộp xong!</b> Không còn phải lo hạn {$days} ngày nữa. Giờ tới lượt cơ quan BHXH.
rejected-contact-not-yours = Đây là số của người khác. {$You} hãy chia sẻ số của chính mình, hoặc gõ số vào đây nhé.

status-title = <b>Việc của {$you}</b>
status-hint = Bấm vào một việc để mở.{ $locked ->
    [0] {""}
   *[other] {" "}🔒 là việc cần chờ việc trước xong.
}
status-clock = ⏳ Hạn nộp tờ khai: <b>{$lastDay}</b>, { $daysLeft ->
    [0] <b>là hôm nay</b>
   *[other] còn <b>{$daysLeft} ngày</b>
}.{safe-day-note}
safe-day-note = { $safeDayOver ->
    [yes] {" "}Hôm nay nơi nhận thường nghỉ: {$you} gọi <b>{$hotline}</b> hỏi trước nhé. Nếu không kịp thì đăng ký lại được, những gì đã nhập vẫn còn nguyên.
   *[no] { $closedBefore ->
        [0] {""}
       *[other] {" "}Ngày cuối còn nơi nhận là <b>{$safeDay}</b>.
    }
}
deadline-in-short =
    {""}

    ⏳ Hạn nộp: hết <b>{$lastDay}</b>{ $daysLeft ->
        [0] {" "}(là hôm nay)
       *[other] {" "}(còn {$daysLeft} ngày)
    }.
status-expired = ⌛ Đã quá hạn nộp tờ khai ({$lastDay}). {$You} đăng ký lại được ngay.
status-done = 🎉 Mọi việc đã xong.
status-alternative = 🎉 {$You} đã có tài khoản để dùng, không cần đăng ký nữa. Muốn đăng ký mới thì mở “{step-already}” rồi chọn “đăng ký mới”.

reopen-ask = 🎉 Mọi việc đã xong rồi. {$You} muốn làm lại “{$title}”?
    .yes = 🔁 Làm lại
    .no = Không, để nguyên
reopen-kept = 👌 Để nguyên: mọi việc đã xong.

case-expired =
    ⌛ <b>Hạn nộp tờ khai đã qua (hết {$lastDay}).</b>

    Hệ thống thường tự huỷ đăng ký khi quá hạn. Không sao: thông tin đã chuẩn bị vẫn còn nguyên, {$you} chỉ cần đăng ký lại trên cổng rồi nộp tờ khai mới.
    .again = 🔁 Đăng ký lại
    .handed-in = Tôi đã nộp đúng hạn

case-alternative =
    🎉 <b>Vậy là {$you} đã có tài khoản để dùng.</b>

    Không cần đăng ký hay nộp tờ khai nữa. Muốn đăng ký mới thì vào /status, mở “{step-already}” rồi chọn “đăng ký mới”.

    Bot không giữ thông tin nào để điền lên cổng. Muốn xoá sạch mọi thứ thì bấm nút dưới đây.
    .erase = Xoá dữ liệu của tôi

help =
    ❓ <b>Câu hỏi thường gặp</b>{ $pages ->
    [1] {""}
   *[other] {" "}({$page}/{$pages})
}

    Bấm vào một câu, hoặc gõ luôn điều {$you} muốn hỏi, có dấu hay không dấu đều được.

troubles =
    🆘 <b>{$You} đang gặp chuyện gì?</b> Bấm vào dòng giống nhất.

    Không thấy dòng nào giống? Gõ vài từ vào đây để bot tìm giúp, hoặc hỏi {$office}.

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

forget-ask =
    <b>Xoá hết mọi thứ bot nhớ về {$you}?</b>

    Các bước đã làm và thông tin đã nhập sẽ mất ngay, không lấy lại được. Việc đăng ký trên cổng BHXH không bị ảnh hưởng.
    .yes = 🗑 Xoá hết
    .no = Giữ lại
forget-kept = 👌 Vẫn giữ nguyên. Về việc đang làm: /status
forget-nothing = Bot chưa lưu thông tin nào cả. Muốn bắt đầu thì bấm /start nhé.
forgotten = ✅ Đã xoá hết, bot không còn nhớ gì nữa. Muốn xoá cả tin nhắn trong khung chat này: mở trình đơn của cuộc trò chuyện, chọn xoá lịch sử. Khi nào cần, cứ bấm /start nhé.

not-understood = Bot chưa hiểu ý {$you}. Có thể gõ câu hỏi bằng vài từ (ví dụ “quên mật khẩu”), hoặc xem /help. Việc {$you} đang làm ở ngay dưới đây.
press-below = {$You} bấm nút ở dưới đây giúp bot nhé.
reminders-quiet = 🔕 Bot hiểu rồi. {$You} bấm nút dưới đây là bot thôi nhắc ngay. Mọi thứ đã làm vẫn còn nguyên.
later-is-fine = 👌 Không sao, {$you} cứ nghỉ. Mọi thứ đã làm vẫn còn nguyên: khi nào tiện, bấm /status là đi tiếp được.
you-are-welcome = 🙂 Không có gì. Chúc {$you} mọi việc thuận lợi!
faq-offer = 🔎 Có phải {$you} muốn hỏi một trong các câu này?
words-only = 🙂 Bot chỉ đọc được chữ và nút bấm, chưa xem hay nghe được thứ {$you} vừa gửi. {$You} gõ vài chữ giúp bot nhé. Việc {$you} đang làm ở ngay dưới đây.
edited-not-read = Bot không đọc lại tin nhắn đã sửa. {$You} gửi một tin nhắn mới giúp bot nhé.
photo-not-needed =
    🔒 <b>{$You} không cần gửi ảnh vào đây.</b> Bot không xem ảnh, cũng không giữ ảnh. Cứ để ảnh trong máy để tải lên cổng BHXH.

    Nên xoá ảnh giấy tờ khỏi khung chat này.
    .delete = 🗑 Xoá ảnh này
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
remind-handed-in = ✅ Tôi đã nộp
remind-stop = 🔕 Đừng nhắc nữa

reminder-put-off = 👌 Bot nhắc lại vào {$day} nhé.
reminder-not-put-off = Việc này không lùi thêm được nữa, {$you} làm sớm nhé.
reminders-stopped = 🔕 Bot thôi nhắc {$you}. { $counting ->
    [yes] Hạn nộp tờ khai thì vẫn còn đó, xem ở /status. Muốn bot nhắc lại, bấm /reminders.
   *[no] Việc đang làm vẫn ở /status; muốn bot nhắc lại, bấm /reminders.
}
reminders-wanted = 🔔 Bot sẽ nhắc {$you} khi có việc tới hạn. Muốn thôi, bấm /reminders.
reminders-state-on = 🔔 Bot đang nhắc {$you} khi có việc tới hạn: ban ngày, mỗi ngày nhiều nhất một lần, riêng ngày cuối hai lần.
reminders-state-off = 🔕 Bot đang không nhắc {$you} việc gì.
reminders-on = 🔔 Nhắc tôi

pinned-clock =
    ⏳ <b>{ $daysLeft ->
        [0] Hôm nay hết hạn nộp tờ khai
       *[other] Còn {$daysLeft} ngày để nộp tờ khai
    }</b> (hết {$lastDay}, <tg-time unix="{$deadlineUnix}" format="r">{ $daysLeft ->
        [0] hôm nay
       *[other] {$daysLeft} ngày nữa
    }</tg-time>)
    { $safeDayOver ->
        [yes] Hôm nay nơi nhận thường nghỉ: {$you} gọi {$hotline} hỏi trước nhé.
       *[no] Ngày cuối còn nơi nhận: {$safeDay}
    }
    👉 Việc tiếp theo: <b>{$step}</b>
pinned-clock-met = ✅ Tờ khai đã nộp, không còn phải lo hạn nữa.
pinned-clock-not-needed = ✅ Không cần nộp tờ khai nữa: đã đăng nhập được bằng cách khác.
pinned-clock-over = ⌛ Đã qua hạn nộp tờ khai ({$lastDay}).

welcome-next = Tiếp tục
consent-press = 👇 Để chắc là chính {$you} đồng ý, xin đọc rồi bấm một trong hai nút dưới đây.
consent-agree = ✅ Tôi đồng ý
consent-refuse = Tôi không đồng ý
refused-to-guide = 📖 Đọc hướng dẫn
refused-again = Xem lại lời xin phép
guide-next = Trang sau ▶️
guide-back = ◀️ Trang trước
guide-with-help = Nhờ bot đi cùng

# Words that tell nothing of any matter: the search for questions passes over them.
faq-empty-words = bot tôi mình em bạn thầy cô anh chị ai gì ơi ạ à dạ vâng là thì mà và cho của với rồi nhé nha này kia thế vậy nữa luôn quá lắm hôm nay giờ có đã chưa không được cần hiểu hỏi xin ngu tí chút ok biết làm sao bây tại vì để lại đi cái đăng ký sai bhxh vào ra bị
# Words by which a sentence asks something.
faq-asking-words = đâu sao gì nào
asks-back = Hình như {$you} đang hỏi. Bấm nút dưới để xem lời đáp, rồi mình quay lại câu này:
asks-back-unknown = Câu này bot chưa có lời đáp, {$you} hỏi {$office} giúp nhé. Còn đây là câu đang chờ:
asks-besides = Hay {$you} muốn hỏi:

# What people say beside the matter, separated by commas.
words-thanks = cảm ơn, cám ơn, cảm tạ, tks, thanks, thank
words-quiet = đừng nhắn, đừng nhắc, đừng gửi tin, dừng nhắc, dừng nhắn, ngừng nhắn, thôi nhắc, thôi nhắn, tắt nhắc, tắt lời nhắc, tắt thông báo, không nhắc nữa, không nhắn nữa, đừng làm phiền, stop
words-later = thôi, thôi khỏi, để sau, thôi để sau, để khi khác, lúc khác, để mai, để mai làm, mai làm, mai làm tiếp, bận, bận rồi, đang bận, nghỉ, nghỉ đã
words-agreement = ok, oke, okay, vâng, ừ, uh, dạ, được, được rồi, xong, xong rồi, rồi, đúng, đúng rồi, có, đồng ý, tôi đồng ý, em đồng ý, hiểu rồi, biết rồi, yes
