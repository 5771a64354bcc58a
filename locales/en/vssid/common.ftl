# Titles of the steps on the checklist, and buttons of links.

step-who = Getting to know you
step-already = Do you have an account?
step-photos = Get three photos ready
step-details = Get your details ready
step-portal = Register on the portal
step-declaration = Print, sign, hand in
step-install = Install the VssID app
step-account = Log in for the first time
step-done = All done

option-open-portal = 🌐 Open the portal
option-open-android-store = Get VssID for Android
option-open-iphone-store = Get VssID for iPhone
