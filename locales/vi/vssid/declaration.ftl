declaration-print =
    <b>In tờ khai</b>

    👏 Phần khó nhất đã qua! Giờ {$you} in tờ khai (tệp PDF) ra giấy A4, một bản.

    Chưa có tệp, hay không có máy in? Bấm “Tôi bị vướng”, có cách cả.{ $counting ->
        [yes] {deadline-in-short}
       *[no] {""}
    }
    .done = ✅ Tôi đã in

declaration-sign =
    <b>Ký tờ khai</b>

    Ký bằng bút mực ở chỗ dành cho người kê khai, rồi <b>ghi rõ họ tên</b> bên dưới.

    Đọc lại một lượt: họ tên, số căn cước, mã số BHXH. Sai thì đừng sửa tay, hãy bấm “Tôi bị vướng”.
    .done = ✅ Tôi đã ký

declaration-ways =
    <b>{$You} nộp tờ khai bằng cách nào?</b>

    • <b>Ở Trường</b>: {$office} nhận và chuyển giúp. Dễ nhất{ $cutOffDay ->
        [none] .
       *[other] ; nên nộp chậm nhất <b>{$cutOffDay}</b>.
    }
    • <b>Bưu điện</b>: khi {$you} ở xa{ $postDay ->
        [none] . Nay mới gửi thì dễ tới muộn.
       *[other] ; nên gửi chậm nhất <b>{$postDay}</b>.
    }
    • <b>Cơ quan BHXH</b>: mang tờ khai và căn cước tới nộp trực tiếp.
    .officer = 🏫 Nộp ở Trường
    .post = ✉️ Gửi bưu điện
    .agency = 🏢 Tới cơ quan BHXH

declaration-officer =
    <b>Nộp tại {$office}</b>

    Mang theo tờ khai đã ký và căn cước để đối chiếu.{ $safeDayOver ->
        [yes] {""}
       *[no] {" "}Nơi nhận còn phải chuyển hồ sơ đi, nên {$you} { $cutOffDay ->
            [none] nộp càng sớm càng tốt
           *[other] cố nộp chậm nhất <b>{$cutOffDay}</b>
        } nhé.
    }

    ⏳ Hạn cuối: hết <b>{$lastDay}</b>.{safe-day-note}

    Nộp xong, nhớ quay lại đây bấm nút bên dưới.
    .handed-in = ✅ Tôi đã nộp

declaration-post =
    <b>Gửi qua bưu điện</b>

    1. Nói với bưu điện: gửi hồ sơ BHXH cho <b>{$agency}</b>.
    2. Gửi bảo đảm, và giữ <b>biên lai</b> có mã bưu gửi.
    3. Thư đi mất vài ngày và có thể phải tới nơi trước hạn. { $postDay ->
        [none] Nay mới gửi thì dễ tới muộn: nộp trực tiếp chắc hơn.
       *[other] Nên gửi chậm nhất <b>{$postDay}</b>.
    }

    ⏳ Hạn cuối: hết <b>{$lastDay}</b>.
    .handed-in = ✅ Tôi đã gửi

declaration-agency =
    <b>Nộp tại cơ quan BHXH</b>

    Tới bộ phận một cửa của <b>{$agency}</b>, hoặc BHXH cơ sở gần {$you}; gọi {$hotline} hỏi trước thì chắc hơn. Mang theo tờ khai đã ký và <b>bản gốc căn cước</b>.

    ⏳ Hạn cuối: hết <b>{$lastDay}</b>. Cơ quan thường nghỉ thứ Bảy, Chủ nhật.{safe-day-note}
    .handed-in = ✅ Tôi đã nộp

declaration-handed-in =
    Tốt quá! Trả lời nốt phần dưới đây là không còn phải lo hạn nữa.
