# What the bot says of the deadline: on the checklist, in the pinned message, and once it has passed.

deadline-met = 👏 <b>Đã nộp xong!</b> Không còn phải lo hạn {$days} ngày nữa. Giờ tới lượt cơ quan BHXH.
status-deadline = ⏳ Hạn nộp tờ khai: <b>{$lastDay}</b>, { $daysLeft ->
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

case-expired =
    ⌛ <b>Hạn nộp tờ khai đã qua (hết {$lastDay}).</b>

    Hệ thống thường tự huỷ đăng ký khi quá hạn. Không sao: thông tin đã chuẩn bị vẫn còn nguyên, {$you} chỉ cần đăng ký lại trên cổng rồi nộp tờ khai mới.
    .again = 🔁 Đăng ký lại
    .handed-in = Tôi đã nộp đúng hạn

pinned-deadline =
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
pinned-deadline-met = ✅ Tờ khai đã nộp, không còn phải lo hạn nữa.
pinned-deadline-not-needed = ✅ Không cần nộp tờ khai nữa: đã đăng nhập được bằng cách khác.
pinned-deadline-over = ⌛ Đã qua hạn nộp tờ khai ({$lastDay}).
reminders-stopped = 🔕 Bot thôi nhắc {$you}. { $counting ->
    [yes] Hạn nộp tờ khai thì vẫn còn đó, xem ở /status. Muốn bot nhắc lại, bấm /reminders.
   *[no] Việc đang làm vẫn ở /status; muốn bot nhắc lại, bấm /reminders.
}
remind-handed-in = ✅ Tôi đã nộp
