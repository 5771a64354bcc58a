details-ask =
    Giờ mình chuẩn bị sẵn những gì cổng BHXH sẽ hỏi. Mỗi lần một câu; bot soát lỗi ngay, để lên cổng {$you} chỉ việc chép và dán.

    Nên có sẵn căn cước và thẻ BHYT bên cạnh.

details-check =
    <b>Soát lại một lượt</b>

    So từng dòng với căn cước và thẻ BHYT. Bấm vào dòng nào để sửa dòng đó.

details-sheet =
    <b>Phiếu chép sẵn</b>

    Từng dòng xếp theo thứ tự trên cổng. Bấm 📋 để chép, dán vào cổng, rồi bấm ô vuông bên cạnh để đánh dấu.

    Chưa mở cổng thì cứ bấm “Xong”: phiếu này sẽ hiện lại đúng lúc cần.
