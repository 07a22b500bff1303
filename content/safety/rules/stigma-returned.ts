import { pairing } from '../pairing.ts';
import { RETURNED, TOPIC } from './harm.ts';

import type { Pairing } from '../pairing.ts';

/*
 * What neighbours say of those who came home: keep away, unclean, ill, not to be trusted, a shame. Each is harmless of
 * other things (a dirty floor, a sick pig), so each needs somebody who came home, or whom one does not marry.
 */

const SHUN =
	'khiến người trở về bị xa lánh; luật cấm kỳ thị họ, và ai nghe vậy sẽ không dám về. Hãy nói: “Ai trở về cũng được sống, được làm ăn như mọi người.”';
const HONOUR =
	'đem danh dự của người bị hại ra phán xét; người làm điều xấu là kẻ phạm tội. Hãy nói: “Họ không có lỗi.”';
const ILLNESS =
	'gán bệnh tật cho người trở về, vừa sai vừa làm họ không dám đi khám. Hãy bỏ đi; bệnh của ai là chuyện riêng của người ấy.';
const DISTRUST = 'coi người trở về như mối nguy. Họ là người bị hại và cần được tin. Hãy nói việc xã giúp họ ra sao.';

/** Keeping away from people; `đừng … nói` and `đừng … hỏi` protect them. */
const AVOID =
	'(đừng|chớ|không nên|khỏi|cấm|không cho|chẳng (ai )?|không ai|ai mà|né|tránh|hạn chế|thôi|không (dám|thèm|muốn)|ai dám|ai thèm|ma nào|thằng nào|đứa nào|có cho|có chó|chẳng thằng nào|nhà nào|mấy ai|không (nhà nào|người nào)|đâu ai|ai đời)( \\S+){0,5}? (chơi|chơi với|chơi chung|giao du|qua lại|cưới|cưới xin|cưới hỏi|lấy|lấy làm|rước|thuê|mướn|nhận|nhận vào làm|tiếp xúc|đến gần|lại gần|ở gần|ngồi cùng|ngồi chung|ăn chung|ăn cùng|uống chung|kết bạn|kết thân|kết giao|làm bạn|gả|mời|mời cưới|chứa|cho thuê|cho ở|dính|dính líu|dây vào|dây|đụng|tin|tin được|dòm|ngó|thèm|cho vào|cho về|hỏi cưới|cho con|đi chung|làm dâu)';
const APART =
	'(tránh xa|xa lánh|né xa|né|cách ly|đuổi( \\S+){0,2} (khỏi|đi|về|ra)|cho (ra|ở) riêng|ở riêng một góc|quản lý chặt|theo dõi|giám sát|canh chừng|để mắt|dè chừng|coi chừng|cảnh giác với|đề phòng|kiểm tra|xét nghiệm|khoanh vùng|rà soát|lập danh sách|ngồi riêng|để riêng|bát đũa riêng|không được (về|vào|dự|sinh hoạt|tham gia|ở)|cấm cửa|từ mặt|từ luôn|tẩy chay|ghẻ lạnh|không (cho|nhận) (vào|về)|dọn đi chỗ khác|ở nhà cho khuất|giữ (khoảng cách|kẽ)|tránh (ăn|ngồi|dùng|chơi|tiếp|bắt tay|đứng|ở)( \\S+)?)';
const UNCLEAN =
	'(trong trắng|trong sạch|sạch sẽ|sạch|tinh sạch|lành lặn|nguyên vẹn|còn nguyên) (gì|nỗi gì|sao|đâu|nữa|được)|không còn (trong trắng|trong sạch|sạch|nguyên vẹn|tinh khiết|ra gì|giá trị|như xưa|gì)|còn (gì|đâu)( \\S+){0,2} (trong trắng|trong sạch|trinh|sạch|con gái|giá|đời|nguyên|mà)|hết (đời|thời|giá|sạch|trong trắng)|vết nhơ|nhơ|nhơ bẩn|nhúng chàm|hoen ố|dơ|dơ dáy|bẩn|bẩn thỉu|vấy bùn|ô uế|uế tạp|mất giá|rẻ rúng|bóc tem|xài rồi|dùng rồi|hàng (thải|cũ|đã qua|lỗi|hai|second hand|sang tay|ế)|đồ (cũ|thừa|bỏ|hư|thải|lỗi|dơ)|hoa (tàn|rữa)|qua tay( \\S+){0,3}|(đời|thân) (tàn|bỏ đi|coi như|thế là)|coi như (bỏ|hết|xong|hỏng|đồ bỏ|vứt|mất|tàn)|xong đời|(rửa|gột|tắm|giặt|tẩy)( \\S+){0,4} (sạch|hết|trôi)|xui|xui xẻo|xúi quẩy|xúi|ám|vía (xấu|nặng|độc)|ma ám|đen đủi|tà|mang (vận|điềm) (xui|xấu|rủi)|ô danh|tai tiếng|điều tiếng|ế (chồng|cả đời|chỏng)|chỉ có (ế|nước (lấy|làm|bỏ))';
