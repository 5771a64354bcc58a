# What the bot says around the procedure: progress, questions, buttons, data, apologies.

language-name = 🇬🇧 English

place-header = <i>Step {$number} of {$of} · {$title}{ $screens ->
    [1] {""}
   *[other] {" "}({$screen}/{$screens})
}</i>
answer-skipped = skipped

option-done = ✅ Done, next
option-back = Back
option-stuck = 🆘 I am stuck
option-checklist = Checklist
option-right = ✅ All correct
option-erase = Erase my data
option-skip = Skip
option-keep = ✅ Keep it
option-keep-mine = Keep mine
option-retype = ✏️ Type again
option-share-contact = 📱 Share my number
option-to-my-step = ↩️ Go on
option-other-trouble = Another problem
option-other-way = Another way
option-all-questions = ❓ All questions

choice-today = Today ({$day})
choice-yesterday = Yesterday ({$day})

doubt-question = Keep it like that, or type it again?
doubt-suggestion = If so, tap the first button.
contact-noted = 👌 Noted.
rejected-contact-not-yours = That is somebody else's number. Please share your own, or type it here.

status-title = <b>Your checklist</b>
status-hint = Tap a task to open it.{ $locked ->
    [0] {""}
   *[other] {" "}🔒 marks a task that waits for an earlier one.
}
status-done = 🎉 Everything is done.

reopen-ask = 🎉 Everything is done already. Would you like to do “{$title}” once more?
    .yes = 🔁 Do it again
    .no = No, leave it
reopen-kept = 👌 All stays as it is: everything is done.

help =
    ❓ <b>Frequent questions</b>{ $pages ->
    [1] {""}
   *[other] {" "}({$page}/{$pages})
}

    Tap a question, or simply type what you would like to know.

language-choose = Chọn ngôn ngữ · Choose your language
toast-language = From now on the bot speaks English

cancel-nothing = There is no open question. Your checklist: /status

mydata =
    🗂 <b>What this bot remembers about you</b>

    Telegram id: <code>{$id}</code>
    Language: {$language}
    Consent given on {$consentDay} (version {$consentVersion})
    Started on {$since}{ $attempts ->
        [1] {""}
       *[other] {", "}registration no. {$attempts}
    }
    Reminders: { $reminders ->
        [off] off
       *[on] on
    } (/reminders)
    .erase = Erase my data
mydata-done = Done so far
mydata-end = That is all. The bot keeps no photos and none of your messages. Anything wrong? Open its step from /status and correct it there.

forget-kept = 👌 Everything stays. Back to your checklist: /status
forget-nothing = The bot stores nothing about you. To begin, tap /start.
forgotten = ✅ Erased. The bot remembers nothing about you any more. The messages in this chat are yours to delete: open the chat's menu and clear the history. Whenever you need help, tap /start.

press-below = Please tap a button below.
reminders-quiet = 🔕 Understood. Tap the button below and the reminders end at once. Everything you did is kept.
later-is-fine = 👌 That is fine, take a break. Everything you did is kept: whenever it suits you, /status takes you on.
you-are-welcome = 🙂 You are welcome. I hope it all goes smoothly!
faq-offer = 🔎 Is it one of these that you want to ask?
words-only = 🙂 The bot reads words and buttons only; what you just sent it can neither see nor hear. Please type a few words. Here is where you are.
edited-not-read = The bot does not read edited messages. Please send a new one.
secret-warning =
    🔒 <b>That looks like a code, a password or the number of a document.</b> The bot does not need any of these now, and never asks for a code or a password. Never send those to anyone.
    .delete = 🗑 Delete that message

toast-old-button = That button is an old one. Your current task is at the end of the chat.
toast-locked = This task has to wait until the earlier ones are done.
toast-deleted = Deleted
toast-delete-yourself = That message is too old for the bot to delete. Please delete it yourself.

continue-here = Shall we go on?
apology = 😔 Something went wrong, so the bot could not deal with what you just sent. Everything you did is safe: please try again, or tap /status.

command-start = Begin, or go on where you left off
command-status = What is done and what is left
command-help = Frequent questions
command-language = Change the language
command-reminders = Turn reminders on or off
command-cancel = Leave the open question
command-mydata = What the bot remembers about me
command-forget = Erase all my data

remind-go = ▶️ Go on
remind-stop = 🔕 No more reminders

reminder-put-off = 👌 Until {$day}, then.
reminder-not-put-off = This cannot be put off any further; please do it soon.
reminders-wanted = 🔔 The bot reminds you when something is due. To end that, tap /reminders.
reminders-state-on = 🔔 The bot reminds you when something is due: in the daytime, at most once a day, twice on the very last day.
reminders-state-off = 🔕 The bot does not remind you of anything.
reminders-on = 🔔 Remind me

welcome-next = Continue
consent-press = 👇 So that it is surely you who agrees: please read this, then tap one of the two buttons.
consent-agree = ✅ I agree
consent-refuse = I do not agree
refused-to-guide = 📖 Read the guide
refused-again = Look at it again
guide-next = Next page ▶️
guide-back = ◀️ Page before
guide-with-help = Let the bot help me

asks-back = That sounds like a question. Tap it below for the answer; then we come back to this one:
asks-besides = Or would you like to ask:
