import { pairing } from '../pairing.ts';
import { HARM, TOPIC, TRADER } from './harm.ts';

import type { Pairing } from '../pairing.ts';

/*
 * Blame is a link: something about the harmed person (clothes, wishes, upbringing, a word not listened to) is made the
 * cause of what others did to them. Each part alone may be harmless, so the link is what is looked for.
 */

const CAUSE =
	'lấy một nét của người bị hại làm nguyên do, như thể đó là lỗi của họ. Nguyên do là kẻ lừa. Hãy nói kẻ lừa đã làm gì.';
const SHRUG =
	'là lời bỏ mặc, đổ hết cho người bị hại; ai nghe vậy sẽ không dám gọi nhờ giúp. Hãy nói: “Lỗi là ở kẻ lừa. Ai gặp chuyện cứ gọi, sẽ có người giúp.”';
const PROVERB = 'là câu tục ngữ đem dạy người đã gặp nạn; nghe như chê trách. Hãy nói về việc làm của kẻ lừa.';

const VERY = '(quá |rất |còn |cứ |hay |lại |cũng |thì |hơi |chỉ |toàn |đã |mà |cái |tính |thói |sự |lòng )*';
/** What a person is scolded for. */
const TRAIT = `${VERY}((ăn )?mặc( \\S+){0,2} (hở hang|hở|ngắn|mát mẻ|thiếu vải|lòe loẹt|hớ hênh|phản cảm|sexy|gợi cảm|khêu gợi|đẹp|diện)|váy ngắn|hở hang|khoe (thân|da|của|ảnh|mình)|phấn son|son phấn|diêm dúa|ăn diện|chưng diện|(đi|chơi) (đêm|khuya)|đêm hôm|la cà|tụ tập|lêu lổng|đàn đúm|sống ảo|nghiện (mạng|game|điện thoại)|(ôm|dán mắt vào|cắm mặt vào|suốt ngày|lên) (điện thoại|mạng|facebook|zalo|tiktok)|mê (trai|chơi|tiền|game|mạng|giàu|sang|hàng hiệu|hưởng thụ|việc nhẹ)|ham (trai|chơi|tiền|vui|giàu|của|việc nhẹ|lương cao|sướng|hàng hiệu|đi|yêu|lạ|nhàn)|dại (trai|gái|dột|khờ|mồm)|yêu (đương )?(mù quáng|vội|qua mạng|nhăng nhít|trai lạ|sớm)|nhẹ dạ|cả tin|bỏ học|bỏ nhà|cãi (lời|cha|mẹ|bố)|cứng đầu|bướng|bướng bỉnh|ương bướng|ngang bướng|hư(?! hỏng)|hư đốn|hỗn|mất nết|lười|lười biếng|lười học|ngu|ngu dốt|ngu ngốc|ngu si|dốt|dốt nát|khờ|khờ khạo|khờ dại|dại|ngây thơ|ngây ngô|thật thà quá|(không|chẳng|chưa|thiếu|ít|kém|hổng)( chịu| biết| có| thèm)*( \\S+)? (nghe lời|vâng lời|nghe (cha|mẹ|bố|người|cán bộ|loa|ai)|nghe|suy nghĩ|động não|tìm hiểu|học hành|học|hiểu biết|cảnh giác|đề phòng|tỉnh táo|lượng sức|biết điều|giữ mình|an phận|bằng lòng|đọc|hỏi|hỏi ai|đắn đo|cân nhắc|nghĩ|chữ|dạy|giáo dục|thực tế|trách nhiệm|chín chắn|kiến thức|kỹ năng|bản lĩnh)|chủ quan|bất cẩn|dễ (dãi|tin|tin người|dụ|mềm lòng)|tin (trai|người)( lạ| yêu)?( quá)?|vội tin|tin ngay|tin người|tham|tham lam|tham tiền|tham của|tham giàu|hám (lợi|tiền|trai|của|giàu|danh)|muốn (giàu|sướng|nhàn|đổi đời|làm giàu|có tiền|kiếm tiền|ăn sung|hưởng|lấy chồng (giàu|tây|ngoại|tàu|nước ngoài|hàn))( \\S+){0,3}|mơ (giàu|đổi đời|lấy chồng|sang|mộng)( \\S+){0,3}|thích (xài|ăn|sướng|nhàn|giàu|hàng hiệu|hưởng|tiền|sang|làm sang|đua|của lạ|nổi|chơi|đi|lấy)( \\S+){0,2}|sống (buông thả|thử|vội|gấp|phóng túng|hưởng thụ)|buông thả|đua đòi|học đòi|hiếu thắng|tò mò|sĩ diện|ảo tưởng|hoang tưởng|viển vông|vật chất|chê (việc|nghề|ruộng|nương|quê|nhà|chồng|lương)( \\S+){0,3}|không an phận|đứng núi này|nông nổi|bồng bột|nhu nhược|yếu đuối|thèm (tiền|khát|của)|bỏ (chồng|con|bê)|ly hôn|chửa hoang|(cha mẹ|bố mẹ|ba má|gia đình|mẹ|cha|nhà)( \\S+){0,2} (không (biết )?(dạy|quản|để ý|quan tâm)|bỏ bê|buông lỏng|nuông chiều|thiếu (giáo dục|quan tâm|trách nhiệm)|chiều quá|dạy không|khéo đẻ|không đến nơi|mải làm|mải)|nuông chiều|thiếu (giáo dục|dạy dỗ|suy nghĩ|hiểu biết|cảnh giác|kỹ năng|chín chắn)|vô ý|hớ hênh|mất cảnh giác|lơ là|thiển cận|ít học|kém hiểu biết|thất học|mù chữ|vô học)`;

