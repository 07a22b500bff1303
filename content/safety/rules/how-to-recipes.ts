import { pairing } from '../pairing.ts';

import type { Pairing } from '../pairing.ts';

/*
 * Instructions: what to say, where to hide, how to forge, how to win a person over, step by step. A sign to know
 * ("kẻ xấu dặn giấu gia đình") names one trick and who plays it; an instruction tells the listener to play it.
 */

const COVER =
	'dạy câu nói dối để qua mặt người kiểm tra. Hãy bỏ đi; chỉ dặn: “Gặp cán bộ kiểm tra, cứ nói thật là mình cần giúp.”';
const HIDING =
	'chỉ cách trốn khi qua chỗ kiểm tra; đã có người chết vì làm theo. Hãy bỏ đi, chỉ nói: “Đi đường hợp pháp, có giấy tờ.”';
const FORGING =
	'chỉ cách làm giấy tờ giả. Hãy bỏ chi tiết, chỉ nói: “Ai bảo dùng giấy tờ không phải của mình thì đừng theo.”';
const GROOMING =
	'kể từng bước làm quen, dỗ dành như bài mẫu cho kẻ xấu. Chỉ nêu dấu hiệu để nhận ra, ví dụ “mới quen đã rủ đi xa, dặn giấu gia đình”.';
const CONCEALING =
	'bày cách giấu dấu vết hay tránh người kiểm tra. Hãy bỏ đi, chỉ dặn gọi công an hoặc bộ đội biên phòng khi cần giúp.';
const PRICE = 'nêu giá của con người như một món hàng và có thể xui người túng thiếu. Hãy bỏ con số.';

const OFFICER =
	'(công an|biên phòng|bộ đội|cảnh sát|hải quan|lính|lính gác|cán bộ|cửa khẩu|an ninh|trạm|chốt|họ|người ta|ai|người gác|kiểm tra|nhân viên)';
const SIGN =
	'(là|đó là|đây là|có thể là)( \\S+)? dấu hiệu|đừng (nghe|tin|làm|theo|đi|bao giờ)|(kẻ|bọn|người) (xấu|lừa|gian)( \\S+){0,3} (hay|thường|sẽ|có thể|dặn|bảo|bắt)|hãy (nói thật|gọi|báo)|là phạm tội|bị (phạt|xử)|trái (luật|pháp luật)|vi phạm|nghi ngờ|hỏi lại|nói thật|cần giúp|không được|cấm|khi bị chặn|nguy hiểm';
const PAPER =
	'(hộ chiếu|căn cước|cccd|chứng minh|chứng minh thư|cmnd|giấy khai sinh|khai sinh|giấy tờ|visa|thị thực|giấy thông hành|sổ hộ khẩu|hợp đồng|giấy đăng ký kết hôn|đăng ký kết hôn|kết hôn|giấy mời|giấy phép|thẻ|con dấu|dấu đỏ|chữ ký|hồ sơ|năm sinh|ngày sinh|tuổi|tên|giấy xác nhận|giấy ủy quyền|bằng lái)';
const INVEIGLE =
	'(tuyển (được )?(người|gái|khách|mối|con mồi|lính)|dụ|dụ dỗ|rủ|rủ rê|lừa|gạt|câu|tán|cua|cưa|làm quen|lấy lòng tin|lấy lòng|chiếm lòng tin|thuyết phục|kéo (người|khách)|lôi kéo|gài|tiếp cận|khiến (họ|nó|con mồi)|con mồi|chăn dắt|dắt (mối|người|khách)|kiếm (gái|người|khách)|bán (người|con|gái)|tìm (con mồi|gái|người))';
const KINDNESS =
	'(khen|tặng|mua|cho (vay|tiền|quà|mượn)|rủ|chuyển tiền|hỏi (thăm|han)|than|kể khổ|tâm sự|nhắn( tin)?|kết bạn|làm quen|tỏ tình|hứa|giúp|quan tâm|chiều|bao ăn|biếu|gửi quà|giả làm|đóng vai|khoe|nạp thẻ|thả tim|gọi điện|dỗ|ngọt|rót|chăm sóc|xin (ảnh|số)|chụp ảnh|dọa|đe|nhắc nợ|mời|hẹn|dẫn|đón|đưa|thu|giữ|ép|trừ dần|cô lập|cắt liên lạc|giục)';
const FIRST =
	'(đầu tiên|trước (hết|tiên)|lúc đầu|ban đầu|ngày đầu|tuần đầu|tháng đầu|bước (1|một|đầu|thứ nhất)|b1|thứ nhất|mới đầu|một là|ngày (1|một)|1[.)]|giai đoạn (1|một|đầu))';
