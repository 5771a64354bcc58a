# Words that people type, list by list, between commas; `locales/vi/words.ftl` says what each list is for.
# Every language is understood by everybody, but for the lists from `asking` to `search-empty`: those belong to the language a person reads.

first-person = i

skip = skip
none = no, none, nope
has-none = have none, have no, have any, have one, do not have none, do not have no, do not have any, do not have one, don't have none, don't have no, don't have any, don't have one
denial = not, no, never

today = today, just now
yesterday = yesterday
two-days-ago = the day before yesterday
tomorrow = tomorrow
days-ago = # days ago, # day ago
sunday = sun, sunday
monday = mon, monday
tuesday = tue, tues, tuesday
wednesday = wed, wednesday
thursday = thur, thurs, thursday
friday = fri, friday
saturday = sat, saturday
last-week = last week
# Before a weekday: "last Monday".
past-before = last
date-fillers = on, the, of
# Behind a number: "12th".
ordinals = st, nd, rd, th
# From January on; three letters are enough.
months = january, february, march, april, may, june, july, august, september, october, november, december

secrets = otp, password, passcode, pass, pw, pwd
asking = how, where, what, why, when, which, who, can
thanks = thanks, thank you, thank, thx, cheers, cảm ơn
quiet = stop, stop it, stop writing, stop texting, stop reminding, stop messaging, no more reminders, no more messages, do not remind me, don't remind me, don't write, leave me alone, unsubscribe, quiet
later = later, not now, maybe later, another time, tomorrow then, busy, i am busy, i'm busy, never mind, enough
agreement = ok, okay, yes, yep, sure, fine, done, agreed, i agree, right, all right, got it, i see
search-empty = bot, the, an, to, of, for, and, or, with, at, in, on, be, am, are, was, this, that, there, here, please, hello, hi, ok, yes, no, thanks, I, me, my, you, your, it, its, is, do, does, did, not, need, want, have, has, had, can, could, will, would, what, how, so, if, but, just, about, from, by, some, any, am, im, ive, dont

address-labels = address
places = ward, commune, district, city, province
agency = social insurance