const ILL =
	'(mang|lây|nhiễm|dính|có|đầy|mắc|rước|ủ|đem|lây truyền|truyền|vướng|toàn|phát|bị|lòi|khéo)( \\S+){0,3}? (bệnh|bệnh tật|mầm bệnh|sida|si đa|hiv|ết|giang mai|lậu|bệnh xã hội|tật|dịch)(?! (nhân|viện|gì|sốt))|bệnh (tật đầy|đầy|hoạn|xã hội)|(không|chẳng|khó)( \\S+){0,4}? bình thường|lệch lạc|bất thường|biến chất|méo mó|bất ổn|tâm thần|điên|điên điên|khùng|dở người|hóa dại|ngơ ngơ|hâm|thần kinh|đầu óc có vấn đề|tửng|mát mát';
const DANGER =
	'(biết đâu|khéo|coi chừng|kẻo|không khéo|dễ|sợ|rồi|có khi|lại|thế nào cũng|chắc|sẽ|toàn|hay)( \\S+){0,3}? (lừa (lại|người|con|tiếp|mình)|dụ (lại|người|con|tiếp)|lôi kéo|rủ rê|rủ con|dắt mối|dạy hư|làm hư|lây thói|lây tính|tái phạm|ngựa quen|chứng nào tật nấy|tiếp tay|bán lại|dẫn dụ|làm gương xấu|móc nối|đi tiếp|trốn đi tiếp)|ngựa quen đường cũ|chứng nào tật nấy|lây lan tệ nạn|tệ nạn|gương xấu|(thói|tính|nết|tật) (hư|xấu|đó|ấy|đời|bên)|quen thói|mất nết|hư (hỏng|người|thân|con)|không (tin|nên tin|thể tin|đáng tin)( được)?|khó (tin|dạy|bảo|hòa nhập)|dối trá|đáng ngờ|đáng nghi|phức tạp|mầm mống|gánh nặng|ăn bám|mầm (họa|bệnh|độc)|mối (họa|nguy|lo)|nguồn (lây|bệnh|họa)|hiểm họa|đe dọa|tai họa|vô dụng|không làm được (gì|trò trống)|chẳng làm (được )?gì|quen (hưởng|ăn sung|ăn chơi|sướng|thói|nghề|làm gái)|nghề (cũ|đó|ấy)|làm gái|làm đĩ|bán (dâm|hoa|trôn|thân)|bồ nhí|gái (bao|hư|gọi)|(là|thành|như|giống) (tội phạm|đồng bọn)';
const SHAME =
	'(đáng |thật |quá |làm |gây |chuốc |mang |là nỗi |nỗi |mất |bôi |đồ |cái |là )*(xấu hổ|nhục|ô nhục|nhục nhã|mất mặt|xấu mặt|bẽ mặt|muối mặt|ê mặt|ê chề|mang tiếng|hổ thẹn|bêu riếu|mất nết|hèn|hèn hạ|xấu tiếng|tai tiếng)|(mặt mũi|mặt) (nào|gì|đâu|mô)( \\S+){0,3}|(không|chẳng|hết|còn)( còn| có)? mặt mũi|giữ (tiếng|thể diện|mặt mũi|danh dự|nề nếp)( cho)?|(bôi nhọ|bôi tro|bôi xấu|làm xấu|làm bẩn|làm mất)( \\S+){0,4} (mặt|bản|làng|họ|nhà|gia phong|dòng|tiếng|danh|xóm|thanh danh)|đừng kể ra|(ngẩng|ngóc|ló|chường|giơ) (đầu|mặt)|giấu (đi|nhẹm|kín|biệt)( cho)?|(họ|nhà|xóm|bản|làng)( \\S+){0,2} (vô phúc|mất tiếng)|vô phúc|mang nhục|để tiếng|thân tàn ma dại';

