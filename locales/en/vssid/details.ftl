details-ask =
    Now let’s prepare what the portal will ask. One question at a time; the bot looks for slips, so that on the portal you only copy and paste.

    Have your ID card and your health-insurance card at hand.

details-check =
    <b>Check it once more</b>

    Compare each line with your cards. Tap a line to change it.

details-sheet =
    <b>Your copy sheet</b>

    The lines are in the portal’s order. Tap 📋 to copy, paste it into the portal, then tap the square beside it to tick it off.

    Portal not open yet? Just press “Done”: the sheet comes back when you need it.
