# What the bot says of its own accord. One thought a message; never a reproach.

remind-not-registered-1 = 👋 Hello again. Your VssID registration is waiting at <b>{$step}</b>. Everything you did is still here; the button below takes you on.
remind-not-registered-2 = 🙂 Do you have a few minutes today? <b>{$step}</b> is waiting. If you are stuck, just type your question here.
remind-not-registered-3 = 🙂 You are at <b>{$step}</b>. If something is in the way, type a few words and the bot shows a way out, or ask at {$office}.
remind-not-registered-4 = 👋 This is the last nudge about registering, so as not to bother you. Whenever it suits you, the button below takes you back to <b>{$step}</b>.

remind-print-and-sign = 🖨 How about printing and signing the declaration today? One A4 page, signed in ink. It is due by <b>{$lastDay}</b>.

remind-hand-in-first = 📄 { $daysLeft ->
    [one] <b>One day</b> is
   *[other] <b>{$daysLeft} days</b> are
} left to hand in the declaration. The easiest way is {$office}; take your ID card along.
remind-hand-in-post = ✉️ If you want to post the declaration, today is a good day: it should arrive before <b>{$lastDay}</b>. At {$office} you still have time.{safe-day-note}
remind-hand-in-cut-off = 📄 Please hand in the declaration today: the office needs a few days to pass it on. The last day is <b>{$lastDay}</b>.{safe-day-note}
remind-hand-in-late = ⏳ Time is nearly up. The last day on which an office takes the declaration is <b>{$safeDay}</b>. Please bring it to {$office}.
remind-last-day-morning = ⏰ <b>Today is the last day on which an office takes your declaration.</b> Bring it, signed, with your ID card to {$office} during office hours ({$officeHours}). Then tap “I handed it in”.
remind-last-day-afternoon = ⏰ <b>This afternoon is still in time.</b> Bring the declaration to {$office} (office hours: {$officeHours}). If you have handed it in already, tap the button below and the reminders end.

remind-not-installed = 📱 The declaration is in; now it is the agency’s turn. Meanwhile you can install the VssID app.

remind-password-1 = 🔑 Has your password arrived? It comes by e-mail or text message once the declaration is approved. Do look into the spam folder too.
remind-password-2 = 🔑 Still no password? Ask at {$office} whether your declaration has been passed on, or call {$hotline}.
remind-password-3 = 🔑 It has been two weeks since you handed in the declaration. If there is still no password, please call {$hotline} and ask. The bot will not bring this up again.

remind-first-login-1 = 🎉 Only the first log-in is left. Open the VssID app and the bot walks you through.
remind-first-login-2 = 🎉 Just one step to go: <b>{$step}</b>. Trouble with the password or a code? Ask here in a few words, but never send the password or the code itself.

remind-later-1 = Tomorrow
remind-later-3 = In 3 days
