import { pairing, remarksOnPairs } from '../pairing.ts';
import { occursIn, pattern, spansOf } from '../pattern.ts';
import { isRefuted } from '../refutation.ts';
import { around, quoted, remarksOn, wording } from '../wordings.ts';
import { FOREIGN, GROUP_WORDS, GROUPS, PEOPLES, POOR, WOMEN } from './peoples.ts';

import type { Rule } from '../finding.ts';
import type { Pairing } from '../pairing.ts';
import type { Around, Wording } from '../wordings.ts';

/*
 * A people is not gullible, backward or poor by nature; traffickers go where help and news are far. Whoever hears
 * their own people belittled stops listening, in every language.
 */

const ACCESS = 'Hãy nói điều kiện, không nói con người: “nơi đường xa, ít tin tức bằng tiếng của mình”.';
const THINGS = pattern(
	'máy|máy móc|thiết bị|công nghệ|kỹ thuật|loa|đài|hạ tầng|phương tiện|công cụ|xe|mạng lưới|giống|canh tác|sản xuất',
);
const isThing = ({ before }: Around) => occursIn(before, THINGS);

/** Said of nobody in particular, these are still said of peoples. */
const ALONE: readonly Wording[] = [
	wording('(trình độ )?dân trí( \\S+){0,6}? (thấp|kém|hạn chế|lạc hậu|chưa cao|không cao)', {
		why: `là định kiến với người ở vùng cao. ${ACCESS}`,
		instead: 'còn ít được nghe tin tức',
	}),
	wording('lạc hậu|mông muội|kém văn minh|man di|chậm tiến|cổ hủ|hoang dã|nhà quê|quê mùa(?= (nên|ngu|dễ|ít))', {
		why: `là định kiến với cách sống của người khác. ${ACCESS}`,
		isOther: (near) => isThing(near) || occursIn(near.after.slice(0, 20), pattern('(động vật|thú|cây|thiên nhiên)')),
	}),
	wording(
		'(bọn|thằng|lũ|dân|đồ|người|con) mọi(?! (người|nhà|nơi|lúc|mặt|miền|chuyện))|mọi rợ|(bọn|lũ|tụi|mấy thằng|mấy đứa|cái đám|đám|quân|đồ) (người )?(dân tộc|thiểu số|mèo|mán|mường|thượng|tàu khựa|khựa|nhà quê)(?! (con|nhà|hoang))|dân tộc (ít người |thiểu số )?(kém|lười|ngu|bẩn|thấp kém|hạ đẳng)|tàu khựa|người rừng|khỉ rừng',
		{
			why: 'là lời khinh miệt một cộng đồng. Hãy bỏ đi, hoặc gọi đúng tên.',
		},
	),
	wording('(người|dân tộc|đồng bào) (mèo|mán)(?! (con|nhà|hoang))', {
		why: 'là tên gọi cũ mang ý coi thường. Hãy dùng tên bà con tự gọi: người Mông, người Dao.',
		level: 'warn',
	}),
];

