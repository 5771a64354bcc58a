declaration-print =
    <b>Print the declaration</b>

    👏 The hardest part is behind you. Now print the PDF on A4, one copy.

    No file, or no printer? Press “I am stuck”: there is a way.{ $counting ->
        [yes] {deadline-in-short}
       *[no] {""}
    }
    .done = ✅ Printed

declaration-sign =
    <b>Sign it</b>

    Sign in ink in the place for the declarant, and <b>write your full name</b> below.

    Read it once more: name, ID number, insurance code. If something is wrong, do not correct it by hand: press “I am stuck”.
    .done = ✅ Signed

declaration-ways =
    <b>How will you hand it in?</b>

    • <b>At the University</b>: {$office} ({$officeLocal}) passes it on. The easiest way{ $cutOffDay ->
        [none] .
       *[other] ; best by <b>{$cutOffDay}</b>.
    }
    • <b>By post</b>: if you are far away{ $postDay ->
        [none] . By now a letter may well come too late.
       *[other] ; post it by <b>{$postDay}</b>.
    }
    • <b>At the agency</b>: bring the declaration and your ID card.
    .officer = 🏫 At the University
    .post = ✉️ By post
    .agency = 🏢 At the agency’s office

declaration-officer =
    <b>Hand it in at {$office} ({$officeLocal})</b>

    Bring the signed declaration, and your ID card for comparison.{ $safeDayOver ->
        [yes] {""}
       *[no] {" "}They still have to pass it on, so come { $cutOffDay ->
            [none] as soon as you can
           *[other] by <b>{$cutOffDay}</b>
        }.
    }

    ⏳ Last day: <b>{$lastDay}</b>.{safe-day-note}

    Afterwards, come back here and press the button below.
    .handed-in = ✅ Handed in

declaration-post =
    <b>Send it by post</b>

    1. Tell the post office: documents for <b>{$agency}</b>.
    2. Send it registered and keep the <b>receipt</b> with the tracking number.
    3. A letter takes some days, and it may have to arrive before the deadline. { $postDay ->
        [none] By now it may well come too late: handing it in yourself is safer.
       *[other] Post it by <b>{$postDay}</b>.
    }

    ⏳ Last day: <b>{$lastDay}</b>.
    .handed-in = ✅ Sent

declaration-agency =
    <b>Hand it in at the agency</b>

    Go to the reception desk (bộ phận một cửa) of <b>{$agency}</b>, or to the local office (BHXH cơ sở) near you; better call {$hotline} first. Bring the signed declaration and your <b>original ID card</b>.

    ⏳ Last day: <b>{$lastDay}</b>. The office is usually closed on Saturdays and Sundays.{safe-day-note}
    .handed-in = ✅ Handed in

declaration-handed-in =
    Well done! Answer what is below, and there is no deadline to worry about any more.
