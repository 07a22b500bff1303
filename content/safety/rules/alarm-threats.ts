import { pairing } from '../pairing.ts';

import type { Pairing } from '../pairing.ts';

/* Fear told to the listener: threats with the authorities, "your child is next", "they are everywhere", "too late". */

const THREAT =
	'doạ bà con bằng hình phạt; người bị doạ không nghe, cũng không báo tin nữa. Hãy nói việc cần làm và nơi giúp.';
const DOOM =
	'gieo nỗi sợ cho người nghe và con em họ; sợ quá thì không ai biết làm gì. Hãy nói bình tĩnh một việc làm được ngay.';
const PANIC = 'làm bà con hoảng sợ; chỉ bão lũ, cháy nổ mới được báo như vậy. Hãy nói bình tĩnh, việc cần làm trước.';

const YOU =
	'(con|con em|con gái|con cái|con cháu|cháu|vợ|em gái|nhà|gia đình|thân|chính|cả nhà|đứa con|đến lượt|tới lượt|người tiếp theo|nạn nhân tiếp theo|ngày mai|đêm nay|hôm nay|mai)( \\S+){0,3}? (bà con|mình|bạn|các bạn|anh chị|quý vị|chúng ta|nhà bạn|ông bà|chị em|mọi người|ai|chính bạn|cô bác|các em|các cháu|các con)?';
const LAWFUL =
	'theo (điều|luật|nghị định|quy định)|điều \\d+|phạt tù|người phạm tội|kẻ (phạm tội|mua bán|lừa)|mua bán người bị|tội|phạt tiền từ|nồng độ cồn|mũ bảo hiểm|xả rác|đốt rẫy|đổ rác';
const FLOOD =
	'(nước|mưa|trận|cơn|mùa|đỉnh) lũ|lũ (quét|lụt|ống|trên|về|dâng)|bão|nước (lên|sông|dâng)|sông|mưa|đê|sạt lở|hồ|đập|triều|cháy|thủy văn|gió|áp thấp|động đất|hỏa hoạn';

