# Questions (`ask-`), ready answers (`choice-`) and the names of the fields (`field-`), form by form.
# Names of fields in `details` are the portal's own, so that people find the right box.

# What a form is called in /mydata, above its answers.
form-who = Làm quen
form-details = Thông tin để điền trên cổng
form-registration = Đăng ký trên cổng
form-handIn = Nộp tờ khai

ask-who-track =
    Trước tiên, xin cho biết: sinh viên hay viên chức của Trường?

    Bấm chọn, hoặc gõ, ví dụ: <i>sinh viên</i>
choice-who-track-student = 🎓 Sinh viên
choice-who-track-staff = 💼 Viên chức, người lao động
field-who-track = Vai trò

ask-who-unit =
    {$You} thuộc đơn vị nào?

    Bấm chọn, hoặc gõ tên, ví dụ: { $track ->
        [staff] <i>Phòng Đào tạo</i>
       *[other] <i>Khoa Luật</i>
    }
field-who-unit = Đơn vị

ask-who-fullName =
    Họ và tên của {$you}, có dấu, như trên căn cước?

    Ví dụ: <i>Nguyễn Thị Mẫu</i>
field-who-fullName = Họ và tên

ask-who-code =
    {field-who-code} của {$you}?

    { $track ->
        [staff] Có trên thẻ viên chức hoặc bảng lương, ví dụ: <i>VC-0001</i>
       *[other] In trên thẻ sinh viên, ví dụ: <i>SV-0001</i>
    }
field-who-code =
    { $track ->
        [staff] Mã viên chức
       *[other] Mã sinh viên
    }

ask-who-phone =
    Số điện thoại để {$office} liên hệ khi cần?

    Bấm nút chia sẻ, hoặc gõ số, ví dụ: <i>0912 345 678</i>. Không muốn cho thì bỏ qua cũng được.
field-who-phone = Số điện thoại

ask-details-fullName =
    Họ và tên để điền lên cổng, đúng từng chữ và dấu như trên căn cước?

    Bấm nút nếu đúng, hoặc gõ lại.
field-details-fullName = Họ và tên

ask-details-idNumber =
    Số căn cước (CCCD) của {$you}?

    12 số, ở mặt trước thẻ, ví dụ: <i>040203000000</i>. Bot xoá số này khi {$you} làm xong.
field-details-idNumber = Số CMND/CCCD/Hộ chiếu

ask-details-birthYear =
    {$You} sinh năm nào?

    Chỉ để đối chiếu, phòng khi gõ nhầm số căn cước. Ví dụ: <i>2003</i>. Bỏ qua cũng được.
field-details-birthYear = Năm sinh

ask-details-insuranceCode =
    Mã số BHXH của {$you}?

    10 số, in trên sổ BHXH, hoặc là <b>10 số cuối của thẻ BHYT</b>. Ví dụ: <i>4000000000</i>
field-details-insuranceCode = Mã số BHXH

ask-details-address =
    Địa chỉ liên hệ: nơi {$you} nhận được thư?

    Ghi đủ số nhà hoặc xóm, phường/xã, tỉnh. Ví dụ: <i>Số 10, ngõ 5, phường Trường Vinh, tỉnh Nghệ An</i>
field-details-address = Địa chỉ liên hệ

ask-details-contactPerson =
    Người liên hệ là ai?

    Thường là chính {$you}. Ví dụ: <i>Nguyễn Thị Mẫu</i>
field-details-contactPerson = Người liên hệ

ask-details-phone =
    Số điện thoại để đăng ký?

    Số <b>chính chủ</b>, đang dùng, chưa dùng cho tài khoản BHXH của ai khác. Ví dụ: <i>0912 345 678</i>
field-details-phone = Điện thoại

ask-details-email =
    Email của riêng {$you}?

    Mã OTP và mật khẩu thường gửi về đây, nên rất cần có. Ví dụ: <i>mau.nguyen@example.com</i>. Chưa có thì bỏ qua.
field-details-email = Email

ask-details-office =
    Nộp hồ sơ về cơ quan BHXH nào?

    Theo hướng dẫn của Trường là <b>{$suggestedAgency}</b>: bấm nút để chọn. Nơi khác thì gõ tên, ví dụ: <i>BHXH cơ sở Diễn Châu</i>
field-details-office = Cơ quan BHXH tiếp nhận

ask-registration-pressedOn =
    {$You} bấm <b>Ghi nhận</b> vào ngày nào?

    Bấm chọn, hoặc gõ ngày, ví dụ: <i>hôm qua</i>, <i>thứ Hai</i>
field-registration-pressedOn = Ngày bấm Ghi nhận

ask-handIn-way =
    {$You} nộp tờ khai bằng cách nào?

    Bấm chọn, hoặc gõ, ví dụ: <i>bưu điện</i>
choice-handIn-way-officer = 🏫 Ở Trường
choice-handIn-way-post = ✉️ Bưu điện
choice-handIn-way-agency = 🏢 Cơ quan BHXH
field-handIn-way = Cách nộp

ask-handIn-tracking =
    Mã bưu gửi trên biên lai?

    Ví dụ: <i>RR000000000VN</i>. Không có thì bỏ qua.
field-handIn-tracking = Mã bưu gửi

ask-handIn-handedInOn =
    {$You} nộp (hoặc gửi) tờ khai vào ngày nào?

    Bấm chọn, hoặc gõ ngày, ví dụ: <i>hôm qua</i>, <i>thứ Hai</i>
field-handIn-handedInOn = Ngày nộp
