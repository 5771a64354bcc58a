# Words that people type, list by list, between commas. Accents and capitals do not count unless a list says so.
# A language may leave out a list, and name the same words as another. No list is ever shown to anybody.
# Every language is understood by everybody, but for the lists from `asking` to `search-empty`: those belong to the
# language a person reads.

## Around what is meant

# Before it: "dạ em làm xong", "thôi" after "em". Taken off, as often as they come.
openings = dạ, em, mình, tôi
# Behind it: "xong rồi ạ", "ok bạn nhé". Taken off, as often as they come.
endings = ạ, nhé, nha, em, bot, bạn, ơi
# By which people call themselves in an answer: "hôm qua em nộp".
first-person = em, mình, tôi
# What was done on the day that is asked for: "hôm kia em đã nộp rồi". `already` may stand before it.
done-verbs = nộp, bấm, gửi, làm
already = đã

## No answer, or none of these

skip = bỏ qua
# Alone: there is none.
none = không, ko, k
# At the beginning of a sentence: "em không có email".
has-none = không có, không nhớ, không biết, không muốn, không dùng, ko có, ko nhớ, ko biết, ko muốn, ko dùng, chưa có, chưa nhớ, chưa biết, chưa muốn, chưa dùng, hem có, hem nhớ, hem biết, hem muốn, hem dùng
# In a sentence that names a choice: it is not this one.
denial = không, chưa

## Numbers and days

# Before the number of a choice: "số 2".
number = số
# From one upward, in order.
numbers = một, hai, ba, bốn, năm
today = hôm nay, ngày nay, sáng nay, trưa nay, chiều nay, tối nay, vừa xong
yesterday = hôm qua, ngày qua, sáng qua, trưa qua, chiều qua, tối qua, đêm qua
two-days-ago = hôm kia, ngày kia
# Here accents count: without them it is two days ago.
three-days-ago = hôm kìa, ngày kìa
tomorrow = mai, ngày mai, hôm mai
# Where # stands there is a number.
days-ago = # ngày trước, # hôm trước, cách đây # ngày, cách đây # hôm, cách đây # ngày trước, cách đây # hôm trước
sunday = chủ nhật, cn
monday = thứ hai, thứ 2, t2
tuesday = thứ ba, thứ 3, t3
wednesday = thứ tư, thứ 4, t4
thursday = thứ năm, thứ 5, t5
friday = thứ sáu, thứ 6, t6
saturday = thứ bảy, thứ 7, t7
# Behind a weekday.
this-week = tuần này
last-week = tuần trước
past-after = vừa rồi, vừa qua, rồi
# What a day is called before its name or number: "hôm thứ Hai", "ngày 12".
day = hôm, ngày
# Passed over in a date: "vào ngày 12 tháng 2 năm 2026".
date-fillers = vào, tháng, năm

## What is no answer

# Names of what nobody should ever send.
secrets = otp, mật khẩu, mk, mã xác thực, mã xác nhận
# What a sentence asks with.
asking = đâu, sao, gì, nào
thanks = cảm ơn, cám ơn, cảm tạ, tks, thanks, thank
# No more reminders, please. Where somebody types accents, they count.
quiet = đừng nhắn, đừng nhắc, đừng gửi tin, dừng nhắc, dừng nhắn, ngừng nhắn, thôi nhắc, thôi nhắn, tắt nhắc, tắt lời nhắc, tắt thông báo, không nhắc nữa, không nhắn nữa, đừng làm phiền, stop
later = thôi, thôi khỏi, để sau, thôi để sau, để khi khác, lúc khác, để mai, để mai làm, mai làm, mai làm tiếp, bận, bận rồi, đang bận, nghỉ, nghỉ đã
agreement = ok, oke, okay, vâng, ừ, uh, dạ, được, được rồi, xong, xong rồi, rồi, đúng, đúng rồi, có, đồng ý, tôi đồng ý, em đồng ý, hiểu rồi, biết rồi, yes
# These tell nothing of any matter: the search for questions passes over them.
search-empty = bot, tôi, mình, em, bạn, thầy, cô, anh, chị, ai, gì, ơi, ạ, à, dạ, vâng, là, thì, mà, và, cho, của, với, rồi, nhé, nha, này, kia, thế, vậy, nữa, luôn, quá, lắm, hôm, nay, giờ, có, đã, chưa, không, được, cần, hiểu, hỏi, xin, ngu, tí, chút, ok, biết, làm, sao, bây, tại, vì, để, lại, đi, cái, sai, vào, ra, bị

## Addresses and offices

# Before an address that was pasted with its label. Here accents count.
address-labels = địa chỉ, dia chi, đ/c, đc
# Units of administration; a number of one or two digits may stick to them ("p5").
places = xã, phường, thị trấn, thị xã, quận, huyện, tỉnh, thành phố, tp, tt, tx, p, x, q, h
# What the name of a social-insurance office contains.
agency = bhxh, bảo hiểm
