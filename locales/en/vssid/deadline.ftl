# What the bot says of the deadline: on the checklist, in the pinned message, and once it has passed.

deadline-met = 👏 <b>Handed in!</b> The {$days} days are behind you. Now it is the agency’s turn.
status-deadline = ⏳ Hand in the declaration by <b>{$lastDay}</b>: { $daysLeft ->
    [0] <b>that is today</b>
    [one] <b>one day</b> left
   *[other] <b>{$daysLeft} days</b> left
}.{safe-day-note}
safe-day-note = { $safeDayOver ->
    [yes] {" "}Offices are usually closed today: please call <b>{$hotline}</b> first. If it is too late, you can register again; everything you typed is kept.
   *[no] { $closedBefore ->
        [0] {""}
       *[other] {" "}Offices take it up to <b>{$safeDay}</b>.
    }
}

deadline-in-short =
    {""}

    ⏳ Hand it in by <b>{$lastDay}</b>{ $daysLeft ->
        [0] {" "}(that is today)
        [one] {" "}({$daysLeft} day left)
       *[other] {" "}({$daysLeft} days left)
    }.

status-expired = ⌛ The deadline ({$lastDay}) has passed. You can register again right away.

case-expired =
    ⌛ <b>The deadline for the declaration ({$lastDay}) has passed.</b>

    The system usually cancels a registration by itself then. No harm done: everything you prepared is still here. Register once more on the portal, then hand in the new declaration.
    .again = 🔁 Register again
    .handed-in = I handed it in on time

pinned-deadline =
    ⏳ <b>{ $daysLeft ->
        [0] Today is the last day for the declaration
        [one] One day left to hand in the declaration
       *[other] {$daysLeft} days left to hand in the declaration
    }</b> (by {$lastDay}, <tg-time unix="{$deadlineUnix}" format="r">{ $daysLeft ->
        [0] today
        [one] in one day
       *[other] in {$daysLeft} days
    }</tg-time>)
    { $safeDayOver ->
        [yes] Offices are usually closed today: please call {$hotline} first.
       *[no] Last day an office takes it: {$safeDay}
    }
    👉 Next: <b>{$step}</b>
pinned-deadline-met = ✅ The declaration is in; no deadline to worry about any more.
pinned-deadline-not-needed = ✅ No declaration needed any more: you are in another way.
pinned-deadline-over = ⌛ The deadline for the declaration ({$lastDay}) has passed.
reminders-stopped = 🔕 No more reminders. { $counting ->
    [yes] The deadline stays as it is; see /status. To be reminded again, tap /reminders.
   *[no] Your checklist is still at /status; to be reminded again, tap /reminders.
}
remind-handed-in = ✅ I handed it in
