done-farewell =
    🎉 <b>All done! Congratulations, {$name}!</b>

    You are registered for electronic transactions, your declaration is handed in, and you are in VssID. From now on your phone is your health-insurance card, and you can follow your own contributions.

    The bot has erased your ID number, your address and everything else you prepared for the portal. You can erase the rest too.

    <i>Change your password every six months or so. Nobody from the agency will ever ask for your password or an OTP.</i>