/** What is said of a group in one sentence, in either order. */
const DEFICITS = [
	'(thiếu|kém|ít|không có|chưa có|hạn chế|chậm) (về )?(mặt )?(sự )?(hiểu biết|nhận thức|trình độ|kiến thức|văn hóa|văn minh|học thức|học vấn|học hành|ý thức|suy nghĩ|tiếp thu|phát triển)',
	'(nhận thức|trình độ|hiểu biết|học vấn|văn hóa|ý thức|tư duy|kiến thức|đầu óc|trí óc|suy nghĩ|cái đầu)( \\S+){0,6}? (kém|thấp|hạn chế|non kém|yếu|đơn giản|chưa cao|không cao|nông cạn|chậm|lạc hậu|thua|ngắn|u mê|tối)( hơn)?',
	'ít học|thất học|vô học|mù chữ|mê tín|hủ tục|lười (biếng|nhác|làm|lao động|học)?|ỷ lại|trông chờ|nghiện rượu|(hay|chỉ biết|suốt ngày|chỉ giỏi) (say xỉn|say|uống rượu|nhậu|nhậu nhẹt|rượu chè)|rượu chè|ăn ở mất vệ sinh|bẩn thỉu|ở (bẩn|dơ)|đẻ (nhiều|như|sòn sòn|dày|cho lắm|lắm|không kế hoạch)|thô lỗ|chậm chạp|ngu|ngu dốt|ngu ngơ|dốt|dốt nát|kém (cỏi|thông minh)|thua kém|khờ|khờ khạo|khờ dại|ngờ nghệch|ngây ngô|đần|đần độn|tối dạ|dại|lười',
	'(thật thà|chất phác|hiền lành|ngây thơ|đơn giản|hiền|thật)( \\S+){0,3}? (nên|dễ|mà|dỗ|dụ|đến)|(dễ|hay|cả|dễ dàng) (tin|bị lừa|bị bán|bị gạt|bị dụ|bị dụ dỗ|bị lợi dụng|bị lôi kéo|bị rủ|nghe theo|nghe lời|tin lời|sa ngã|dụ|gạt|lừa|dắt|bảo|mua chuộc|sa bẫy|mắc lừa)|nhẹ dạ|tham (tiền|lam)|hám (lợi|tiền|của)|ham (chơi|tiền|vui|của)|thích tiền|thấy tiền là',
	'(bán|gả bán|đem|mang|cho) (con|vợ)( gái)?( \\S+){0,3}? (bán|lấy tiền|đổi|như)|(bán|gả bán|đẻ) (con|vợ)(?! (bò|trâu|lợn|gà|dê|ngựa|heo|vịt))|coi thường pháp luật|không biết (luật|pháp luật|gì|chữ|tính toán|suy nghĩ|nghĩ)|chẳng biết (gì|luật|chữ|nghĩ)|(hay|thường|quen|toàn) (bắt vợ|tảo hôn|bán con)|(nói|bảo|hứa|ai nói|ai bảo|ai hứa) (gì|chi|sao) (cũng|là|thì) (nghe|tin|theo|gật)|cho (gì|chi) cũng (nhận|lấy|theo)|ai (rủ|nói|dụ|bảo|gọi|dắt)( \\S+){0,2} (cũng|là) (đi|tin|theo|nghe)|dỗ dành|(nghe|thấy) (ngọt|tiền|lời ngọt)( \\S+){0,3} (là|thì) (đi|theo|xách|tin|sáng mắt|mờ mắt)',
	'(sống|ăn ở|nghĩ)( \\S+){0,2} như (cây|thú|rừng|con|khỉ|trâu|mọi|thời)|(chỉ|đâu) biết (rượu|nương|đẻ|ăn|cái bụng|cái nương|lên nương|làm nương|rẫy)|không chịu (học|làm|khó|nghe|đổi|tiến bộ|vươn lên)|cam chịu|(xem|coi) con( gái)? như (hàng|món|đồ|của)|vô cảm với con|vô tâm với con|thích (lấy chồng|đi) (tàu|ngoại|nước ngoài|hàn|đài|trung quốc)|thua (xa )?người kinh|(làm sao|sao|không) (khôn|bằng|lanh)( \\S+){0,2} (được|bằng|như) (người )?(kinh|xuôi|thành phố)|không (khôn|lanh|sáng dạ|hiểu|hiểu nổi|nghĩ xa|thông minh)|đầu óc|(thì|toàn|chỉ|vốn|nào cũng|hay|chỉ biết|lo) (ham|mê|khoái|hám) \\S+|lẳng( lơ)?|(rủ|gọi|dụ|nói|hứa|thấy)( \\S+){0,2}? (là|liền) (theo|đi|tin|nghe|gật)|liều lĩnh|liều mạng|(sẵn sàng|quen|thích|hay) (đi chui|vượt biên|làm liều|bán|tiếp tay)|sống nhờ (hỗ trợ|trợ cấp|nhà nước)|quen (được )?(hỗ trợ|cho không|xin)|bảo thủ|ngây thơ|(ra|xuống|lên) phố là|chậm hiểu|thật như đếm|hiểu sao nổi|hiểu sao được|không (biết|hiểu) đường',
].map(pattern);

/** No stereotype: the lack is one of words, news or roads. */
const OF_ACCESS = pattern(
	'(thiếu|ít|chưa) (được |có )?(thông tin|tin tức|tiếp cận|nghe|đường|điện|sóng|tiếng)|(lười|dại|hay say|chậm) \\$',
);

