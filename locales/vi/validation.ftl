# Lời đáp cho từng câu trả lời: rejected-… là chưa nhận được (lý do và ví dụ), doubt-… là nhận được nhưng nên xem lại.
# Mọi tin đều có thể dùng $you, $You (bạn; thầy/cô). Số và mã trong ví dụ đều không có thật.

rejected-empty = Tin này chưa có chữ hay số nào đọc được. { $You } gõ lại câu trả lời giúp nhé.
rejected-choice = { $count ->
    [1] Câu trả lời này chưa khớp với lựa chọn nào. { $You } bấm nút bên dưới giúp bot nhé.
   *[other] Câu trả lời này chưa khớp với lựa chọn nào. { $You } bấm một nút bên dưới giúp bot nhé.
  }
rejected-text-short = Câu trả lời hơi ngắn, cần ít nhất { $min } ký tự. { $You } viết đầy đủ hơn nhé, ví dụ <i>Phòng Đào tạo</i>.
rejected-text-long = Câu trả lời hơi dài, chỉ nhận tối đa { $max } ký tự. { $You } viết gọn lại nhé, ví dụ <i>Phòng Đào tạo</i>.

## Họ và tên

rejected-name-digits = Họ tên không có chữ số. { $You } gõ đúng như trên thẻ nhé, ví dụ <i>Nguyễn Thị Mẫu</i>.
rejected-name-symbols = Trong họ tên có ký tự không in trên thẻ. { $You } chỉ dùng chữ cái và dấu cách nhé, ví dụ <i>Nguyễn Thị Mẫu</i>.
rejected-name-one-word = Cổng đăng ký cần cả họ và tên. { $You } gõ đủ như trên thẻ nhé, ví dụ <i>Nguyễn Thị Mẫu</i>.
rejected-name-long = Họ tên chỉ nhận tối đa { $max } ký tự. { $You } chỉ gõ họ và tên thôi nhé, ví dụ <i>Nguyễn Thị Mẫu</i>.
doubt-name-no-accents = Họ tên này không có dấu. { $You } xem lại: trên thẻ có in dấu không? Nếu có, { $you } gõ lại có dấu, ví dụ <i>Nguyễn Thị Mẫu</i>.

## Số căn cước, hộ chiếu

rejected-id-old-card = Số có 9 chữ số là của CMND, đã hết giá trị từ ngày 1/1/2025. { $You } dùng số 12 chữ số trên CCCD hoặc thẻ Căn cước nhé, ví dụ <i>040203000000</i>.
rejected-id-length = { $count ->
    [10] Số này có 10 chữ số, giống mã số BHXH. Số CCCD/Căn cước có 12 chữ số, ví dụ <i>040203000000</i>. { $You } xem lại trên thẻ nhé.
    [11] Số này có 11 chữ số, còn thiếu một. Số CCCD/Căn cước có 12 chữ số, ví dụ <i>040203000000</i>. { $You } xem lại trên thẻ nhé.
   *[other] Số này có { $count } chữ số. Số CCCD/Căn cước có đúng 12 chữ số, ví dụ <i>040203000000</i>. { $You } xem lại trên thẻ nhé.
  }
rejected-id-not-digits = Số CCCD/Căn cước chỉ gồm chữ số (số 0, không phải chữ O), còn hộ chiếu là một chữ cái rồi 7–8 chữ số. { $You } gõ lại nhé, ví dụ <i>040203000000</i>.
doubt-id-passport = Đây là dạng số hộ chiếu. { $You } có CCCD hoặc thẻ Căn cước thì nên dùng số 12 chữ số trên thẻ.
doubt-id-province = Ba số đầu ({ $code }) không có trong danh sách mã tỉnh. { $You } so lại với thẻ; nếu { $you } khai sinh ở nước ngoài thì vẫn đúng.
doubt-id-year = Theo số này, năm sinh là { $year }. { $You } so lại từng chữ số với thẻ nhé.
doubt-id-young = Theo số này, năm sinh là { $year }, tức là dưới 14 tuổi. Nếu đúng vậy thì cha mẹ hoặc người giám hộ đăng ký thay; { $you } xem lại giúp nhé.
doubt-birth-years-differ = Năm sinh đã khai là { $declared }, còn số căn cước cho biết { $read }. { $You } xem lại cả hai với thẻ nhé. Nếu số căn cước sai thì lát nữa sửa được ở bước soát lại.

## Năm sinh

rejected-birth-year = Năm sinh cần đủ bốn chữ số. { $You } gõ lại nhé, ví dụ <i>2003</i>.
rejected-birth-year-range = Năm sinh nằm trong khoảng { $from } đến { $to }. { $You } xem lại giúp nhé, ví dụ <i>2003</i>.

## Mã số BHXH

rejected-insurance-length = Mã số BHXH có 10 chữ số, ví dụ <i>4000000000</i>; số này có { $count }. Trên thẻ BHYT, đó là 10 số cuối, { $you } xem lại nhé.
rejected-insurance-not-digits = Mã số BHXH có 10 chữ số, ví dụ <i>4000000000</i>: in trên sổ BHXH, hoặc là 10 số cuối của thẻ BHYT. Thẻ BHYT cũ thì { $you } gõ đủ 15 ký tự nhé, ví dụ <i>SV4404000000000</i>.
doubt-insurance-card = Đây là số thẻ BHYT cũ. Bot lấy 10 số cuối của thẻ: <code>{ $code }</code>.
doubt-insurance-is-id = Số có 12 chữ số là số căn cước, được dùng thay mã số BHXH từ ngày 1/8/2025. Nếu cổng đăng ký báo sai, { $you } dùng mã 10 chữ số.
doubt-insurance-other-id = Số 12 chữ số này khác với số căn cước đã khai. { $You } so lại cả hai với thẻ, hoặc dùng mã số BHXH 10 chữ số.
doubt-insurance-phone = Số này giống số điện thoại. { $You } xem lại: mã số BHXH là 10 số cuối trên thẻ BHYT.

