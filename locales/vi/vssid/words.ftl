# What people call their choices when they type instead of tapping, and what the search for questions passes over.

choice-who-track-student = sinh viên, học viên, học sinh, nghiên cứu sinh, sv
choice-who-track-staff = viên chức, cán bộ, giảng viên, người lao động, nhân viên, giáo viên, cbvc
choice-handIn-way-officer = nộp tại trường, tại trường, cán bộ phụ trách, phòng tổ chức cán bộ, trạm y tế
choice-handIn-way-post = bưu điện, gửi bưu điện
choice-handIn-way-agency = cơ quan bhxh, bảo hiểm xã hội, bhxh, nộp trực tiếp
search-empty = đăng ký, bhxh