const ALL = `(${GROUP_WORDS}|${POOR}|${WOMEN}|${FOREIGN})`;
const KIND = `là định kiến: gán một nét xấu cho cả một nhóm người. Kẻ xấu ở đâu cũng có, ai cũng có thể bị lừa. Hãy nói việc kẻ lừa làm, không nói nhóm người.`;
const NATURE =
	'(trời sinh|bẩm sinh|bản tính|bản chất|cái giống|thói quen|cái tính|sẵn tính|vốn (dĩ|tính|đã|hay|quen|ngu|khờ|nhẹ|dễ|tham|lười|ham)|xưa nay|muôn đời|đời nào|sinh ra đã|máu|có gen|gen) ';
const COUNTRY =
	'(trung quốc|tàu|campuchia|cam pu chia|lào|thái lan|thái|miên|miến điện|myanmar|hàn quốc|đài loan|bên đó|bên ấy|bên kia|xứ đó|xứ ấy|nước đó|nước họ)';
const EVIL =
	'(gian|gian xảo|gian manh|xảo quyệt|xảo trá|lừa (đảo|lọc)|lừa|ác|độc ác|ác độc|thâm|thâm hiểm|nham hiểm|tàn ác|vũ phu|đánh vợ|gia trưởng|hung dữ|đểu|đểu cáng|mất dạy|khốn nạn|xấu xa|dâm đãng|buôn (bán )?(người|phụ nữ|trẻ em)|mua bán người|bắt cóc|kẻ (xấu|cắp|lừa đảo|buôn người)|người xấu|bọn (lừa|buôn|xấu)|tội phạm|không (có ai |ai )?(tốt|tử tế|tin được|đáng tin|thật lòng|ra gì)|chẳng (có ai )?(ai )?(tốt|tử tế|tin được|ra gì)|mua vợ|coi (vợ|phụ nữ|người khác) như|sao mà tin|tin sao (được|nổi)|đáng sợ|nguy hiểm|quen thói|ăn cắp|trộm cắp|lưu manh|bẩn|hôi|nghiện|bệnh|ham (tiền|của)|tham|mất nết|mua bán|làm ăn bất chính)';

