# Titles of the steps on the checklist, and buttons that many screens share.

step-who = Getting to know you
step-already = Do you have an account?
step-photos = Get three photos ready
step-details = Get your details ready
step-portal = Register on the portal
step-declaration = Print, sign, hand in
step-install = Install the VssID app
step-account = Log in for the first time
step-done = All done

option-done = ✅ Done, next
option-back = Back
option-stuck = 🆘 I am stuck
option-checklist = Checklist
option-right = ✅ All correct
option-open-portal = 🌐 Open the portal
option-open-android-store = Get VssID for Android
option-open-iphone-store = Get VssID for iPhone
option-erase = Erase my data
