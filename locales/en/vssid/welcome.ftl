# Shown before anything is stored: who this is, what is agreed to, and the guide for those who do not agree.

welcome =
    👋 <b>Hello!</b>

    This is the bot of <b>{$organisation}</b> ({$organisationLocal}). It takes you through registering with the social-insurance agency (BHXH), handing in the declaration, and logging in to <b>VssID</b>: your health-insurance card and contributions on your phone. Stop any time; it keeps your place.

    🔎 <b>Is it genuine?</b> Compare its @name, letter by letter, with the University’s letter or official website. Not sure? Ask {$office} first.

    🛡 <b>It never asks</b> for passwords, OTP codes, cards or bank accounts, and sends no files to install. Anybody who does is a fraudster.

consent =
    <b>May the bot remember this?</b>
    <b>What:</b> Telegram id, language, student or staff, unit, name, code, phone, what you have done. For the portal: ID number, year of birth, insurance code, address, contact person, e-mail, agency office.
    <b>What for:</b> to guide you, catch slips, remind you.
    <b>How long:</b> what is for the portal until you finish, the rest until {$keepDays} days without use. See, correct: /mydata. Withdraw, erase: /forget.
    <b>How:</b> encrypted; messages pass through Telegram’s servers abroad.
    <b>Never asked for:</b> passwords, OTP codes, bank accounts, photos of papers.

    <i>Under 18? Ask a parent or guardian first, please.</i>

welcome-refused =
    That is fine. <b>The bot stores nothing about you.</b>

    Here is the guide, to read whenever you like and to follow on your own. Should you want company after all, just press /start.

guide-1 =
    <b>1/7 · The whole way</b>

    1. Get three photos and your details ready
    2. Register on the agency’s portal, press “Ghi nhận” (Record)
    3. Print the declaration, sign it, hand it in within {$days} days
    4. Install the VssID app
    5. Receive your password, log in, change it

    You already have a VssID account, or VNeID level 2? Try to log in first: you may have nothing left to do.

guide-2 =
    <b>2/7 · Three photos</b>

    Front of the ID card, back of the ID card, and a portrait with a bright smile.

    • Plain background, even light, no flash
    • All four corners, no glare, every digit readable
    • Portrait: look straight ahead, no mask, no sunglasses

    The photos are for the portal only. Send them to nobody, not even in this chat.

guide-3 =
    <b>3/7 · What you need to know</b>

    • Full name with its accents, exactly as on the card
    • ID number, 12 digits
    • Social-insurance code (mã số BHXH), 10 digits: printed on the insurance book, or the last 10 digits of your health-insurance card
    • A contact address and a contact person
    • A phone number in your own name
    • An e-mail address of your own: OTP codes and the password usually go there

guide-4 =
    <b>4/7 · Register on the portal</b>

    Open <a href="{$portal}">{$portal}</a>, then:

    1. <b>Đăng ký</b> (Register) → <b>Cá nhân</b> (Individual) → <b>Tiếp</b> (Next)
    2. Tap each camera icon to add the photos
    3. Fill in every line with a red <b>*</b>
    4. Receiving office: press <b>Chọn</b> (Choose) and find <b>{$agency}</b>
    5. Check everything, press <b>Ghi nhận</b> (Record); if asked, type the picture code and the OTP
    6. Wait a moment until the declaration has downloaded

guide-5 =
    <b>5/7 · Hand in within {$days} days</b>

    Print the declaration, sign it and write your full name below, then hand it in at one of these:

    • {$office} ({$officeLocal})
    • the post office, addressed to {$agency}
    • the agency’s office in person, with your ID card

    The deadline is {$days} calendar days, Saturdays, Sundays and holidays included, counted from the day after you press “Ghi nhận”. After that the system cancels the registration and you start again. Best hand it in within the first {$handInWithin} days.

guide-6 =
    <b>6/7 · Install VssID</b>

    • Android: <a href="{$android}">VssID on Google Play</a>
    • iPhone: <a href="{$iphone}">VssID on the App Store</a>

    Look at the developer’s name: it must be <b>{$developer}</b>. Never install from a link somebody sends you, and never an .apk file.

guide-7 =
    <b>7/7 · First log-in</b>

    Once you are approved, the password usually comes by e-mail (sometimes by SMS); look in the spam folder too. Your user name is your social-insurance code.

    Change the password at once, then look at your personal data, contribution history, health card and medical record.

    Help: call <b>{$hotline}</b> (the agency, 1,000 đ a minute) or ask {$office} ({$officeLocal}).
