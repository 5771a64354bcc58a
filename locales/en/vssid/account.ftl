account-password =
    <b>Has your password arrived?</b>

    Your declaration is handed in; now the agency has to approve it: by its rules about {$accountDays} working days after the papers are complete. Then the password usually comes <b>by e-mail</b>, sometimes by SMS.

    Not there yet? Come back when it is (/status). Look in the spam folder too.

    The password is yours alone: <b>do not send it here</b>, do not read it out to anybody.
    .received = ✅ I have my password
    .waiting = Not yet, I will wait
    .by-vneid = Log in with VNeID

said-account-password-waiting = 👌 No hurry. Once the password is there, /status takes you on.

account-first-login =
    <b>Log in for the first time</b>

    1. Open VssID.
    2. User name: your <b>mã số BHXH</b> (social-insurance code, 10 digits). Some phones accept the ID number too.
    3. Password: copy it from the e-mail or SMS rather than typing it.

    <i>Wrong password? Switch off Vietnamese typing and try again. Not more than five times: the account is usually locked for 15 minutes then.</i>
    .done = ✅ I am in

account-vneid =
    <b>Log in with VNeID</b>

    1. Open VssID, choose <b>Đăng nhập bằng tài khoản định danh điện tử</b> (Log in with the e-identity account).
    2. VNeID opens: log in and agree to share your data.
    3. Back in VssID, you are in.

    You need VNeID <b>level 2</b>, and both apps up to date.
    .done = ✅ I am in

account-change =
    <b>Change the password now</b>

    The first password usually has just six digits and is easy to guess. In VssID open your account (usually the person icon or the ☰ menu) → <b>Đổi mật khẩu</b> (Change password).

    Take a long one that you use nowhere else, and not your birthday.
    .done = ✅ Changed

account-look =
    <b>See what you have</b>

    1. <b>Thông tin cá nhân</b> (Personal data): are name, birth date and ID number right?
    2. <b>Quá trình tham gia</b> (Contribution history): are all the months there?
    3. <b>Thẻ BHYT</b> (Health-insurance card): at the doctor’s, just show this screen.
    4. <b>Sổ khám chữa bệnh</b> (Medical record): your visits so far.

    Something wrong? Press “I am stuck” to see how to correct it.
    .done = ✅ I have had a look
