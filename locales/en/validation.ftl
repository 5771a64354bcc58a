# Replies to single answers: rejected-… cannot be kept (the reason and an example), doubt-… can, after a second look.
# All numbers and codes in the examples are made up.

rejected-empty = There is nothing to read in this message. Please type your answer again.
rejected-choice = { $count ->
    [one] That matches none of the choices. Please press the button below.
   *[other] That matches none of the choices. Please press one of the buttons below.
  }
rejected-text-short = That is a little short: at least { $min } characters are needed. Please write it out, for example <i>Academic Affairs Office</i>.
rejected-text-long = That is a little long: { $max } characters at most. Please shorten it, for example <i>Academic Affairs Office</i>.

## Full name

rejected-name-digits = A name has no digits. Please type it as it is on the card, for example <i>Nguyễn Thị Mẫu</i>.
rejected-name-symbols = There is a character in it that no name on a card has. Please use letters and spaces only, for example <i>Nguyễn Thị Mẫu</i>.
rejected-name-one-word = The portal needs both family and given name. Please type the whole name as on the card, for example <i>Nguyễn Thị Mẫu</i>.
rejected-name-long = A name can have { $max } characters at most. Please type just the name, for example <i>Nguyễn Thị Mẫu</i>.
doubt-name-no-accents = This name has no accents. Are there any on the card? If so, please type it again with them, for example <i>Nguyễn Thị Mẫu</i>.

## Identity number, passport

rejected-id-old-card = Nine digits belong to the old CMND card, which has been void since 1 January 2025. Please use the 12 digits on your CCCD or Căn cước card, for example <i>040203000000</i>.
rejected-id-length = { $count ->
    [10] This has 10 digits, like a social-insurance code. The number on the card has 12, for example <i>040203000000</i>. Please check it once more.
    [11] This has 11 digits, one too few. The number on the card has 12, for example <i>040203000000</i>. Please check it once more.
    [one] This has only one digit. The number on the card has 12, for example <i>040203000000</i>. Please check it once more.
   *[other] This has { $count } digits. The number on the card has exactly 12, for example <i>040203000000</i>. Please check it once more.
  }
rejected-id-not-digits = The number on the card has digits only (zero, not the letter O); a passport number is one letter and 7 or 8 digits. Please type it again, for example <i>040203000000</i>.
doubt-id-passport = This looks like a passport number. If you have a CCCD or Căn cước card, better use its 12 digits.
doubt-id-province = The first three digits ({ $code }) are not in the list of provinces. Please compare with the card; for a birth registered abroad this can be right.
doubt-id-year = According to this number you were born in { $year }. Please compare it with the card, digit by digit.
doubt-id-young = According to this number you were born in { $year } and are not yet 14. If so, a parent or guardian registers for you; please check.
doubt-birth-years-differ = You gave { $declared } as the year of birth, while the identity number says { $read }. Please compare both with the card. A wrong identity number can be corrected in the review later.

## Year of birth

rejected-birth-year = Please give the year of birth with all four digits, for example <i>2003</i>.
rejected-birth-year-range = A year of birth from { $from } to { $to } is expected here. Please check it, for example <i>2003</i>.

## Social-insurance code

rejected-insurance-length = { $count ->
    [one] A social-insurance code has 10 digits, for example <i>4000000000</i>; this has only one. On a health-insurance card it is the last 10 digits.
   *[other] A social-insurance code has 10 digits, for example <i>4000000000</i>; this has { $count }. On a health-insurance card it is the last 10 digits.
  }
rejected-insurance-not-digits = A social-insurance code has 10 digits, for example <i>4000000000</i>: it is printed on the insurance book, or the last 10 digits of your health-insurance card. From an old card, type all 15 characters, for example <i>SV4404000000000</i>.
doubt-insurance-card = This is the number of an old health-insurance card. The bot takes its last ten digits: <code>{ $code }</code>.
doubt-insurance-is-id = Twelve digits are an identity number, which stands in for the social-insurance code since 1 August 2025. Should the portal not accept it, use the ten-digit code.
doubt-insurance-other-id = These 12 digits differ from the identity number you gave. Please compare both with the card, or use the ten-digit code.
doubt-insurance-phone = This looks like a phone number. Please check: the code is the last ten digits on the health-insurance card.