const LATER =
	'(sau đó|tiếp theo|tiếp đến|tiếp|kế (đến|tiếp)|rồi|bước (2|hai|thứ hai|sau)|b2|thứ hai|hai là|tuần (sau|thứ hai|hai)|ngày (2|hai)|xong|khi( \\S+){0,3} (tin|quen|mến|yêu)|mới|cuối cùng|sau cùng|2[.)]|giai đoạn (2|hai))';
const PERSON =
	'(người|phụ nữ|cô gái|cô dâu|trẻ|trẻ em|trẻ sơ sinh|em bé|đứa trẻ|đứa bé|cháu bé|bé gái|bé trai|con gái|vợ|đầu người|mạng người|gái|gái (trẻ|tơ|tân|trinh|đẹp|một con|lứa|quê|mười tám|đôi mươi)|cô|đứa|em|con trai|thai|bào thai|quả thận|thận|lá gan|khách|đầu|suất|lao động|hàng|mối)';
const MONEY =
	'((\\d[\\d.,]*|nửa|vài|mấy|hàng|cả|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|chục|trăm)( (chục|trăm|mươi|vài|nghìn|ngàn|vạn|hai|ba|bốn|năm|rưỡi|\\d[\\d.,]*)){0,3} ?(nghìn|ngàn|vạn|triệu|tỷ|tỉ|tr|củ|chai|cây( vàng)?|chỉ( vàng)?|lượng( vàng)?|tệ|nhân dân tệ|ndt|đô|usd|đô la|bạt|baht|kíp|xị|k|trăm))';
const RELATIVE =
	'((gấp|bằng|hơn|kém|rẻ|đắt|mắc|cao|được)( \\S+)? (đôi|ba|hai|nửa|một nửa|rưỡi|mấy lần|\\d lần)|(rẻ|đắt|mắc|cao|được|có) (hơn|giá|nhất|tiền)|mất giá|một nửa|giá (cao|thấp|hời|chót|sàn|gốc|rẻ)|hời)';

const INNOCENT =
	'phạt|số vụ|vụ mua bán|mua bán người|(người|cửa hàng) bán (hàng|rau|vé|nước)|trả lại|lương|bồi thường|vé|học phí|hỗ trợ|trợ cấp|vay|gà|lợn|heo|trâu|bò|dê|vịt|ngựa|cá|gạo|ngô|lúa|giống|cây|xe máy|phụ cấp|lệ phí|bảo hiểm|sính lễ nhà';

