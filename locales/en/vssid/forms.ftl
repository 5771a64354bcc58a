# Questions (`ask-`), ready answers (`choice-`) and the names of the fields (`field-`), form by form.
# Names of fields in `details` include the portal's own, so that people find the right box.

# What a form is called in /mydata, above its answers.
form-who = About you
form-details = Details for the portal
form-registration = Registration on the portal
form-handIn = Handing in

ask-who-track =
    First of all: are you a student or a member of staff?

    Tap one, or type it, for example: <i>student</i>
choice-who-track-student = 🎓 Student
choice-who-track-staff = 💼 Staff
field-who-track = Role

ask-who-unit =
    Which unit do you belong to?

    Tap one, or type its name, for example: { $track ->
        [staff] <i>Phòng Đào tạo</i>
       *[other] <i>Khoa Luật</i>
    }
field-who-unit = Unit

ask-who-fullName =
    Your full name, with its accents, as on your ID card?

    For example: <i>Nguyễn Thị Mẫu</i>
field-who-fullName = Full name

ask-who-code =
    Your { $track ->
        [staff] staff code? It is on your staff card or payslip, for example: <i>VC-0001</i>
       *[other] student code? It is on your student card, for example: <i>SV-0001</i>
    }
field-who-code =
    { $track ->
        [staff] Staff code
       *[other] Student code
    }

ask-who-phone =
    A phone number at which {$office} can reach you if need be?

    Share it with the button, or type it, for example: <i>0912 345 678</i>. You may skip this.
field-who-phone = Phone

ask-details-fullName =
    Your full name for the portal, every letter and accent as on your ID card?

    Tap the button if it is right, or type it again.
field-details-fullName = Họ và tên (full name)

ask-details-idNumber =
    Your ID number (căn cước, CCCD)?

    12 digits on the front of the card, for example: <i>040203000000</i>. The bot erases it when you finish.
field-details-idNumber = Số CMND/CCCD (ID number)

ask-details-birthYear =
    In which year were you born?

    Only to catch a slip in the ID number. For example: <i>2003</i>. You may skip this.
field-details-birthYear = Year of birth

ask-details-insuranceCode =
    Your social-insurance code (mã số BHXH)?

    10 digits, printed on the insurance book, or the <b>last 10 digits of your health-insurance card</b>. For example: <i>4000000000</i>
field-details-insuranceCode = Mã số BHXH (code)

ask-details-address =
    Your contact address: where does post reach you?

    Number or hamlet, ward or commune, province. For example: <i>Số 10, ngõ 5, phường Trường Vinh, tỉnh Nghệ An</i>
field-details-address = Địa chỉ liên hệ (address)

ask-details-contactPerson =
    Who is the contact person?

    Usually yourself. For example: <i>Nguyễn Thị Mẫu</i>
field-details-contactPerson = Người liên hệ (contact)

ask-details-phone =
    Which phone number do you register with?

    One in <b>your own name</b>, in use, and not used for anybody else’s account. For example: <i>0912 345 678</i>
field-details-phone = Điện thoại (phone)

ask-details-email =
    An e-mail address of your own?

    OTP codes and the password usually go there, so you will want one. For example: <i>mau.nguyen@example.com</i>. If you have none, skip this.
field-details-email = Email

ask-details-office =
    Which office of the agency should receive your papers?

    The University advises <b>{$suggestedAgency}</b>: press the button. Otherwise type a name, for example: <i>BHXH cơ sở Diễn Châu</i>
field-details-office = Cơ quan BHXH (office)

ask-registration-pressedOn =
    On which day did you press <b>Ghi nhận</b> (Record)?

    Tap one, or type the day, for example: <i>yesterday</i>, <i>Monday</i>
field-registration-pressedOn = Ghi nhận pressed on

ask-handIn-way =
    How do you hand in the declaration?

    Tap one, or type it, for example: <i>post</i>
choice-handIn-way-officer = 🏫 At the University
choice-handIn-way-post = ✉️ By post
choice-handIn-way-agency = 🏢 At the agency’s office
field-handIn-way = Handed in

ask-handIn-tracking =
    The tracking number on your receipt?

    For example: <i>RR000000000VN</i>. If you have none, skip this.
field-handIn-tracking = Tracking number

ask-handIn-handedInOn =
    On which day did you hand it in (or send it)?

    Tap one, or type the day, for example: <i>yesterday</i>, <i>Monday</i>
field-handIn-handedInOn = Handed in on
