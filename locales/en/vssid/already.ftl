already-ask =
    You may <b>not need to register at all</b>.

    • <b>A VssID account already?</b> { $track ->
        [staff] Perhaps you registered once, or your unit did it for you.
       *[other] Many people were registered at school or by their family.
    } Then you only need to log in.
    • <b>VNeID level 2?</b> That is the identity account from the police. VNeID shows your health-insurance card too, and usually lets you into VssID.

    What do you have?
    .neither = Neither, register anew
    .has-vssid = A VssID account
    .has-vneid = VNeID level 2

already-vssid-login =
    <b>Log in to VssID</b>

    1. Open the VssID app. Not installed yet? Use a button below.
    2. User name: your <b>mã số BHXH</b> (social-insurance code), 10 digits.
    3. Type your password. Forgotten? Press “I am stuck”: there are several ways to get a new one.

    If you get in and see your own name, you are finished: no registration, no declaration.

    <i>If you have an account, do not register again: the portal usually refuses.</i>
    .logged-in = 🎉 I am in
    .register-anew = No account, register anew

already-vneid-login =
    <b>Use VNeID level 2</b>

    1. Open VNeID and find your <b>thẻ BHYT</b> (health-insurance card), usually under Ví giấy tờ (Document wallet).
    2. To use VssID as well: on its log-in screen choose <b>Đăng nhập bằng tài khoản định danh điện tử</b> (Log in with the e-identity account).

    If you see your health card, you have what you need, and there is no declaration to hand in.

    <i>If VssID says that there is no account, register anew: the bot goes with you.</i>
    .logged-in = 🎉 I can see my card
    .register-anew = Not possible, register anew