export const RECIPE_PAIRS: readonly Pairing[] = [
	// a lie to tell
	pairing(
		`${OFFICER}( (mà|có|nào|cũng))* (hỏi|chặn|kiểm tra|tra|vặn|gặng|gọi lại|giữ lại|xét|soát)( \\S+){0,2}?`,
		'(thì |cứ |nhớ |phải |chỉ cần |hãy |cũng |mình |em |con |bạn )*(cứ|chỉ|hãy|phải|nhớ|thì|bảo|dặn)?( )?(nói|bảo|khai|trả lời|đáp|kêu|thưa|báo|nhận|bịa|trình|đưa|giơ|xưng|chối|im lặng|giả)( \\S+){0,2}? (là |rằng )?(đi|thăm|du lịch|về|khám|đám|sang|ăn|chợ|chơi|bà con|người nhà|họ hàng|vợ chồng|anh em|con|mới|không (biết|quen)|giấy|lao động|tham quan|chữa bệnh|buôn|mua|lễ|dự|học|làm)',
		{ apart: 3, why: COVER, unless: `${SIGN}|ai (rủ|hỏi mua)|111` },
	),
	pairing(
		`(khai|nói|bảo|dặn|trả lời|nhận|học thuộc|thống nhất|bịa|tập|xưng)( (nhau|trước|họ|khách|người|mọi người|thuộc|là|rằng|lời|câu|một|kịch bản|chung|sẵn))*( \\S+){0,2}? (đi (thăm|du lịch|đám|khám|chợ|chơi|chữa|học|lễ|ăn)|thăm (thân|bà con|họ hàng)|du lịch|vợ chồng|bà con|câu chuyện)`,
		`(qua|cho qua|không ai|khỏi bị|khỏi|là xong|là qua|trót lọt|dễ qua|lọt|để (qua|lọt|khỏi|tránh|không)|là (họ|được|đi)|thế là|khớp)`,
		{ apart: 10, why: COVER, unless: SIGN },
	),
	pairing(
		'(bị (hỏi|chặn|kiểm tra|soát|tra|hỏi giấy tờ)|gặp (biên phòng|công an|cán bộ|lính|trạm|chốt))( \\S+){0,4}?',
		'(cứ|chỉ cần|hãy|nhớ|thì|phải)( \\S+)? (khai|nói|bảo|trả lời|kêu|đáp)( là| rằng)? (\\S+ )?(đi|thăm|du lịch|về|khám|vợ chồng|bà con)',
		{ apart: 8, why: COVER, unless: SIGN },
	),
	pairing(
		'(không|chẳng|khỏi)( cần| có)? (hộ chiếu|giấy tờ|giấy|visa|căn cước)',
		'(vẫn|cũng|là)( \\S+){0,2}? (sang|qua|đi|vượt|lọt) (được|lọt|ngon|tuốt)',
		{ apart: 6, why: CONCEALING, unless: `${SIGN}|kẻ (xấu|lừa)|lời mời|hứa|đừng|trong nước` },
	),
	// a place to hide
	pairing(
		'(nằm|nấp|trốn|núp|chui|nhét|giấu|giấu người|ngồi|trùm|phủ|che|xếp|lèn|ẩn|co|dồn|nhồi|chở)( \\S+){0,3}? (dưới|trong|vào|vô|sau|giữa|bằng|lên|kín)',
		'(thùng (xe|hàng|tải|gỗ|carton|rau|container|sau)|gầm (xe|ghế|giường)|cốp|cốp xe|khoang (hàng|tàu|máy|bí mật|kín|xe)|bao tải|hầm (hàng|tàu|xe)|container|công ten nơ|xe (tải|đông lạnh|chở|hàng|bồn|cứu thương)|(thùng|đống|lớp|bao|hàng|sọt) (rau|hàng|gạo|củi|hoa quả|trái cây|dưa|rơm|ngô|cát|gỗ)|vách ngăn|đáy (thuyền|tàu|ghe|xe)|nắp|bạt|ghế sau|thùng phuy|nóc|khoang thuyền|ghe)',
		{
			apart: 5,
			given:
				'trạm|chốt|biên giới|qua mặt|bên kia|biên phòng|công an|kiểm tra|sang|vượt|lọt|cửa khẩu|soát|khám xe|phát hiện|tới nơi',
			why: HIDING,
			unless: `${SIGN}|được (cứu|giải cứu)|chết ngạt|mưa|phơi`,
		},
	),
	// a paper to forge
	pairing(
		'(sửa|tẩy|tẩy xóa|cạo|cạo sửa|ghép|cắt ghép|thay|dán|in|photoshop|chỉnh|bóc|làm giả|làm nhái|giả|làm lại|khai (tăng|khống|gian|thêm|sai|lùi)|mượn|thuê|mua|dùng|xài|đặt|scan|chế|phù phép|đóng|khắc|ký|nâng|tăng|lùi|hợp thức|lo)( \\S+){0,3}?',
		`(${PAPER}( \\S+){0,3}? (giả|của (người|chị|em|bạn|cô|đứa)( khác)?|cho (đủ|lớn|qua|khớp|thành)|đủ (tuổi|mười tám|18)|lên (18|mười tám)|lớn hơn|khống|người khác|khác|trắng|photo|lại)|(giả|khống) ${PAPER}|dấu (giả|củ khoai))`,
		{
			apart: 3,
			why: FORGING,
			unless: `${SIGN}|không (nên|cho|phải)|đừng|mất|cấp (lại|đổi)|hết hạn|làm lại (căn cước|giấy) ở|giữ|tội`,
		},
	),
	pairing(
		`(sửa|tẩy|cạo|ghép|cắt ghép|thay|dán|khai|nâng|tăng|chỉnh|đổi|khai tăng|ghi)( \\S+){0,3}? (ảnh|năm sinh|ngày sinh|tuổi|tên|chữ ký|con dấu|dấu|ngày tháng)`,
		`(trên|vào|lên|trong|thành|cho|để|của|bằng|là)( \\S+){0,4}? (${PAPER}|app|phần mềm|máy tính|điện thoại|đủ|qua|lọt|xuất cảnh|sang|mười tám|18|hai mươi|không ai biết|khó phát hiện|đi được)`,
		{ apart: 4, given: PAPER, why: FORGING, unless: `${SIGN}|đừng|không (nên|cho)|tội|đăng|mật khẩu` },
	),
	// how to win a person over
	pairing(
		`(muốn|để|cách|mẹo|bí quyết|kinh nghiệm|chiêu|kỹ năng|hướng dẫn|làm sao( để)?|làm thế nào( để)?|định|cần)( \\S+){0,4}? ${INVEIGLE}`,
		`(thì|cứ|phải|nên|hãy|chỉ cần|trước|đánh vào|nhắm|chọn|tìm|đầu tiên|là|nhớ|gồm|như sau|dễ nhất|nhanh nhất|:)( \\S+){0,4}? (${KINDNESS}|chọn|nhắm|tìm|đánh|vào|lên|đừng|lập|giả|mở|canh|đợi|chờ|dùng|biết|nói|cho|ai|đứa|người|nhà|con|cô)`,
		{
			apart: 7,
			why: GROOMING,
			unless: `kẻ (xấu|lừa|gian)|chúng|bọn|nhận (ra|biết|diện)|phòng|tránh|bị (lừa|dụ|rủ|gạt)|khỏi|không (để|bị)|bảo vệ|tội|người (lừa|rủ)|gọi|cẩn thận`,
		},
	),
	pairing(FIRST, LATER, {
		apart: 26,
		sentencesOn: 2,
		given: 'làm quen|kết bạn|nhắn tin|khen|tặng|quà|cho vay|nợ|tỏ tình|yêu|tin|dụ|rủ',
		why: GROOMING,
		unless:
			'đăng ký|nộp|hồ sơ|rửa|tiêm|khai báo|đến (xã|công an|trạm)|mang theo|bà con|gọi|báo|hỏi (công an|kỹ|rõ|cán bộ)|mình|nước|gieo|bón|trồng|tưới|thi|trận|chào|hộ chiếu|giữ (bình tĩnh|giấy tờ)|dừng lại|người (được|thân)|hướng dẫn|bấm|mở (trang|máy|ứng dụng)|vòng',
	}),
	pairing(
		'(cứ|nên|phải|hãy|nhớ|chỉ cần|chịu khó) (khen|tán|dỗ|ngọt|tặng quà|mua quà|hứa|nhắm|đánh vào|chọn|giả (làm|vờ)|làm quen|rót mật|nói ngọt|vẽ ra|cho nó|cho tụi nó|chiều)( \\S+){0,6}?',
		'(là|thì|rồi|xong|thế nào|kiểu gì|mới|sẽ)( \\S+){0,5}? (mê|đổ|tin|theo|cắn câu|dính|sập|gật|dắt|nhắc|rủ|đưa|chịu đi|ngoan ngoãn|nghe lời|lọt|mềm|mời)',
		{ apart: 6, why: GROOMING, unless: `${SIGN}|kẻ|chúng|thầy|cô giáo|vợ|chồng|trẻ nhỏ|cháu ăn` },
	),
	pairing(
		`(nhắn tin|nhắn|làm quen|kết bạn|khen|tặng quà|cho vay|hỏi han|gửi quà|tán tỉnh|để làm quen|vờ|giả vờ)( \\S+){0,6}?`,
		`(rồi|tuần sau|tháng sau|hôm sau|sau (đó|một|vài|mấy|khoảng|chừng)( \\S+)?|tiếp (theo|đến|đó)|kế đó|cuối cùng|khi( \\S+){0,3} (tin|quen|mến|yêu|thân))( \\S+){0,14}? (rồi|sau đó|cuối cùng|tiếp|và|mới|tháng sau|tuần sau|đến (lúc|khi)|bước cuối)( \\S+){0,5}? (rủ|hẹn|mời|đưa|dẫn|ép|bắt|dọa|đòi|chở|lừa|giữ)`,
		{
			apart: 8,
			sentencesOn: 2,
			why: GROOMING,
			unless: `${SIGN}|hãy|đừng|mình (hỏi|dừng|gọi|kể)|thì (hỏi|dừng|gọi|kể)`,
		},
	),
	// leaving no trace, passing the guards
	pairing(
		'(tắt (máy|đèn|điện thoại|định vị|gps|sóng)|vứt (sim|điện thoại)|bỏ sim|đổi (xe|sim|biển|số|lái|tài)|thay (biển|sim|xe)|tháo (biển|sim)|che biển|chia( \\S+){0,3}? (tốp|nhóm|toán|lẻ|nhỏ|đợt|chuyến|hai|ba)|tách( \\S+){0,2}? (nhóm|tốp|ra|lẻ)|đi (lẻ|riêng|từng tốp|từng người|đêm|trước dò|vòng)|mỗi (tốp|nhóm|chuyến|xe)|dò đường|tiền trạm|cảnh giới|canh (gác|đường|giờ)|xóa (tin nhắn|lịch sử|dấu vết|nhật ký|hết)|dùng (sim rác|tài khoản ảo|nick ảo|app)|thuê (xe ôm|cửu vạn|người dẫn|người bản địa)|chọn (đêm|lúc|giờ|ngày|hôm|mùa|đoạn|chỗ|đường)|đợi (đêm|trời|lúc|mưa|sương)|canh lúc|lợi dụng (đêm|trời|lúc|sương|mưa))',
		`(trước (trạm|chốt|khi (tới|đến|qua))|qua (trạm|chốt|cửa khẩu|biên giới|mặt|đồn|được)|(cho |để |mà )?(khỏi|tránh|không|đỡ|né|ít) (ai |bị |có ai |người )?(để ý|phát hiện|nghi|nghi ngờ|theo dõi|lộ|bắt|chú ý|kiểm tra|gác|tuần tra|dò|soát|lần ra|tìm ra|soi|thấy|truy)|(ít|vắng|không có|không) (người |ai )?(gác|tuần tra|canh|kiểm tra|lính|trực)|dò đường|vượt|(thay|đổi|giao) (ca|gác)|biên phòng|lần theo|định vị|truy ra|bám theo)`,
		{
			apart: 12,
			why: CONCEALING,
			unless: `${SIGN}|tiết kiệm|hỏng|mưa bão|chăn|con nhỏ|ngủ|pin|lũ|xăng|trẻ|học sinh|tai nạn`,
		},
	),
	pairing(
		'(đưa|lót|nhét|kẹp|chung|dúi|biếu|bồi dưỡng|chi|lo lót|làm luật|mất)( \\S+){0,5}?',
		`${OFFICER}( \\S+){0,6}? (cho qua|làm ngơ|bỏ qua|lơ|mở|nhắm mắt|không hỏi|để qua|êm|xong)`,
		{ apart: 6, why: CONCEALING, unless: SIGN },
	),
	// prices
	pairing(
		`(giá|bán|mua|trả|được trả|thách|ngã giá|chốt|có giá|đáng|đổi|thuê|tiền công|tiền cò|hoa hồng|công|phí|trọn gói|bao trọn|chi phí|đặt cọc)( \\S+){0,4}? ${PERSON}`,
		`${MONEY}|${RELATIVE}`,
		{
			apart: 10,
			given: 'giá|bán|mua|cô dâu|gái|hoa hồng|trót lọt|sang|qua biên giới|đầu người|vượt biên|tiền cò|dắt',
			why: PRICE,
			unless: INNOCENT,
		},
	),
	pairing(
		`(mỗi|một|từng|cứ|mấy|hai|ba) (${PERSON})( \\S+){0,6}?`,
		`(giá|được|bán được|trả|ăn|lãi|lời|hoa hồng|cò|công|bỏ túi|đút túi|thu|kiếm|nhận|khoảng|chừng|tầm|cỡ|hưởng|đổi lấy|đổi được)( \\S+){0,3}? ${MONEY}`,
		{
			apart: 8,
			given: 'bán|cô dâu|dẫn|dắt|đưa (sang|qua|được)|trót lọt|giao|môi giới|sang|vượt biên|qua biên|hoa hồng',
			why: PRICE,
			unless: `${INNOCENT}|một năm|mỗi (hộ|học sinh)|quyên góp|ủng hộ`,
		},
	),
	pairing(
		`(gái|con gái|cô|cô dâu|trẻ|bé|em|người|con trai|đàn ông|trai|hàng)( \\S+){0,5}? (trẻ|đẹp|trinh|non|tân|lớn tuổi|có con|xấu|khỏe|tơ|cao|trắng|dưới \\S+( \\S+)? tuổi|chưa chồng|mới lớn|sơ sinh|một con|già|gái|trai)( \\S+){0,4}?`,
		`(${RELATIVE}|(giá|bán|trả|mua)( \\S+){0,3}? ${MONEY}|mới (bán )?được giá)`,
		{ apart: 5, given: 'bán|mua|giá', why: PRICE, unless: `${INNOCENT}|quần|áo|váy|phân biệt|lương` },
	),
	pairing(
		`(làm|sửa|chạy|lo|dịch vụ|mua|thuê)( \\S+){0,3}? (hộ chiếu|căn cước|giấy tờ|khai sinh|visa|dẫn đường|vượt biên|đưa người|người dẫn|sang|qua biên giới)( \\S+){0,4}?`,
		`(giá|mất|hết|chỉ|trọn gói|khoảng|tầm|phí|tốn|có|trả|với)( \\S+){0,3}? ${MONEY}`,
		{
			apart: 4,
			given: 'giả|chui|lậu|vượt biên|qua biên giới|không cần|nhanh|trọn gói|dẫn',
			why: PRICE,
			unless: 'phạt|lệ phí|theo quy định|công an (tỉnh|xã)',
		},
	),
];
