# Typical questions. `.words` holds further words by which people may look for them.

faq-what-is-vssid =
    VssID is the official app of the social-insurance agency: your health-insurance card, your contributions and your medical record on your phone. At the doctor’s you just show the card in the app.

    To use it you register on the agency’s portal, hand in the declaration, and log in with the password you get. The bot goes with you step by step.
    .question = What is VssID?
    .words = vssid app, meaning of vssid, use of vssid, explain

faq-genuine =
    This bot belongs to <b>{$organisation}</b>. To be sure, compare its @name, letter by letter, with the University’s letter or official website, or ask {$office} ({$officeLocal}).

    It never asks for passwords, OTP codes or money. Anybody who does so in its name is a fraudster.
    .question = Is this bot genuine, or a scam?
    .words = is this a scam, fake bot, fraud, safe, trust, real bot, who made this bot

faq-code-where =
    The social-insurance code (mã số BHXH) has 10 digits. You find it

    • on the first page of the insurance book
    • as the <b>last 10 digits of your health-insurance card</b>
    • by searching in VssID or on <a href="{$agencySite}">baohiemxahoi.gov.vn</a>
    • by asking {$office} ({$officeLocal})
    .question = Where do I find my social-insurance code?
    .words = bhxh number, look up, 10 digits, insurance book

faq-code-student =
    Yes. Whoever has a health-insurance card has one: it is the <b>last 10 digits of the card</b>, even if you have never worked.
    .question = I am a student and have never worked. Do I have a code?
    .words = student health insurance card, no job

faq-photos-needed =
    No. The photos are for the portal. The bot shows how to take them and how to check them yourself; <b>do not send photos of your ID here</b>.

    And never send a password or an OTP to anybody, not even to this bot.
    .question = Does the bot need photos of my ID card?
    .words = send picture, privacy, otp

faq-since-school =
    Do not register again. Log in to VssID with your insurance code; if you forgot the password, press <b>Quên mật khẩu</b> (Forgot password) to get one by e-mail. Once you are in, you are finished: no declaration.
    .question = I have had VssID since school. What now?
    .words = already registered, existing account, high school

faq-old-id =
    No. The nine-digit card (CMND) has been void since 1/1/2025. Use a CCCD or Căn cước card with 12 digits; if you have none, get one from the police first.
    .question = Can I use my old nine-digit ID card?
    .words = cmnd, cmt, old card, lost card, no id card

faq-old-id-in-system =
    Your ID number has to be updated with the agency: on its portal, or through {$office} ({$officeLocal}) with form TK1-TS. Then register again.
    .question = The system still has my old ID number. What can I do?
    .words = mismatch, wrong id number, update cccd, tk1-ts

faq-portal-down =
    At busy hours the portal is slow. Try, one after the other:

    • wait some minutes, then load the page again
    • another browser (Chrome, Safari), or mobile data instead of Wi-Fi
    • a quiet time: early in the morning or late in the evening

    Until you press “Ghi nhận” no deadline runs, so there is no hurry.
    .question = The portal does not open or hangs. What can I do?
    .words = website down, portal error, page not loading, frozen, slow, cannot open portal

faq-ten-days =
    {$days} calendar days, Saturdays, Sundays and holidays included. The day you press “Ghi nhận” does not count; the next day is day one.

    Pressed on the 2nd, the deadline is the end of the 12th. The offices need time to pass papers on, so the first {$handInWithin} days are best.
    .question = How are the 10 days counted?
    .words = deadline, ten days, working days, weekend, holiday

faq-too-late =
    If the declaration is not handed in after {$days} days, the system usually cancels the registration. You register on the portal once more; the bot keeps what you prepared, so it goes much faster.
    .question = What if I miss the 10 days?
    .words = late, expired, cancelled, forgot to hand in

faq-no-printer =
    Use a copy shop or a printer in your unit. Where you hand it in, they may print it for you: ask first.
    .question = I have no printer. What can I do?
    .words = print the declaration, copy shop

