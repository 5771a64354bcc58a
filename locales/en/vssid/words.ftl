# What people call their choices when they type instead of tapping.

choice-who-track-student = student
choice-who-track-staff = staff, lecturer
choice-handIn-way-officer = university
choice-handIn-way-post = post, post office, mail
choice-handIn-way-agency = agency