const VICTIM =
	'(nạn nhân|họ|chị ta|cô ta|chị ấy|cô ấy|em ấy|anh ta|nó|mấy đứa( đó| ấy| nó)?|mấy (cô|chị|em|bà|ả)( đó| ấy| kia)?|người (bị (lừa|bán|hại|gạt)|trong cuộc|ta)|con bé|con nhỏ|cháu nó|chúng nó|tụi nó|các em|các cô|cô bé|con gái|bản thân|đứa|thằng bé|thằng đó|chính mình|gia đình|gia đình họ|cha mẹ họ)';
const UNLESS = `loa|bà con sẽ|${TRADER}( \\S+){0,3} (tham|hám|lợi dụng|bán)|không (phải|ai|có ai)( \\S+){0,4} (vì|do|tại|bởi)|không có lỗi|lỗi (là )?(ở|của|thuộc về) (kẻ|bọn|người lừa)|đáng bị lừa|có thể`;
const UNLESS_DENIED =
	'không (phải|ai|có ai)( \\S+){0,4} (vì|do|tại|bởi)|không (có|phải) lỗi|lỗi (là )?(ở|của|thuộc về) (kẻ|bọn|người lừa|chúng)';

export const BLAME_PAIRS: readonly Pairing[] = [
	pairing(
		TRAIT,
		`(nên|thì|là|mới|rồi|để|cho nên|thành ra|thế là|khiến|dẫn đến|sẽ|bảo sao|hèn chi|hèn gì|thảo nào|trách gì|ắt|có ngày|dễ|khó tránh|mà)( \\S+){0,6}? (${HARM}|(mới|nên) (đi|theo|ra|nghe|thế|vậy|khổ|dính|dẫn xác)|biến (mình|bản thân) thành|con mồi|miếng mồi|mồi ngon|mục tiêu|tạo (điều kiện|cơ hội|kẽ hở|sơ hở) cho|tiếp tay cho|mời gọi|khiêu khích|rước)`,
		{
			apart: 5,
			why: CAUSE,
			unless: UNLESS,
		},
	),
	pairing(
		`(vì|do|tại|bởi|bởi vì|cũng tại|cũng vì|cũng do|chỉ vì|chỉ tại|một phần (do|vì|tại)|phần lớn (do|vì|là do)|chẳng qua)( \\S+){0,4}? ${TRAIT}`,
		`${HARM}|(nên|mà|cả|mới|thôi|đấy|đó)`,
		{
			apart: 8,
			isAnyOrder: true,
			given: TOPIC,
			why: CAUSE,
			unless: UNLESS,
		},
	),
	pairing(
		HARM,
		`(vì|do|tại|bởi|là do|là vì|cũng tại|cũng vì|cũng do|chỉ vì|chẳng qua|hệ quả của|hậu quả của|kết quả của)( \\S+){0,5}? ${TRAIT}`,
		{
			apart: 8,
			why: CAUSE,
			unless: UNLESS,
		},
	),
	pairing(
		`(chỉ có|chỉ|toàn|rặt|mấy|những|đứa nào|người nào|ai|kẻ nào|cô nào|con nào)( những| mấy| loại| đứa| người| kẻ| cô| hạng)*( mà)? ${TRAIT}`,
		`(mới|thì|là|hay|dễ|sẽ|ắt)( \\S+){0,3}? ${HARM}`,
		{
			apart: 6,
			why: CAUSE,
			unless: UNLESS,
		},
	),
	pairing(
		'(con (nhà )?(ngoan|tử tế|đàng hoàng|gia giáo|hiếu|có học)|người (khôn|tỉnh táo|khôn ngoan|đàng hoàng|có học|hiểu biết|thông minh|tử tế|chín chắn|biết nghĩ)|gái (ngoan|đàng hoàng|nhà lành|tử tế)|khôn ngoan|khôn|tỉnh táo|(ngồi|ở) yên( \\S+){0,3}|ở nhà( \\S+){0,3}|biết điều|an phận|chịu khó( \\S+){0,3}|nghe lời( \\S+){0,3}|chăm chỉ( \\S+){0,3})',
		`(thì|đâu|làm gì|chẳng|không|có)( \\S+){0,3}? (ai |bao giờ |có ai |mà |đời nào |đã )*${HARM}`,
		{ apart: 4, given: TOPIC, why: CAUSE, unless: `${UNLESS_DENIED}|gọi|khôn khéo` },
	),
	pairing(
		TRAIT,
		'(tự |vô tình |đã |đang |chính là |khác nào |chẳng khác )*(biến (mình|bản thân) thành|thành (con mồi|miếng mồi|mồi|mục tiêu)|tạo (điều kiện|cơ hội|kẽ hở|sơ hở|kẽ) cho|tiếp tay cho|mời gọi|mời (kẻ|bọn)|khiêu khích|rước (họa|kẻ|sói)|đưa mình vào|mở đường cho|giúp (kẻ|bọn))',
		{
			apart: 12,
			given: TOPIC,
			why: CAUSE,
			unless: `${UNLESS_DENIED}|kẻ \\S+ (biến|đưa)`,
		},
	),
	pairing(
		'(người|con gái|gái|phụ nữ|con nhà) (đàng hoàng|tử tế|ngoan|có học|khôn|nhà lành)( \\S+)?',
		'(ai|đâu|chẳng|đời nào|làm gì|không|sao lại)( \\S+){0,2}? (đi|theo|làm|nghe|tin|lên|dính|mà)',
		{
			apart: 2,
			given: TOPIC,
			why: CAUSE,
			unless: UNLESS_DENIED,
		},
	),
	pairing(
		`(giá|giá như|giá mà|phải chi|nếu như|nếu|biết vậy|ước gì|chi bằng)( mà)? (ngày (đó|ấy)|hồi đó|lúc (đó|ấy)|bữa đó|hôm đó)?( )?(${VICTIM}|chị|cô|em|anh|bạn|cháu|các (chị|em|cô|cháu))( \\S+){0,2}? (chịu|biết|nghe|suy|tỉnh|không|đừng|bớt|cẩn|hỏi|cảnh|ngoan|tìm|học|ở|bỏ|khôn)`,
		'(thì|đâu|có khi)( \\S+){0,3}? (đâu( có| đến| tới| ra)?|đã không|đã chẳng|đã khỏi|làm gì|chẳng đến|không đến|không ra|khỏi|đỡ|chả)',
		{ apart: 12, why: CAUSE, unless: 'kẻ (xấu|lừa)|không có lỗi|công an|được (báo|giúp|biết|nghe)' },
	),
	pairing(
		`(ai bảo|ai biểu|ai mượn|ai kêu|ai khiến|ai xui|ai bắt|ai ép|ai mướn|ai nói|ai dạy|cho)`,
		`(${VICTIM}|mi|mày|bay|tụi bay|mi|con|chị|em|cô|anh|mình|tự|tin|ham|tham|đi|theo|nghe|dại|bỏ|lên mạng|không nghe|mê|cãi)( \\S+){0,3}? (ham|tham|tin|đi|theo|nghe|mê|cãi|dại|ngu|không nghe|lên|bỏ|thích|tự|leo|gọi|yêu|chừa|đáng|sáng mắt)`,
		{ apart: 0, given: TOPIC, why: SHRUG, unless: 'nhé|nghen|hãy|cho biết' },
	),
	pairing('ai (bảo|biểu|mượn|kêu|khiến|xui|mướn)', '((thì|giờ|nay|phải) )?(ráng|phải|tự) chịu|chịu (lấy|thôi)', {
		apart: 14,
		why: SHRUG,
	}),
	pairing(TRAIT, '(để rồi|rồi|nên|mà) (\\S+ )?(bị|mắc|dính) (bán|lừa|gạt|bẫy)', {
		apart: 12,
		why: CAUSE,
		unless: `${UNLESS_DENIED}|${TRADER}`,
	}),
	pairing(
		'ai (bảo|biểu|mượn|kêu|khiến|xui|mướn)',
		'(ham|tham|tin|theo|mê|cãi|dại|ngu|không (chịu )?nghe|đua đòi|dễ dãi|thích|hám)',
		{
			apart: 4,
			why: SHRUG,
		},
	),
	pairing(
		`((có )?ai|đâu có ai|không ai|chẳng ai|nào ai|đâu ai|có đứa nào)( \\S+)? (ép|trói|bắt|bắt ép|kề dao|dí súng|dí dao|lôi|kéo|cột|xích|ép uổng|buộc)`,
		`(họ|nó|mình|đâu|chị|cô|em|mà|phải|lên|đi|tự|cổ|tay)`,
		{ apart: 3, why: SHRUG, unless: 'kẻ|không ai được|quyền|được phép|không được|có quyền' },
	),
	pairing(
		`tự( \\S+){0,6}? (leo|đi|lên|dẫn|chui|chọn|bước|theo|tìm|làm|chuốc|rước|mua|gây|quyết|nguyện|đưa|đâm|nộp|vác|xách|gánh|ý|bán|sa|hại|mình|trách)|(dẫn xác|vác xác|chui đầu|đâm đầu|lao đầu|nộp mạng|rúc đầu|thò cổ|đưa cổ|dâng mình)`,
		'(tự|ráng|phải|đành|thì|mà|giờ) (\\S+ ){0,2}?(chịu|gánh|lo|lãnh|trách|lấy|khóc|kêu|than|xử|giải quyết)|(vào|vô) (bẫy|rọ|lưới|tròng|hang|chỗ|miệng)|vào thân|(đừng|chớ|còn) (kêu|than|trách|khóc|đòi|oán)|mình hại mình|hại (thân|mình)',
		{ apart: 8, why: SHRUG, unless: 'không có lỗi|không phải|đừng nói' },
	),
	pairing(
		'(thì|thế thì|vậy thì|giờ|bây giờ|rồi|nay|còn|đã)( \\S+){0,5}? (khóc|kêu|than|trách|oán|đòi|kiện|hối|tiếc|la|đổ)|đừng( \\S+)? (trách|kêu|than|khóc|oán|hỏi tại sao)|(trách|kêu|than|khóc|oán) (ai|gì|chi|nỗi gì|được gì|cha khóc mẹ|mẹ khóc cha)',
		'(ai|gì|chi|nỗi gì|sao được|cái gì|được gì|cha|mẹ|trời|muộn|nữa|đâu|số phận|bây giờ|kêu cha)',
		{
			apart: 3,
			given: `${TRAIT}|tự|cố|đã (bảo|nói|dặn|nhắc|tuyên truyền|cảnh báo)|bao nhiêu lần|không nghe|ngãi|bị (lừa|bán|gạt)`,
			why: SHRUG,
			unless:
				'đừng (đổ|nói|trách (họ|chị|em|cô|người|nạn|con|cháu|nhau))|không trách|ai trách|không ai|trách họ|trách mình|là oan|kẻ (lừa|xấu)|sao lại trách',
		},
	),
	pairing(
		'đã( được)?( \\S+)? (bảo|nói|dặn|nhắc|can|khuyên|cảnh báo|tuyên truyền|cảnh tỉnh|phổ biến|học|ký cam kết)|biết (rõ|thế|trước|là lừa|nguy hiểm)|(bảo|nói|khuyên|can|dặn|nhắc|tuyên truyền)( \\S+){0,3} (rồi|bao nhiêu|mãi|hoài|bao lần|nhiều lần|rát cổ|khản cổ)',
		`(mà|vẫn|còn|cứ|rồi) (\\S+ ){0,3}?(không|chẳng|hổng|cứ|vẫn|cố|đâm|cãi|mắc|sa|dính|đi|để|nghe|chịu)( \\S+){0,3}? (nghe|mắc|đi|lừa|bẫy|tin|theo|trách|chịu|bị|dính|đầu|lời|lên)`,
		{ apart: 6, given: TOPIC, why: SHRUG, unless: 'không (có|phải) lỗi|kẻ (xấu|lừa) (vẫn|cứ)|họ (là|không) \\S+ lỗi' },
	),
	pairing(
		'khôn( thì)?,? (thì )?sống,?( \\S+){0,3} dại( thì)?|khôn ngoan đối đáp|tham vàng bỏ (ngãi|nghĩa)|tham thì thâm|tham thực cực thân|già néo đứt dây|trèo cao (thì )?(ngã|té) (đau|nặng)|đứng núi này trông núi (nọ|kia)|thả mồi bắt bóng|gieo gió (thì )?(gặt|gặp) bão|bụng làm dạ chịu|mình làm mình chịu|ăn mặn (thì )?khát nước|chơi dao( có ngày)?( đứt tay)?|cá không ăn muối|con cãi cha mẹ|con hư tại mẹ|không có lửa (làm sao|sao) có khói|ruồi (nào )?đậu vào|mật ngọt chết ruồi|tại anh tại ả|đũa mốc|tham bát bỏ mâm|tham (một )?(miếng|chút)|tham phú phụ bần|cháy nhà ra mặt chuột|cõng rắn cắn gà nhà|nuôi ong tay áo|vỏ quýt dày|một lần dại|dại (thì|rồi) (chết|chịu|khổ)|ngu (thì|cho) (chết|chịu)|chết vì (dại|ngu|tham|gái)|của rẻ là của ôi|có gan( \\S+){0,4} chịu|há miệng chờ sung|muốn ăn (thì )?(phải )?lăn|ở hiền gặp lành|nhân nào quả nấy|gậy ông đập lưng ông|cờ bạc là bác|có thân( thì)? (phải )?(lo|giữ)|hồng nhan bạc (mệnh|phận)|má đào|thân gái dặm trường|tham sang phụ khó|bóc ngắn cắn dài|được voi đòi tiên|sướng quá hóa rồ|ngựa non háu đá|điếc không sợ súng|áo mặc sao qua khỏi đầu|cái nết đánh chết|giày dép còn có số|ai bảo chăn trâu',
		undefined,
		{ given: TOPIC, why: PROVERB, unless: 'kẻ (lừa|xấu|buôn)( \\S+){0,4} (tham|gậy|gieo)' },
	),
	pairing(
		'(lỗi|trách nhiệm|nguyên nhân|cái sai|cái lỗi|sai lầm|cái giá)( \\S+){0,5}? (ở|do|thuộc về|nằm ở|của|từ|là|là do|xuất phát từ|trước hết)',
		`(chính |bản thân |một phần |các |sự |lòng |thói )*(${VICTIM}|${TRAIT})`,
		{
			apart: 3,
			given: TOPIC,
			why: CAUSE,
			unless: `${UNLESS_DENIED}|lỗi (là|thuộc về|ở)( chính)? (kẻ|bọn|đứa|thằng|người lừa)|không (thuộc|nằm|ở|do)|chăm sóc|tố giác|nói ra`,
		},
	),
	pairing(
		`(là )?(cái giá( \\S+){0,2} (phải )?trả|bài học( \\S+){0,3} cho|hậu quả( \\S+){0,3} (của|tất yếu)|hệ quả( \\S+){0,3} của|quả báo|báo ứng|đáng đời|cho chừa|cho đáng|cho biết thân|cho sáng mắt|tất yếu)`,
		`(${TRAIT}|${HARM}|những (ai|kẻ|người|đứa|cô)|đứa|kẻ|họ|nó|lối sống|việc)`,
		{
			apart: 6,
			isAnyOrder: true,
			given: TOPIC,
			why: SHRUG,
			unless: 'kẻ (lừa|buôn|xấu|mua bán)|môi giới|tội phạm|người phạm tội|phạt tù',
		},
	),
	pairing(
		`${VICTIM}|người bị hại|phía nạn nhân`,
		'(cũng|phải|thì|đều)( \\S+){0,2}? (có|chịu|mang)( một)?( phần)?( nào)? (lỗi|trách nhiệm)|không (hoàn toàn )?vô can|(cũng )?không phải (là )?(vô tội|dạng vừa|vừa)|(cũng |phải |nên )(tự )?(trách|nhìn lại|xem lại|kiểm điểm|rút kinh nghiệm|xấu hổ)( mình| bản thân| lại)|đáng (trách|bị|đời|kiếp|tội gì)|(là )?người (có lỗi|đầu tiên có lỗi)',
		{ apart: 3, given: TOPIC, why: CAUSE, unless: UNLESS_DENIED },
	),
	pairing(
		'(bà con|chị em|các (em|cháu|con|cô|chị)|con em|thanh niên|đừng|chớ|đừng (có )?như|ai|mọi người)',
		'(đừng|chớ|đừng có)( \\S+)? (dại|ngu|khờ|tham|ham|mê|hám|dốt|học đòi|đua|dễ dãi)( \\S+){0,2} (như|mà|rồi|kẻo|để)|như (mấy|cái|bọn|lũ|tụi|con|thằng)( \\S+)? (đứa|con|cô|thằng|nhỏ)( \\S+){0,3} (xóm|bản|kia|đó|làng|bên|trên|dưới|nhà)',
		{ apart: 5, given: TOPIC, why: CAUSE },
	),
];