const PAIRS: readonly Pairing[] = [
	// a people, a region, the poor, women, foreigners: "by nature", "nine of ten", "all the same"
	pairing(
		ALL,
		`${NATURE}(là )?(\\S+ ){0,2}?(dễ|hay|ham|nhẹ|cả tin|yếu|tham|lười|ngu|khờ|dại|gian|lừa|bán|mê|thích|ỷ lại|chịu|nghe|bạc|ác|nghèo|hèn|kém)`,
		{ why: KIND },
	),
	pairing(
		`(cứ|hễ|đã là|mà là|gặp|thấy|nhìn|toàn|chỉ (có )?(mấy |mỗi )?|đúng là|đồ|cái loại|loại|mười|phần lớn|đa (phần|số)|hầu hết|có mỗi) (hễ |cứ |là |mấy |cái )*(người|dân|mấy|đám|nhà|hộ|bọn|tụi|lũ|đàn bà|đàn ông|con gái|đồng bào|phụ nữ|gái)`,
		`(là|thì|mới|y như rằng|kiểu gì cũng|thế nào cũng|thể nào cũng) (\\S+ ){0,4}?${EVIL}`,
		{
			given: ALL,
			apart: 8,
			why: KIND,
			unless: 'kẻ (xấu|lừa|gian) (hay|thường|lợi dụng)|môi giới|người (lạ|quen|rủ|nào)',
		},
	),
	pairing(
		FOREIGN,
		`(là|toàn|rặt|đều|cũng|thì|nào|hay|chuyên|chủ yếu|phần lớn|đa số|đa phần|hầu hết|thường|quen|ai|vốn|rất|lắm|quá|chỉ|ai cũng|thế nào cũng|kiểu gì cũng|mười người)( \\S+){0,4}? ${EVIL}`,
		{
			apart: 4,
			why: KIND,
			unless:
				'kẻ (xấu|lừa)( \\S+){0,4} (giả|đóng|mạo|tự xưng)|giả (làm|danh|dạng|vờ)|một số|có (kẻ|người)|bị (lừa|bán|ép|đánh|bắt)|luật|hợp tác|không phải',
		},
	),
	pairing(FOREIGN, `${EVIL}(?= (lắm|cả|hết|thôi|sẵn|từ|hơn|như|nhất)|[.!,]|$)`, {
		apart: 2,
		why: KIND,
		unless: 'giả (làm|danh|dạng|vờ)|một số|có (kẻ|người)|bị|không phải|nghi',
	}),
	pairing(
		`${COUNTRY} (là|toàn|đúng là|vốn|rặt|thì)( \\S+){0,3}? (xứ|đất|nước|nơi|ổ|hang ổ|dân|bọn|người)?|(dân|người) (ở |bên )?(đó|bên đó|bên ấy|bển|xứ đó|nước đó)( (thì|toàn|chẳng|không|ai|là|đều))*`,
		EVIL,
		{
			apart: 5,
			why: KIND,
			unless: 'kẻ (xấu|lừa)|bị (lừa|bán|ép|đánh|bắt|đưa)|luật|không phải|một số|có (kẻ|người)|nhiều vụ',
		},
	),
	pairing(
		`(mười|10|trăm|chín|9) (người|đứa|nhà|thằng|ông|cô)( \\S+){0,8}? (thì|hết|có|tới|đến|là|cả)`,
		`(hết|cả|tới|đến|là|thì|đều|chín|mười|tám|9|10|8)( \\S+){0,4}? ${EVIL}|(bọn|kẻ|quân) (lừa|buôn|xấu|gian)\\S*|(ngu|dại|khờ|tham|lười|mê|ham)`,
		{ given: ALL, apart: 6, why: KIND },
	),
	pairing(
		`${POOR}|nghèo`,
		'(sinh|thì|là|nên|hay|mới|nào|cũng|đâm ra|dễ|chỉ|chẳng|không|vì|lại)( \\S+){0,5}? (hèn|bán con|(đem|mang|cho|gả) con|liều|làm bậy|làm càn|bất chấp|cái gì cũng (bán|làm)|tham|ham (tiền|của)|hám|lười|ngu|dốt|ăn cắp|trộm|nhắm mắt|biết gì|bán cả|bán rẻ|thiếu hiểu biết|không biết (dạy|nghĩ|lo|thương)|sĩ diện|dại|thấy tiền|đẻ (nhiều|lắm|cho)|mờ mắt|dễ (dụ|bán|mua)|lương tâm|hiểu biết|có học)',
		{ apart: 5, why: KIND, unless: 'không phải|vay|được (hỗ trợ|vay|miễn)|chính sách|đừng|kẻ (xấu|lừa)' },
	),
	pairing(
		WOMEN,
		'(thì|vốn|hay|nào|ai|thường|toàn|bao giờ|đời nào|là|đều|mà|cũng|sinh ra)( \\S+){0,2}? (nhẹ dạ|cả tin|bồng bột|yếu lòng|ham (chơi|vui))|(dễ dãi|lẳng lơ|nông nổi|yếu đuối|ngu|ngu ngốc|dại|khờ|ít học|chỉ (biết|thích|ham|mê|giỏi)( \\S+){0,5}|ham (tiền|chơi|của|giàu|sướng|trai|sang|vui|nhàn)|hám (tiền|của|lợi)|mê (tiền|trai|của|giàu|hàng hiệu)|tham (tiền|lam|sướng)|thích (tiền|giàu|sướng|nhàn|lấy chồng (giàu|tây|ngoại|nước ngoài|hàn|đài|tàu))|đầu óc( \\S+){0,3}? (ngắn|nông|đơn giản|rỗng)|không (đi đâu xa|nên đi|biết (nghĩ|suy nghĩ|gì)|có đầu óc)|biết gì|nghe (ngọt|lời ngọt|lời đường mật)( \\S+){0,3}? (là|thì)|lo (đẻ|bếp)|đái không qua|tóc dài|xó bếp|nên ở nhà|phải ở nhà|chỉ nên ở nhà|chỉ là (hàng|món)|đi làm xa (thì|là|kiểu gì)( \\S+){0,4}? (hư|làm gái|mất nết|hỏng)|dễ (dụ|bị dụ|bị gạt|gạt|sa ngã|mềm lòng|siêu lòng|xiêu lòng)|sáng mắt|ai (nói|dỗ|rủ)( \\S+){0,3} (cũng|là) (nghe|tin|theo))',
		{
			apart: 5,
			why: KIND,
			unless: 'kẻ (xấu|lừa|gian|dụ)|bọn|chúng|không phải|lợi dụng|đáng đời|nhiều|một số|chớ|đừng|vài|có những',
		},
	),
	pairing(
		GROUP_WORDS,
		'((tại|do|vì|bởi|là|ừ)( \\S+)? )?(quen )?(ỷ lại|lười|lạc hậu|bảo thủ|ngu|dốt|mù chữ|đẻ nhiều)|(tại|do|vì|bởi|thì|là|ừ)( tại| do| vì)? (họ|tụi nó|bọn họ|bọn nó|chúng nó|dân đó|dân ấy|người ta|mấy người (đó|ấy)|tụi đó|nhà đó)( \\S+){0,3}? (đẻ nhiều|đông con|nghèo|ngu|dốt|dại|lười|ít học|mù chữ|không biết|uống rượu|say|tham|ham|tin người|dễ (tin|dụ)|lạc hậu|mê tín|thật thà|không học|bán con)',
		{ sentencesOn: 2, apart: 24, why: KIND },
	),
	pairing(
		`người kinh|dân (phố|thành phố|xuôi|kinh)|người (xuôi|thành phố|thành thị)`,
		`(người|dân|mấy|đám|đồng bào|gái|con gái|phụ nữ|còn|chứ|hơn|như|ai) (\\S+ ){0,2}?(${PEOPLES}|dân tộc|thượng|miền núi|vùng cao|bản|quê|trên núi|nhà quê|thiểu số)`,
		{
			apart: 6,
			why: KIND,
			given:
				'khôn|lanh|lanh lợi|thông minh|văn minh|giỏi hơn|hơn hẳn|sáng dạ|ngu|dại|khờ|dễ (lừa|tin|dụ|bị)|chất phác|thật thà|kém|thua|lạc hậu|không bị lừa|tỉnh táo',
			unless: 'cùng (nhau|nghe|vui|ở|sống|chung)|đều|vui chung|như nhau|không (phải|có)',
		},
	),
	pairing(
		`(${GROUP_WORDS})`,
		'(nào|ai|đứa nào|nhà nào|thì|đều|toàn|hay|cũng|quen|thường|chuyên|chỉ|chỉ giỏi|phần lớn|đa số|đa phần|hầu hết|chủ yếu|vốn)( (ai|mà|chẳng|cũng|là|hay|thì|đều|chuyên|chỉ|toàn|biết))*( \\S+){0,3}? (nghe theo|tin ngay|tin người|tin lời|theo không|bán con|gả con|bỏ học|lấy chồng sớm|uống rượu|say|nghiện|buôn (ma túy|thuốc phiện|lậu|người)|dẫn người (vượt biên|qua biên giới)|tiếp tay|đi theo|bị (lừa|dụ|gạt|bán)|vượt biên|phá rừng|ăn bám|xin|chờ trợ cấp)',
		{ apart: 4, why: KIND, unless: 'kẻ (xấu|lừa)|ai cũng có thể|không phải|được' },
	),
];

export const stereotype: Rule = function* (reading) {
	yield* remarksOn(reading, ALONE);
	yield* remarksOnPairs(reading, PAIRS);
	for (const span of DEFICITS.flatMap((family) => spansOf(reading, family))) {
		const { before, after } = around(reading, span);
		const words = reading.plain.slice(span.start, span.end);
		const clause = `${before.split(';').at(-1) ?? ''}${words}${after.split(';')[0] ?? ''}`;
		if (!occursIn(clause, GROUPS) || occursIn(words, OF_ACCESS)) continue;
		yield {
			level: isRefuted(reading, span) ? 'warn' : 'block',
			...span,
			message: `${quoted(reading, span)} gán một điểm yếu cho cả một dân tộc hay một vùng. Ai ở đâu cũng có thể bị lừa. ${ACCESS}`,
			suggestion: 'nơi còn ít tin tức bằng tiếng của bà con',
		};
	}
};
