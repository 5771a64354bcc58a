who-ask = A few short questions first, so that the bot can name the right office for your declaration.

who-check = This is what the bot noted. If something is wrong, tap that line to change it.

# How somebody is addressed.
you-student = you
you-staff = you