faq-where-to-hand-in =
    At one of these:

    • {$office} ({$officeLocal})
    • the post office, addressed to {$agency}
    • the agency’s office in person
    .question = Where do I hand in the declaration?
    .words = hand in, submit, personnel office, health station, post, address

faq-hand-in-for-friend =
    Sometimes: the agency may want to see the ID card of the person who signed. Ask {$office} ({$officeLocal}) first.
    .question = Can somebody else hand it in for me?
    .words = friend, on behalf, proxy

faq-how-long =
    By its rules about {$accountDays} working days once the agency has all the papers. Through the University or by post, add the time they travel.
    .question = How long until I get a password?
    .words = wait, approval, when

faq-password-channel =
    Usually by <b>e-mail</b>, sometimes by SMS. Look in the spam folder too.
    .question = How does the password reach me?
    .words = sms, e-mail, spam, no password received

faq-password-forgotten =
    There are several ways:

    • In VssID or on the portal: <b>Quên mật khẩu</b> (Forgot password) → insurance code → e-mail → OTP. Free.
    • From the registered phone, text <code>BH MK insurance-code</code> to {$smsNumber} (1,000 đ)
    • Call {$hotline} from the registered phone (1,000 đ a minute)
    • Log in with VNeID level 2, if you have it
    .question = I forgot my VssID password. What now?
    .words = lost password, forgotten, reset, recover, 8079

faq-vneid =
    Yes, with VNeID <b>level 2</b>: on the log-in screen choose “Đăng nhập bằng tài khoản định danh điện tử”. When this began (2023), you needed a VssID account first; if the app says you have none, you still have to register.
    .question = Can I log in to VssID with VNeID?
    .words = e-identity, level 2

faq-shared-phone =
    Better not. Each account needs its own number and e-mail address; shared ones are usually refused, and the password would reach the wrong person.
    .question = Can two people share one phone number?
    .words = same number, same e-mail, parents

faq-new-phone =
    No. Install VssID on the new phone and log in as before. If your <b>number</b> changes, update it under “Thông tin tài khoản” (Account data).
    .question = Do I lose my account when I change phones?
    .words = new phone, lost phone, new sim

faq-costs =
    No. Registering, installing and a new password by e-mail are free. Only texting {$smsNumber} (1,000 đ) or calling {$hotline} (1,000 đ a minute) costs something.

    Anybody who asks for a fee or a deposit is a fraudster.
    .question = Does it cost anything?
    .words = fee, free, price, pay, money

faq-wrong-name =
    In VssID open “Thông tin tài khoản” (Account data), tap the pencil, correct it, press “Ghi nhận” (Record). For name, birth date and sex, procedure 608a is needed as well, or ask {$office} ({$officeLocal}).
    .question = My name or birth date is wrong. How do I correct it?
    .words = wrong data, change name, correction, 608

faq-which-office =
    The University advises <b>{$suggestedAgency}</b>. Since 2025 district offices are called “BHXH cơ sở”, so the portal’s list may differ from older guides.
    .question = Which office of the agency do I choose?
    .words = receiving office, district, province

faq-merger =
    No. Cards and numbers that were issued stay valid.
    .question = The provinces were merged. Do I need a new ID card?
    .words = new address, new province, change card

faq-no-smartphone =
    Tell {$office} ({$officeLocal}). At the doctor’s your chip ID card will do; a paper health card is for those without VssID, VNeID or a chip card.
    .question = I have no smartphone. What can I do?
    .words = old phone, cannot install

faq-compulsory =
    The University’s letter ({$letter}) sets it out. Since 2026, VssID and VNeID level 2 are ways to use the electronic book and card, so it is useful to have one early.
    .question = Is registering compulsory?
    .words = compulsory, obligatory, why, benefit

faq-real-person =
    Of course. Ask {$office} ({$officeLocal}), open {$officeHours}, or call the agency’s hotline <b>{$hotline}</b> (1,000 đ a minute).
    .question = Can I talk to a real person?
    .words = human, talk to somebody, staff, call, hotline, phone support, help desk