export const THREAT_PAIRS: readonly Pairing[] = [
	pairing(
		'(nhà|ai|hộ|người|gia đình|thôn|bản|xóm|đứa|kẻ|cha mẹ|phụ huynh|ông bà|cá nhân)( \\S+)? (nào|mà|không|chẳng|vắng|cãi|trái|để)( \\S+){0,8}?|không( \\S+){0,6}? (ký|nghe|họp|đi họp|dự|tham gia|chấp hành|báo|khai|trình báo|có mặt|đăng ký|quản)|vắng (họp|mặt)|(để|mà)( \\S+)? con( em| cái)? (đi|bị|bỏ|trốn)( \\S+){0,4}?|cố tình( \\S+){0,4}?',
		'(sẽ|thì|là|đều|phải|bị|liệu)( \\S+){0,3}? (bị )?(phạt|cắt|cắt hết|xử|xử lý|xử phạt|bêu|bêu tên|nêu tên|đọc tên|đuổi|đuổi khỏi|khai trừ|tịch thu|mất (hết )?(chế độ|suất|hộ nghèo|trợ cấp|quyền)|liệu hồn|biết tay|lập biên bản|còng|tù|đi tù|bắt|giam|cưỡng chế|truy cứu|gạch tên|đình chỉ|cấm|không (được )?(nhận|xét|cấp|hưởng|cho)|chịu (mọi )?trách nhiệm|hối|ráng chịu|biết mặt|cho biết|kỷ luật|trừ điểm|phê bình|treo|cô lập|tẩy chay)( \\S+){0,3}',
		{ apart: 10, why: THREAT, unless: `${LAWFUL}|hộ chiếu|kỳ thị|miễn|không bị phạt|được|bình gas` },
	),
	pairing(
		'(sẽ |phải |bị |coi chừng |liệu )*(bêu (tên|riếu)|đọc tên( \\S+){0,3} (trên|lên|qua) loa|liệu (hồn|thần hồn)|biết tay|bị còng|cắt (hết )?(chế độ|hộ nghèo|trợ cấp|gạo|suất)|phạt (thật nặng|nặng không tha)|không tha( cho)?|xử (thật )?(nghiêm|nặng) không|đừng trách (xã|công an|chính quyền|cán bộ|ai|loa|chúng tôi|chúng tao|trước)|đừng (có )?trách sao|không chừa (một )?(ai|nhà nào))',
		undefined,
		{ why: THREAT, unless: `${LAWFUL}|không bị|không nên|đừng bêu` },
	),
	pairing(
		'(không|chẳng|chưa|nếu không|mà không|hễ|cứ|chỉ cần|sơ sẩy|còn chần chừ|chần chừ|lơ là|chủ quan|rời mắt|một phút|một giây|lỡ|ai|bước chân|để con)( \\S+){0,7}?',
		`(là|thì|sẽ|ngày mai|mai|sớm muộn|có ngày|coi như|thế nào|đêm nay|tối nay|kẻo|đừng hòng|vĩnh viễn)( \\S+){0,6}? (mất con|mất mạng|mất xác|chết|bỏ mạng|mổ|lấy nội tạng|biến mất|tan (nhà|nát|cửa)|bị (bán|bắt|bắt cóc|mổ|giết)|một đi|hối (không kịp|hận)|khóc|đời|mất tích|tiêu đời|xong đời|như chơi|toi mạng|vào tay)`,
		{ apart: 8, why: DOOM, unless: 'không (bị|phải) (phạt|lỗi)|không có lỗi|trách|nhẹ dạ|ham|tham' },
	),
	pairing(
		`(${YOU})`,
		`(có thể|sẽ|là|đã|bị|đang|rất có thể|chính là|cũng)( \\S+){0,4}? (nạn nhân (tiếp theo|kế tiếp)|(người|đứa|nhà) (tiếp theo|kế tiếp)|bị (mổ|bắt cóc|giết|bán đi|bán mất)|biến mất|lọt vào tay|rơi vào tay|mất xác|vào tầm ngắm|nằm trong (danh sách|tầm ngắm))|(tiếp theo|kế tiếp) (là|sẽ là|có thể là) (con|bạn|nhà|chính|ai|em|cháu)`,
		{ apart: 6, why: DOOM, unless: 'không (ai|phải)|đừng' },
	),
	pairing(
		'(bạn|bà con|mình|các em|các bạn|cô bác|chị em|em)',
		'(có thể |sẽ |đã |là |rất )*(nằm trong (kho lạnh|quan tài|nhà xác|hòm|tay)|mất( \\S+){0,2} (thận|mạng|con vĩnh viễn|con mãi mãi|mạng sống)|là (người|nạn nhân|con mồi) (tiếp theo|kế tiếp)|không (bao giờ )?(còn )?(được )?(thấy|gặp) (lại )?con|bỏ xác|chết (đấy|chắc|không kịp|oan))',
		{ apart: 4, why: DOOM, unless: 'không có lỗi|kẻ lừa hay nói' },
	),
	pairing(
		'(ai|đứa nào|người nào|kẻ nào|cô nào|nhà nào|đã|sang|qua|bước|lỡ)( \\S+){0,6}? (sang|qua|đi|theo|lên|vào|bước)( \\S+){0,4}?',
		'(một đời|vĩnh viễn|mãi mãi|là|thì|chỉ có|khó|đừng mong|không bao giờ|chẳng bao giờ|không còn|hết)( \\S+){0,3}? (không về|chẳng về|đường về|ngày về|trở về|về nữa|sống sót|chết|bỏ xác|bỏ mạng|mất mạng|về được|toàn mạng|đường chết|đường lui)',
		{ apart: 6, why: DOOM, unless: 'luôn|vẫn|được|giúp|cứ về|kẻ' },
	),
	pairing(
		'((lũ|bầy|đám|bọn) (quỷ|sói|thú|buôn người|bắt cóc|ác)( \\S+){0,3}?|kẻ (gian|xấu|lạ|ác|bắt cóc|thủ ác)|bọn (chúng|bắt cóc|buôn người|xấu|ác|lạ|mẹ mìn)|chúng|mẹ mìn|tội phạm|kẻ buôn người|bọn buôn người|ác quỷ|bầy sói|thần chết|cái chết|tai họa|hiểm họa|hiểm nguy|nguy hiểm|bóng ma|nanh vuốt|chó sói|sói|quỷ)',
		'(đang |đã |luôn |hiện )*(rình( rập)?|bủa vây|vây|giăng (lưới|bẫy) (khắp|mọi)|có mặt khắp|ở khắp|tràn (về|vào|ngập|lan)|ẩn nấp (khắp|quanh|trong|ngoài)|lùng sục|lảng vảng|săn( lùng| mồi| đuổi)?|kéo (về|đến)|ập (đến|tới|vào)|đến gần|cận kề|kề cổ|gõ cửa|đứng (ngay )?sau|đổ bộ|hoành hành|mò (vào|đến|tới)|chực chờ|trước (cửa|ngõ)|từng nhà|(đứng )?(ngay )?sau lưng|ngay (trong|cạnh|bên|sau|ngoài)|về làng|vào (bản|làng|xóm|thôn))',
		{ apart: 4, why: PANIC, unless: `${FLOOD}|không|sạt|điện|thú` },
	),
	pairing(
		'toàn (dân|xã|thể bà con|thôn|bản)(,)? (chú ý|cảnh giác|báo động|nghe đây|khóa cửa|đề phòng)|(chú ý|nghe đây|nghe cho rõ|nguy hiểm|cấp báo|báo động|cảnh báo|khẩn cấp|cứu|loa loa|nguy cấp|gấp)([,.!]* (chú ý|nghe đây|nguy hiểm|cấp báo|báo động|cảnh báo|khẩn cấp|cứu|loa loa|gấp|khẩn))+|cấp báo|cực kỳ nguy (cấp|hiểm)|nguy cấp|tối khẩn|thượng khẩn|nguy khốn|ngàn cân treo|nước sôi lửa bỏng|nguy (to|lắm) rồi|(chia sẻ|share|lan truyền|truyền tay|chuyển tiếp|báo) (gấp|ngay|khẩn|liền)( \\S+){0,3} (trước khi|kẻo|không)|kẻo (mất (mạng|con|xác)|chết|toi|bị (bắt|bán|mổ|giết)( \\S+)?)|tràn lan( rồi)?|trước khi quá muộn|(kẻo|đã|là) (quá )?muộn( mất| rồi)?|hối (không|chẳng) kịp|(khóa|đóng|cài|chốt) (chặt )?(cửa|cổng)( \\S+){0,2} (ngay|lại|kỹ|chặt|gấp)|đừng (ngủ|ra (khỏi nhà|đường|ngoài)|cho con ra)|cầm (gậy|dao|cuốc)|(thức|canh)( \\S+){0,3} (suốt đêm|trắng đêm|canh cửa)|không ai (an toàn|thoát( được)?)|(sởn|nổi) (da gà|gai ốc)|lạnh (người|sống lưng|gáy)|khiếp (đảm|sợ|vía)|hãi hùng|ghê (sợ|người)|nanh vuốt|máu (chảy|đổ|lạnh)|đầu rơi|xương máu|bán mạng|cõi chết|chết chóc|ma quỷ|quỷ (dữ|đội lốt|sứ)|sống không bằng chết|mất xác|bỏ xác|xác không hồn|mồ chôn|nghĩa địa sống|hố tử thần|tử thần|thần chết|cửa tử|lò mổ',
		undefined,
		{
			why: PANIC,
			unless: `${FLOOD}|chưa (bao giờ )?(là )?(quá )?muộn|không (bao giờ )?(là )?(quá )?muộn|nhà trọ|gas|chó dại|điện giật|uống nước|không phải|khi ra khỏi nhà`,
		},
	),
	pairing(
		'(chúng|bọn|kẻ|tên|nó|gã|ông chủ|chủ|tú bà|người ta|nạn nhân|nhiều em|các em|chị em|cô|em|bị)( \\S+){0,6}?',
		'(đánh|đập|đấm|đá|quất|đốt|dí|chích|nhốt|trói|xích|bỏ đói|cắt|rạch|tạt|đâm|chém|chôn|treo|vụt|tát|xẻo)( \\S+){0,4}? (gãy|thâm|bầm|chảy máu|máu|chết|ngất|lửa|điện|roi|dao|a xít|axit|xích|chó|lên|bằng (gậy|dây|roi|điện|thanh)|mù|tàn phế|sẹo)',
		{
			apart: 6,
			why: 'không hợp với loa công cộng vì trẻ em cùng nghe. Hãy nói nhẹ đi, ví dụ “bị đối xử rất tệ”.',
			unless: 'điện giật|chó dại|phòng cháy|cỏ|rẫy',
		},
	),
];
