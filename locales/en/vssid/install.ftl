install-phone =
    You can do this at any time; you need no password yet. Which phone do you have?
    .android = Android
    .iphone = iPhone

install-android =
    <b>VssID for Android</b> (Samsung, Oppo, Xiaomi…)

    The button opens the right page on Google Play. Press <b>Cài đặt</b> (Install).

    🔎 Before you do, look closely:
    ✓ Name: <b>{$appName}</b>
    ✓ Developer: <b>{$developer}</b>
    ✓ You are in Google Play

    ⛔ Somebody sends you an .apk file or a “new version 4.0”? Do not install it: it is a scam.
    .done = ✅ Installed

install-iphone =
    <b>VssID for iPhone</b>

    The button opens the right page on the App Store. Press <b>Nhận</b> (Get).

    🔎 Before you do, look closely:
    ✓ Name: <b>{$appName}</b>
    ✓ Developer: <b>{$developer}</b>
    ✓ You are in the App Store

    ⛔ Never install through a link or a “configuration profile” from a stranger.
    .done = ✅ Installed

install-terms =
    <b>Open VssID for the first time</b>

    1. Open the app, read the terms of use, and press <b>đồng ý</b> (agree).
    2. When you see the log-in screen, all is well.

    No password yet? Stop here. Do not register once more inside the app: you are already registering on the portal.
