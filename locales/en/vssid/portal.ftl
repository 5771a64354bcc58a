# The portal's own words stand in bold, exactly as on the screen, with their meaning beside them.

portal-open =
    <b>Open the agency’s portal</b>

    Press the button below, or type the address into your browser:
    <code>{$portal}</code>

    A computer is easier on the eyes; a phone works too. Use Chrome or Safari, not the browser inside Zalo or Facebook: the declaration might not download there.

    🔎 The address must end in <b>baohiemxahoi.gov.vn</b>.

portal-register =
    On the portal’s front page press <b>Đăng ký</b> (Register), usually at the top right.

    <i>Cannot see it on your phone? Open the ☰ menu, or turn the phone sideways.</i>

portal-individual =
    The portal asks who you are. Choose <b>Cá nhân</b> (Individual).

portal-next =
    Press <b>Tiếp</b> (Next) to go to the form.

portal-photos =
    <b>Add the photos</b>

    Tap each <b>camera icon</b> and pick the right photo: portrait, front, back.

    <i>If the portal does not ask for photos of the card, just go on: your ID data match.</i>

portal-fields =
    <b>Fill in the form</b>

    Tap 📋 to copy a line and paste it into the box of the same name. Tap the square to tick it off.

    Lines with a red <b>*</b> must be filled in, the others are up to you.

    <i>If a box is already filled, compare it and leave it as it is when it is right.</i>

portal-office =
    <b>Choose the receiving office</b>

    Beside <b>Cơ quan BHXH tiếp nhận</b> (Receiving office) press <b>Chọn</b> (Choose) and find:
    <code>{$agency}</code>

    If the portal asks for <b>Hình thức nộp hồ sơ</b> (Way of handing in), usually pick the line that begins with “Tại địa điểm tiếp nhận hồ sơ…” (At the receiving place).

portal-submit =
    <b>One last look</b>

    ✓ name, ID number, insurance code
    ✓ a phone number and an e-mail address of your own
    ✓ the right office: {$agency}

    All right? Press <b>Ghi nhận</b> (Record). If asked, type the <b>mã kiểm tra</b> (picture code) and the <b>mã OTP</b> (one-time code, usually sent by e-mail; look in the spam folder too). Type the OTP on the portal only and give it to nobody.

    ⏳ <b>Pressing Ghi nhận starts the {$days} days</b> for the declaration: {$days} calendar days, Saturdays and Sundays included.{ $workingDays ->
        [enough] {""}
        [0] {" "}⚠️ <b>Not today, though:</b> because of the holidays none of those days is a working day. Better press it on <b>{$betterDay}</b> or later.
        [one] {" "}⚠️ <b>Not today, though:</b> because of the holidays only one of those days is a working day. Better press it on <b>{$betterDay}</b> or later.
       *[other] {" "}⚠️ <b>Not today, though:</b> because of the holidays only {$workingDays} of those days are working days. Better press it on <b>{$betterDay}</b> or later.
    }
    .done = ✅ I pressed Ghi nhận

portal-download =
    <b>Wait for the declaration</b>

    It usually takes a moment. The declaration is a PDF file in your Downloads (Tải xuống).

    Open it: if your name and numbers are right, all is well. Keep the portal open until the file is there.

    <i>It does not come? Go on anyway, so that the bot knows your deadline; there are ways to get the file later.</i>
    .done = ✅ I have the file
    .not-yet = Not yet, set my deadline

portal-pressed =
    One more question, to get your deadline right.
