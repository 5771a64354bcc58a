# Known troubles, offered under "I am stuck".

trouble-portal-down =
    At busy hours the portal is slow. Wait some minutes and load the page again, or come at a quiet time: early in the morning, late in the evening. Try another browser (Chrome, Safari) too, or mobile data instead of Wi-Fi.

    Until you press “Ghi nhận” no deadline runs, so there is no hurry.
    .title = The portal does not open or hangs

trouble-blurred-photo =
    Blurred photos, cut corners and glare are usually refused. Wipe the lens, switch the flash off, stand in even light and try again.

    Still no luck? Save the photo as JPG or PNG, or upload it from a computer.
    .title = The portal refuses my photo

trouble-old-id =
    The nine-digit card (CMND) has been void since 1/1/2025; you need a CCCD or Căn cước card with 12 digits. If yours is being made, wait for it: the {$days} days only begin when you press “Ghi nhận”.
    .title = I only have the old ID card

trouble-code-unknown =
    Usually the whole 15-character number of the health card was typed, or an old book number. Take only the <b>last 10 digits of the health-insurance card</b>.

    Still refused? Tap the search icon beside “Mã số BHXH”, or ask {$office} ({$officeLocal}).
    .title = “Mã số BHXH” is refused

trouble-id-mismatch =
    The system may still have your old ID number. It has to be updated with the agency: on the portal, or through {$office} ({$officeLocal}) with form TK1-TS.
    .title = My ID number does not match

trouble-already-used =
    Each phone number and each e-mail address serves one account. Use your own.

    If your number was used for somebody in your family, change it in their account, or ask the agency.
    .title = Phone or e-mail already used

trouble-has-account =
    So you have an account already, perhaps from school or your family. Do not register again: open VssID and press <b>Quên mật khẩu</b> (Forgot password).

    Then go to /status, open “{step-already}” again and say that you are in.
    .title = “You already have an account”

trouble-otp-late =
    At busy times OTP codes are slow. Wait 10–15 minutes, do not ask again and again, and use only the <b>newest code</b>. Look in the spam folder too.
    .title = The OTP does not come

trouble-pdf-missing =
    Your browser may be blocking the download, or the page is open inside Zalo, Facebook or Telegram. Open the portal again in Chrome, Safari or on a computer and download it there, if the portal lets you.

    Still nothing? The agency’s office can print the declaration for you: ask {$office} ({$officeLocal}) or call {$hotline}. The deadline still counts from the day you pressed “Ghi nhận”.
    .title = The declaration does not download

trouble-no-printer =
    Use a copy shop or a printer in your unit. Where you hand it in, they may print it for you: ask {$office} ({$officeLocal}) or call {$hotline} first.
    .title = I have no printer

trouble-declaration-wrong =
    Do not correct it by hand. Ask {$office} ({$officeLocal}) or call {$hotline} before you hand it in: with a wrong name, ID number or insurance code you usually have to register again.
    .title = Something in it is wrong

trouble-hand-in-unclear =
    Ask {$office} ({$officeLocal}), or call the agency: {$hotline} (1,000 đ a minute). Little time left? Then better take it straight to the agency’s office.
    .title = Where and to whom do I hand it in?

trouble-no-smartphone =
    No problem, you can still hand in the declaration. Tell {$office} ({$officeLocal}), and use your chip ID card at the doctor’s. You can install the app later on another phone.
    .title = My phone cannot install it

trouble-fake-app =
    Install only with this bot’s button, and look at the developer’s name: <b>{$developer}</b>.

    Installed a wrong one? Remove it at once, change your bank and e-mail passwords on another device, and tell your bank.
    .title = I am afraid of a fake app

trouble-no-password =
    Check one after the other:

    1. Have about {$accountDays} working days passed since the papers reached the agency?
    2. Look in the spam folder and your SMS.
    3. Ask {$office} ({$officeLocal}) whether your declaration was passed on.
    4. Call {$hotline}.
    .title = The password does not come

trouble-first-password-refused =
    Some people’s first password does not work. Press <b>Quên mật khẩu</b> (Forgot password) in VssID, get a new one by e-mail and try again.
    .title = The first password is refused

trouble-keyboard =
    Vietnamese typing changes letters in passwords (“aa” becomes “â”). Switch it off, or copy the password and paste it.
    .title = Right password, still refused

trouble-locked =
    After five wrong tries the account is usually locked for 15 minutes. Take a break, then try again with Vietnamese typing off, or get a new password.
    .title = My account is locked

trouble-forgot =
    There are several ways to get a new one. Pick what suits you best; e-mail usually does.
    .title = I forgot my password

trouble-forgot-by-email =
    In VssID or on the portal: <b>Quên mật khẩu</b> (Forgot password) → insurance code → e-mail → OTP (valid for five minutes). The new password comes by e-mail. Free.
    .title = A new one by e-mail

trouble-forgot-by-sms =
    From the <b>registered phone</b>, text
    <code>BH MK insurance-code</code>
    to <b>{$smsNumber}</b> (1,000 đ). For example: BH MK 4000000000. The new password comes by SMS.
    .title = A new one by SMS

trouble-forgot-by-hotline =
    Call <b>{$hotline}</b> from the registered phone, press 8 (usually the virtual assistant) and say your insurance code. 1,000 đ a minute.

    The real hotline never asks for your old password or your bank account.
    .title = A new one by phone

trouble-forgot-no-email =
    Ask {$office} ({$officeLocal}) to add your e-mail with form TK1-TS, or change your registration at the agency’s office. After that you can get a password by e-mail. Free.
    .title = I gave no e-mail address

trouble-forgot-vneid =
    With VNeID level 2 you need no password: on the log-in screen of VssID choose <b>Đăng nhập bằng tài khoản định danh điện tử</b> (Log in with the e-identity account).
    .title = Log in with VNeID

trouble-wrong-data =
    In VssID open <b>Thông tin tài khoản</b> (Account data), tap the pencil, correct it, type the picture code, press <b>Ghi nhận</b> (Record) and type the OTP.

    For name, birth date and sex, procedure 608a is needed as well; or ask {$office} ({$officeLocal}).
    .title = My details in VssID are wrong
