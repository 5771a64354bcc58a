# What the bot says around the steps of this procedure.

status-alternative = 🎉 You already have an account to use, so there is nothing to register. To register anew after all, open “{step-already}” and choose “register anew”.

case-alternative =
    🎉 <b>So you already have an account to use.</b>

    There is nothing to register or hand in. To register anew after all, go to /status, open “{step-already}” and choose “register anew”.

    The bot keeps no details for the portal. To erase everything else too, tap the button below.
    .erase = Erase my data

troubles =
    🆘 <b>What is going wrong?</b> Tap the line that comes closest.

    Nothing fits? Type a few words and the bot looks for an answer, or ask {$office} ({$officeLocal}).

asks-back-unknown = The bot has no answer to that: please ask {$office}. This is the question that is still open:

forget-ask =
    <b>Erase everything the bot remembers about you?</b>

    Your progress and what you typed will be gone at once and cannot be restored. Your registration on the portal is not affected.
    .yes = 🗑 Erase everything
    .no = Keep it

photo-not-needed =
    🔒 <b>No need to send photos here.</b> The bot does not look at photos and keeps none. Leave them on your phone, ready for the portal.

    It is best to remove photos of papers from this chat.
    .delete = 🗑 Delete this photo

not-understood = The bot did not understand that. Try a few words, such as “lost password”, or see /help. Here is where you are.
