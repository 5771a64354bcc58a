# What the bot says around the steps of this procedure.

status-alternative = 🎉 {$You} đã có tài khoản để dùng, không cần đăng ký nữa. Muốn đăng ký mới thì mở “{step-already}” rồi chọn “đăng ký mới”.

case-alternative =
    🎉 <b>Vậy là {$you} đã có tài khoản để dùng.</b>

    Không cần đăng ký hay nộp tờ khai nữa. Muốn đăng ký mới thì vào /status, mở “{step-already}” rồi chọn “đăng ký mới”.

    Bot không giữ thông tin nào để điền lên cổng. Muốn xoá sạch mọi thứ thì bấm nút dưới đây.
    .erase = Xoá dữ liệu của tôi

troubles =
    🆘 <b>{$You} đang gặp chuyện gì?</b> Bấm vào dòng giống nhất.

    Không thấy dòng nào giống? Gõ vài từ vào đây để bot tìm giúp, hoặc hỏi {$office}.

asks-back-unknown = Câu này bot chưa có lời đáp, {$you} hỏi {$office} giúp nhé. Còn đây là câu đang chờ:

forget-ask =
    <b>Xoá hết mọi thứ bot nhớ về {$you}?</b>

    Các bước đã làm và thông tin đã nhập sẽ mất ngay, không lấy lại được. Việc đăng ký trên cổng BHXH không bị ảnh hưởng.
    .yes = 🗑 Xoá hết
    .no = Giữ lại

photo-not-needed =
    🔒 <b>{$You} không cần gửi ảnh vào đây.</b> Bot không xem ảnh, cũng không giữ ảnh. Cứ để ảnh trong máy để tải lên cổng BHXH.

    Nên xoá ảnh giấy tờ khỏi khung chat này.
    .delete = 🗑 Xoá ảnh này

not-understood = Bot chưa hiểu ý {$you}. Có thể gõ câu hỏi bằng vài từ (ví dụ “quên mật khẩu”), hoặc xem /help. Việc {$you} đang làm ở ngay dưới đây.
