done-farewell =
    🎉 <b>Xong rồi! Chúc mừng { $track ->
        [staff] {$you} {$name}
       *[other] {$name}
    }!</b>

    {$You} đã đăng ký giao dịch điện tử, nộp tờ khai và vào được VssID. Từ nay đi khám chỉ cần mở thẻ BHYT trên điện thoại, và tự xem được quá trình đóng BHXH của mình.

    Số căn cước, địa chỉ và các thông tin để điền cổng đã được bot xoá. {$You} có thể xoá nốt phần còn lại.

    <i>Nên đổi mật khẩu khoảng sáu tháng một lần. Không ai của cơ quan BHXH hỏi mật khẩu hay OTP của {$you} cả.</i>