const kind = (unless: string) => ({ isGoodWhenRefuted: true, unless });
// neighbours who speak up, laws that forbid it
const PROTECTS =
	'(cấm|không được|đừng|chớ|nghiêm cấm|không ai được|xin đừng|hãy thôi|ngừng|không nên) (\\S+ )?(kỳ thị|xa lánh|xúc phạm|phân biệt|hắt hủi|trêu|chê|gọi|nói|coi|đổ lỗi|trách|hỏi|soi mói|nhìn|bàn tán|dị nghị|xì xào|khinh|miệt thị|cô lập)|kín đáo|giữ kín|được (bảo vệ|hỗ trợ|giúp|khám|chữa|học|vay|trợ giúp|quyền)|không lây|quyền|hỗ trợ|không có lỗi|người bị (bán|hại|lừa) thì không|trái luật|kẻ (xấu|lừa)|đừng đi|bảo mật|chung tay|vòng tay';

export const RETURNED_PAIRS: readonly Pairing[] = [
	pairing(RETURNED, AVOID, { isAnyOrder: true, apart: 8, why: SHUN, ...kind(`${PROTECTS}|người lạ|hứa|môi giới`) }),
	pairing(RETURNED, APART, {
		isAnyOrder: true,
		apart: 11,
		why: SHUN,
		...kind(`${PROTECTS}|môi giới|người lạ|lời mời|thủ đoạn`),
	}),
	pairing(RETURNED, UNCLEAN, { isAnyOrder: true, apart: 8, why: HONOUR, ...kind(PROTECTS) }),
	pairing(RETURNED, ILL, { apart: 8, why: ILLNESS, ...kind(`${PROTECTS}|có bệnh thì|khám`) }),
	pairing(RETURNED, DANGER, { apart: 8, why: DISTRUST, ...kind(`${PROTECTS}|bị (ép|bắt)|kẻ (xấu|lừa)|lại bị`) }),
	pairing(RETURNED, SHAME, { isAnyOrder: true, apart: 9, why: HONOUR, ...kind(PROTECTS) }),
	pairing(
		'(cưới|lấy|rước|hỏi) (con |vợ |gái |dâu |làm vợ |về )*(nhà lành|đàng hoàng|tử tế|trong trắng|gái tân|ngoan|còn trinh|trong sạch)|con nhà (lành|tử tế|đàng hoàng|gia giáo)',
		'(tránh|đừng|chứ|không|bỏ|né|chớ)',
		{ apart: 4, given: TOPIC, why: SHUN, isAnyOrder: true },
	),
	pairing(
		'(người|kẻ|đứa|bọn|đám|ai) (nhiễm|có|bị|mang|dính) (hiv|h|sida|si đa|ết|bệnh)( \\S+)?',
		`${AVOID}|${APART}|mầm (họa|bệnh)|nguồn lây|mối (họa|nguy)|đáng sợ|đáng tội`,
		{
			apart: 8,
			why: ILLNESS,
			unless: `${PROTECTS}|trái luật|sai`,
		},
	),
	pairing('con lai|con hoang', `${DANGER}|${SHAME}`, { apart: 8, why: HONOUR }),
	pairing('con (lai|hoang|rơi|không cha|ngoài giá thú|của (thằng|bọn) \\S+|tàu|khựa)', TOPIC, {
		isAnyOrder: true,
		apart: 14,
		why: 'hạ nhục một đứa trẻ vì nơi em sinh ra. Hãy nói: “em bé”, trẻ nào cũng có quyền như nhau.',
	}),
	pairing(
		'(nhúng chàm|vết nhơ|hoa tàn|ngựa quen đường cũ|dùng rồi|qua tay (bao|nhiều|mấy|không biết)( \\S+){0,3}|(ai|ma nào|thằng nào|chó nào|đứa nào|chẳng ai|không ai|còn ai) (mà )?(thèm|dám|chịu|còn)?( )?(lấy|rước|cưới|hỏi cưới|dòm|ngó|ưng))',
		undefined,
		{ given: `${TOPIC}|một lần|cả đời|về`, why: HONOUR, unless: 'giấy tờ|tiền|đồ|hàng|xe|máy' },
	),
];