## Điện thoại

rejected-phone-not-digits = Số điện thoại chỉ gồm chữ số. { $You } gõ lại nhé, ví dụ <i>0912 345 678</i>.
rejected-phone-length = Số di động có 10 chữ số, bắt đầu bằng 0, ví dụ <i>0912 345 678</i>; số này có { $count }. { $You } xem lại giúp nhé.
rejected-phone-start = Số di động bắt đầu bằng 03, 05, 07, 08 hoặc 09, ví dụ <i>0912 345 678</i>. { $You } xem lại giúp nhé.
rejected-phone-landline = Đây là số máy bàn, không nhận được tin nhắn SMS. { $You } gõ số di động đang dùng nhé, ví dụ <i>0912 345 678</i>.
rejected-phone-foreign = Cổng đăng ký cần số di động Việt Nam để nhận tin nhắn. { $You } gõ số trong nước nhé, ví dụ <i>0912 345 678</i>.
doubt-phone-converted = Bot đổi số này sang dạng 10 số hiện nay: <code>{ $phone }</code>. { $You } xem có đúng số đang dùng không.
doubt-phone-prefix = Đầu số { $prefix } ít gặp ở Việt Nam. { $You } xem lại từng chữ số nhé.

## Thư điện tử

rejected-email-letters = Địa chỉ email không có dấu tiếng Việt hay chữ lạ. { $You } tắt bộ gõ tiếng Việt rồi gõ lại nhé, ví dụ <i>mau.nguyen@example.com</i>.
rejected-email-at = Địa chỉ email cần có dấu @. { $You } gõ lại nhé, ví dụ <i>mau.nguyen@example.com</i>.
rejected-email-dot = Phần sau dấu @ chưa đủ, có lẽ là <code>{ $suggestion }</code>?
rejected-email-form = Địa chỉ email này chưa đúng dạng. { $You } gõ lại liền một mạch nhé, ví dụ <i>mau.nguyen@example.com</i>.
doubt-email-slip = Phần sau dấu @ trông như gõ nhầm, có lẽ là <code>{ $suggestion }</code>?

## Địa chỉ

rejected-address-short = Địa chỉ hơi ngắn, cần ít nhất { $min } ký tự. { $You } ghi đủ số nhà hoặc xóm, xã/phường, tỉnh nhé, ví dụ <i>Xóm 2, xã Mẫu, tỉnh Nghệ An</i>.
rejected-address-long = Địa chỉ hơi dài, chỉ nhận tối đa { $max } ký tự. { $You } ghi gọn lại nhé, ví dụ <i>Xóm 2, xã Mẫu, tỉnh Nghệ An</i>.
rejected-address-words = Địa chỉ cần có tên đường hoặc xóm và tên xã/phường. { $You } gõ lại nhé, ví dụ <i>Xóm 2, xã Mẫu, tỉnh Nghệ An</i>.
doubt-address-place = Địa chỉ chưa thấy xã/phường hay tỉnh. { $You } thêm vào để thư tới nơi, ví dụ <i>Xóm 2, xã Mẫu, tỉnh Nghệ An</i>.

## Mã bưu gửi

rejected-tracking-characters = Mã bưu gửi chỉ gồm chữ không dấu và chữ số. { $You } xem lại trên biên lai nhé, ví dụ <i>RR000000000VN</i>.
rejected-tracking-length = Mã bưu gửi có từ { $min } đến { $max } ký tự. { $You } xem lại trên biên lai nhé, ví dụ <i>RR000000000VN</i>.
doubt-tracking-form = Mã này khác dạng thường gặp của Bưu điện Việt Nam (<i>RR000000000VN</i>). { $You } so lại với biên lai nhé.

## Ngày

rejected-day-unreadable = Bot chưa đọc ra đó là ngày nào. { $You } gõ ngày/tháng, hoặc bằng lời nhé, ví dụ <i>hôm qua</i>, <i>thứ Hai</i>.
rejected-day-unknown = Trong lịch không có ngày này. { $You } gõ lại theo thứ tự ngày/tháng/năm, hoặc bằng lời nhé, ví dụ <i>hôm qua</i>, <i>thứ Hai</i>.
rejected-day-future = Ngày { $day } chưa tới. { $You } gõ ngày đã thực sự làm xong nhé, ví dụ <i>hôm nay</i>.
rejected-day-before = Ngày { $day } hơi sớm: việc này chỉ làm được từ ngày { $since } trở đi. { $You } xem lại giúp nhé, ví dụ <i>hôm qua</i>.
rejected-day-long-ago = Ngày { $day } đã quá { $days } ngày rồi. { $You } xem lại ngày, tháng, năm, hoặc gõ bằng lời nhé, ví dụ <i>hôm qua</i>, <i>thứ Hai</i>.
doubt-day-weekday = Bot hiểu là { $day }, đúng không?

## Cơ quan BHXH

doubt-agency = Bot chưa thấy đây là tên một cơ quan BHXH. Chưa rõ thì { $you } bấm “Nhập lại” rồi chọn nút có sẵn nhé.
