# Mã viên chức, mã sinh viên: rejected-… là chưa nhận được, doubt-… là nhận được nhưng nên xem lại.

rejected-person-code-characters =
    Mã chỉ gồm chữ không dấu, chữ số, dấu gạch ngang và dấu chấm. { $You } gõ lại nhé, ví dụ <i>{ $track ->
        [staff] VC-0001
       *[other] SV-0001
    }</i>.
rejected-person-code-length =
    Mã có từ { $min } đến { $max } ký tự. { $You } xem lại trên thẻ { $track ->
        [staff] viên chức
       *[other] sinh viên
    } nhé, ví dụ <i>{ $track ->
        [staff] VC-0001
       *[other] SV-0001
    }</i>.
doubt-person-code-id =
    Số này giống số căn cước. Ở đây chỉ cần mã trên thẻ { $track ->
        [staff] viên chức
       *[other] sinh viên
    }, ví dụ <i>{ $track ->
        [staff] VC-0001
       *[other] SV-0001
    }</i>.