## Phone

rejected-phone-not-digits = A phone number has digits only. Please type it again, for example <i>0912 345 678</i>.
rejected-phone-length = { $count ->
    [one] A mobile number has 10 digits and begins with 0, for example <i>0912 345 678</i>; this has only one digit.
   *[other] A mobile number has 10 digits and begins with 0, for example <i>0912 345 678</i>; this has { $count }.
  }
rejected-phone-start = A mobile number begins with 03, 05, 07, 08 or 09, for example <i>0912 345 678</i>. Please check it once more.
rejected-phone-landline = This is a landline, which receives no text messages. Please type the mobile number you use, for example <i>0912 345 678</i>.
rejected-phone-foreign = The portal needs a Vietnamese mobile number for its text messages. Please type one, for example <i>0912 345 678</i>.
doubt-phone-converted = The bot writes it in today’s ten-digit form: <code>{ $phone }</code>. Is that the number you use?
doubt-phone-prefix = Numbers beginning with { $prefix } are rare in Vietnam. Please check each digit.

## E-mail

rejected-email-letters = An e-mail address has no accents or special letters. Please switch off the Vietnamese keyboard and type it again, for example <i>mau.nguyen@example.com</i>.
rejected-email-at = An e-mail address has an @ in it. Please type it again, for example <i>mau.nguyen@example.com</i>.
rejected-email-dot = The part after the @ is not complete. Do you mean <code>{ $suggestion }</code>?
rejected-email-form = This is not yet a complete e-mail address. Please type it again without spaces, for example <i>mau.nguyen@example.com</i>.
doubt-email-slip = There may be a slip after the @. Do you mean <code>{ $suggestion }</code>?

## Address

rejected-address-short = That is a little short: at least { $min } characters are needed. Please give house or hamlet, commune or ward, and province, for example <i>Xóm 2, xã Mẫu, tỉnh Nghệ An</i>.
rejected-address-long = That is a little long: { $max } characters at most. Please shorten it, for example <i>Xóm 2, xã Mẫu, tỉnh Nghệ An</i>.
rejected-address-words = An address names a street or hamlet and a commune or ward. Please type it again, for example <i>Xóm 2, xã Mẫu, tỉnh Nghệ An</i>.
doubt-address-place = No commune, ward or province to be seen here. Please add it so that letters arrive, for example <i>Xóm 2, xã Mẫu, tỉnh Nghệ An</i>.

## Tracking number

rejected-tracking-characters = A tracking number has plain letters and digits only. Please look at the receipt, for example <i>RR000000000VN</i>.
rejected-tracking-length = A tracking number has { $min } to { $max } characters. Please look at the receipt, for example <i>RR000000000VN</i>.
doubt-tracking-form = This is not Vietnam Post's usual form (<i>RR000000000VN</i>). Please compare it with the receipt.

## Days

rejected-day-unreadable = The bot cannot tell which day you mean. Please type day/month, or say it in words, for example <i>yesterday</i> or <i>Monday</i>.
rejected-day-unknown = The calendar has no such day. Please type day/month/year in this order, or say it in words, for example <i>yesterday</i> or <i>Monday</i>.
rejected-day-future = { $day } (day/month/year) is still to come. Please give the day on which it was done, for example <i>today</i>.
rejected-day-before = { $day } (day/month/year) is too early: this was possible from { $since } on. Please check it, for example <i>yesterday</i>.
rejected-day-long-ago = { $day } (day/month/year) is more than { $days } days ago. Please check day, month and year, or say it in words, for example <i>yesterday</i> or <i>Monday</i>.
doubt-day-weekday = The bot reads this as { $day } (day/month/year). Is that right?

## The receiving office

doubt-agency = This does not look like the name of a social-insurance office. If you are not sure, tap “Type again” and choose the one that is offered.
