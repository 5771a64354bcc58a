who-ask = Vài câu ngắn trước đã, để bot chỉ đúng nơi nộp tờ khai và xưng hô cho phải.

who-check = Bot ghi như thế này. Chỗ nào chưa đúng thì bấm vào dòng đó để sửa nhé.

# How somebody is addressed.
you-student = bạn
you-staff = thầy/cô
