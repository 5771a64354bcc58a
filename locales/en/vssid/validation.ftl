# Codes of staff and students: rejected-… cannot be kept, doubt-… is kept but worth another look.

rejected-person-code-characters =
    The code has plain letters, digits, dashes and dots only. Please type it again, for example <i>{ $track ->
        [staff] VC-0001
       *[other] SV-0001
    }</i>.
rejected-person-code-length =
    The code has { $min } to { $max } characters. Please look at your { $track ->
        [staff] staff
       *[other] student
    } card, for example <i>{ $track ->
        [staff] VC-0001
       *[other] SV-0001
    }</i>.
doubt-person-code-id =
    This looks like an identity number. Only the code on your { $track ->
        [staff] staff
       *[other] student
    } card is needed here, for example <i>{ $track ->
        [staff] VC-0001
       *[other] SV-0001
    }</i>.
