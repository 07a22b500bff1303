import { pairing } from '../pairing.ts';
import { wordsOf } from '../word-lists.ts';

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
const SIGN = wordsOf('how-to-recipes.sign');
const PAPER = `(${wordsOf('how-to-recipes.paper')})`;
const INVEIGLE = `(${wordsOf('how-to-recipes.inveigle')})`;
const KINDNESS = `(${wordsOf('how-to-recipes.kindness')})`;
const FIRST = `(${wordsOf('how-to-recipes.first')})`;
const LATER = `(${wordsOf('how-to-recipes.later')})`;
const PERSON = `(${wordsOf('how-to-recipes.person')})`;
const MONEY =
	'((\\d[\\d.,]*|nửa|vài|mấy|hàng|cả|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|chục|trăm)( (chục|trăm|mươi|vài|nghìn|ngàn|vạn|hai|ba|bốn|năm|rưỡi|\\d[\\d.,]*)){0,3} ?(nghìn|ngàn|vạn|triệu|tỷ|tỉ|tr|củ|chai|cây( vàng)?|chỉ( vàng)?|lượng( vàng)?|tệ|nhân dân tệ|ndt|đô|usd|đô la|bạt|baht|kíp|xị|k|trăm))';
const RELATIVE = `(${wordsOf('how-to-recipes.relative')})`;

const INNOCENT = wordsOf('how-to-recipes.innocent');

export const RECIPE_PAIRS: readonly Pairing[] = [
	// a lie to tell
	pairing(
		`${OFFICER}( (mà|có|nào|cũng))* (hỏi|chặn|kiểm tra|tra|vặn|gặng|gọi lại|giữ lại|xét|soát)( \\S+){0,2}?`,
		`(thì |cứ |nhớ |phải |chỉ cần |hãy |cũng |mình |em |con |bạn )*(cứ|chỉ|hãy|phải|nhớ|thì|bảo|dặn)?( )?(nói|bảo|khai|trả lời|đáp|kêu|thưa|báo|nhận|bịa|trình|đưa|giơ|xưng|chối|im lặng|giả)( \\S+){0,2}? (là |rằng )?(${wordsOf('how-to-recipes.di-tham-du')})`,
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
		`(${wordsOf('how-to-recipes.thung-xe-hang')})`,
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
		`(${wordsOf('how-to-recipes.sua-tay-tay')})( \\S+){0,3}?`,
		`(${PAPER}( \\S+){0,3}? (${wordsOf('how-to-recipes.gia-cua-nguoi')})|(giả|khống) ${PAPER}|dấu (giả|củ khoai))`,
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
		unless: wordsOf('how-to-recipes.dang-ky-nop'),
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
	pairing(`(${wordsOf('how-to-recipes.tat-may-den')})`, `(${wordsOf('how-to-recipes.truoc-tram-chot')})`, {
		apart: 12,
		why: CONCEALING,
		unless: `${SIGN}|tiết kiệm|hỏng|mưa bão|chăn|con nhỏ|ngủ|pin|lũ|xăng|trẻ|học sinh|tai nạn`,
	}),
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
