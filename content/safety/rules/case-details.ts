import { inPlain, occursIn, pattern } from '../pattern.ts';

import type { NormalisedText } from '../normalised-text.ts';
import type { Span } from '../sentences.ts';

/** What, beside a name, makes one case recognisable to neighbours. */
export interface CaseDetails {
	readonly age: boolean;
	readonly place: boolean;
	readonly school: boolean;
	readonly date: boolean;
	/** Whose child, wife or neighbour it is: "con gái ông Ba", "vợ anh trưởng bản". */
	readonly kin: boolean;
	/** What only one person there is or does: "cô giáo cũ", "người duy nhất trong xã", a house beside the fuel station. */
	readonly standsOut: boolean;
	/** What befell the family: "bố mất sớm", "mẹ đi bước nữa". */
	readonly family: boolean;
	/** "The only one of the commune". */
	readonly unique: boolean;
	/** Somebody was harmed, beyond having gone away. */
	readonly harm: boolean;
	/** Something happened to somebody: deceived, sold, freed, returned. */
	readonly event: boolean;
	/** Somebody tells it of themselves. */
	readonly told: boolean;
	/** It happened to one or some counted people. */
	readonly someone: boolean;
}

const NUMBER =
	'(\\d{1,2}|(mười|hai mươi|ba mươi|bốn mươi|năm mươi)( (một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín))?)';
const AGE = pattern(
	`${NUMBER} tuổi(?! (trở lên|trở xuống|đổ lên|đổ xuống|đến|trở))|tuổi \\d{1,2}|(sinh|sn)( năm| ngày)?( )?:?( )?(\\d{1,2}[/.]\\d{1,2}[/.])?(19|20)\\d\\d`,
);
const AGE_LIMIT = pattern(
	`(dưới|trên|đủ|từ|đến|hơn|quá|chưa đủ|chưa|khoảng từ) (đủ )?${NUMBER}( (đến|tới) (dưới |đủ )?${NUMBER})? tuổi|${NUMBER} (đến|tới|-) ${NUMBER} tuổi`,
);
const PLACE_NAME = "\\p{Lu}[\\p{L}\\p{M}']*|\\d{1,2}(?![\\p{L}\\d])";
const PLACE = new RegExp(
	`(?<![\\p{L}\\p{M}])(?:${inPlain('(bản|thôn|xóm|ấp|làng|buôn|bon|plei|plây|sóc|phum|khóm|khu phố|tổ dân phố|tổ|xã|phường|huyện|thị trấn|thị xã|đặc khu|quê( ở)?|nhà ở|trú( tại| ở)?|ngụ( tại| ở)?|thường trú( tại)?)')})[ \\n](?:(?:${inPlain('ở|tại|bản|xã|thôn|số')})[ \\n])?(?=(${PLACE_NAME}))`,
	'giu',
);
const SCHOOL = new RegExp(
	`(?<![\\p{L}\\p{M}])(?:${inPlain('(học sinh|học|nữ sinh|em học|lớp)')}[ \\n](?:${inPlain('(lớp)')}[ \\n])?\\d{1,2}[a-z]?\\d?(?![\\p{L}\\d])|${inPlain('trường( (tiểu học|trung học cơ sở|trung học phổ thông|thcs|thpt|ptdt|phổ thông|nội trú|bán trú|mầm non|dân tộc nội trú))+')}[ \\n]\\p{Lu})`,
	'giu',
);
const DATE = pattern(
	'\\d{1,2}[/.-]\\d{1,2}([/.-]\\d{2,4})?|\\d{1,2} tháng \\d{1,2}( năm \\d{4})?|tháng (\\d{1,2}|giêng|chạp|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)([/-]| | năm )\\d{4}|(năm|hồi|cuối|đầu|giữa) (năm )?(19|20)\\d\\d|(đêm|sáng|chiều|tối|ngày|hôm) (mùng )?\\d{1,2} tháng \\S+',
);
const CIVIC_DATE = pattern('30[/.-]7|30 tháng (7|bảy)|(ngày )?ba mươi tháng bảy|\\d{1,3}/20\\d\\d/(qh|nđ|tt)\\S*');
const LEGAL = pattern('luật|nghị định|quyết định|thông tư|hiệu lực|ban hành|kế hoạch|công ước|nghị quyết');
const EVENT = pattern(
	'(bị|đã bị|từng bị|suýt bị|nghi bị)( \\S+){0,3} (lừa|bán|dụ|dụ dỗ|bắt|bắt cóc|ép|rủ|đưa|hại|mua bán|lạm dụng|xâm hại|nhốt|giam|giữ|đánh|lôi kéo|cưỡng|ép buộc|chuốc|gạ|hãm)|mất tích|giải cứu|được (cứu|giải thoát|trao trả|đưa về|tìm thấy)|trốn (về|thoát|khỏi)|(nghe|theo) lời (rủ|dụ)|lừa bán|(lừa|bán|dụ dỗ|dụ|rủ rê|rủ|lừa gạt)( được)?( \\S+){0,3} (em|cháu|chị|cô|con gái|bé|nạn nhân|bạn|sang|ra nước ngoài)|(sang|qua) (trung quốc|campuchia|lào|myanmar|bên kia)|vụ (án|việc|mua bán|lừa|bắt cóc)|(sinh con|có thai|mang thai)|trở về (bản|làng|quê|nhà|địa phương)|bỏ nhà|bặt tin|tự tử',
);
const SOMEONE = pattern(
	'(một|hai|ba|bốn|năm|\\d{1,2}|có|cô|em|chị|cháu|bé|nữ) (người )?(em|cháu|chị|phụ nữ|cô gái|thiếu nữ|nữ sinh|học sinh|người|trẻ|bé|bé gái|em gái|em bé|vụ|gia đình|bé trai|thanh niên|nạn nhân|đứa|nam sinh|sinh|chị em|cô)|cô gái|thiếu nữ|nữ sinh|bé gái|em gái|nạn nhân|vụ việc|vụ án',
);
const TOLD = pattern('kể (lại|rằng|với|về)|tâm sự|chia sẻ|nghẹn ngào|nhớ lại');
/** "không ai", "nếu ai": nobody in particular. */
const NOBODY = pattern('ai (từng )?bị|nếu|khi (thấy|gặp|nghi)|hãy|mời bà con|buổi|lễ|hội nghị|phát động');

const OWNER = '(ông|bà|bác|chú|anh|chị|cô|thầy|thím|cụ|già|mế|vợ chồng (ông|bà|anh|chị|chú|bác)( \\S+)?|ông bà)';
const OFFICE =
	'((phó )?trưởng (thôn|bản|ấp|xóm|công an|trạm|phòng)|(phó )?chủ tịch|(phó )?bí thư|công an|bác sĩ|y tá|y sĩ|hiệu trưởng|thầy giáo|cô giáo|giáo viên|kế toán|chủ (quán|tiệm|xe|nhà|cửa hàng)|bán|hàng|thợ|lái|cán bộ|đội trưởng|già làng|thầy (cúng|mo)|phó|trưởng|(ba|tư|năm|sáu|bảy|tám|chín|mười|hai|út|cả)(?! (người|đứa|con|cháu|năm|tháng|ngày|tuổi|lần|nhà|bữa)))';
const KIN = new RegExp(
	`(?<![\\p{L}\\p{M}])(?:${inPlain(`(con|con gái|con trai|con út|con cả|con đầu|con thứ|đứa con|đứa út|con bé|con nhỏ|thằng (bé|cu|con)|vợ|chồng|em|em gái|em trai|chị|chị gái|anh trai|cháu|cháu gái|cháu nội|cháu ngoại|dâu|con dâu|con rể|mẹ|mạ|má|bố|cha|nhà|gia đình|cô út|út|nàng dâu|hàng xóm|cô con gái|bé út)( (gái|trai|út|cả|đầu|lớn|nhỏ|thứ|nuôi|rượu|cưng|thứ (hai|ba|tư|năm)|hai|ba|tư|năm|\\d))*( \\S+){0,2}?( (của|nhà|bên nhà|vợ chồng))?`)})[ \\n](?:${inPlain(OWNER)})[ \\n](?:(?:${inPlain(OFFICE)})(?![\\p{L}\\p{M}])|(?=(\\p{Lu}[\\p{L}\\p{M}']*)))`,
	'giu',
);
const KIN_OF_OFFICE = pattern(
	`(con|con gái|con trai|con út|vợ|chồng|em gái|em|cháu|con dâu|dâu|mẹ|nhà)( (gái|trai|út|cả|của|nhà))* (của |nhà )?((ông|bà|anh|chị|cô|chú|bác|thầy) )?((phó )?trưởng (thôn|bản|ấp|xóm|công an xã|trạm)|(phó )?chủ tịch (xã|hội|ủy ban)|(phó )?bí thư|công an xã|hiệu trưởng|già làng|thầy (mo|cúng)|y tá (thôn|bản|xã)|chủ (quán|tiệm|lò|xưởng|vựa|đại lý))`,
);
const STANDS_OUT = pattern(
	'(người|đứa|cô|em|chị|bé|học sinh|sinh viên|nữ sinh|gia đình|nhà|hộ|cô gái)( \\S+){0,5}? (duy nhất|độc nhất|đầu tiên)|duy nhất( \\S+){0,5}? (bản|xã|thôn|ấp|xóm|làng|lớp|trường|khóa|buôn|sóc|vùng|mình)|(cô giáo|thầy giáo|giáo viên|y tá|y sĩ|kế toán|thủ quỹ|hoa khôi|lớp trưởng|ca sĩ|bí thư đoàn|cô nuôi|bảo mẫu|chủ (quán|tiệm|sạp|shop|nhà trọ)|thợ (may|làm tóc|uốn tóc|cắt tóc|xây|sửa)|cô (bán|chủ|thợ)|(người|chị|cô|bà|em) bán( \\S+)? (hàng|phở|bún|rau|cháo|xôi|nước)|diễn viên|đội trưởng|cầu thủ)( \\S+){0,3}? (cũ|ở|tại|của|xã|bản|thôn|đầu|cuối|chợ|trường|lớp|mình|trong|trước|ngay|xóm|ấp)|(nhà|quán|tiệm|ở|sống|nằm|nhà em|nhà chị)( \\S+){0,6}? (sát|cạnh|kế|đối diện|sau lưng|sau|trước|bên|ngay|gần|đầu|cuối|liền|giáp|dưới|trên)( \\S+)? (cây xăng|chợ|cổng|cổng chào|trường|trường học|ủy ban|ubnd|nhà văn hóa|cầu|đình|chùa|nhà thờ|dốc|ngã (ba|tư)|trạm|bưu điện|đồn|bến|giếng|cây đa|sân bóng|nghĩa trang|lò gạch|xóm|làng|bản|thôn|ấp)|(một chân|tật|thọt|câm|điếc|khiếm thính|tóc bạc|sinh đôi|song sinh|xăm|vết (sẹo|bớt)|nốt ruồi)',
);
const FAMILY = pattern(
	'(bố|cha|mẹ|ba|má|bố mẹ|cha mẹ)( \\S+)? (mất( sớm)?|qua đời|đi tù|ở tù|bỏ (đi|nhà)|tái giá|đi bước nữa|ly hôn|li dị|tâm thần|tật nguyền|nghiện)|mồ côi (cha|mẹ|bố|cả|từ)',
);
const UNIQUE = pattern(
	'(là|chính là) nhà( của)? (cháu|em|chị|cô|người|đứa|con bé)( \\S+){0,2}? (bị|vừa|mới|từng)|(trang|facebook|nick|zalo|tài khoản|kênh|tường nhà)( \\S+){0,6}? (của|tên) (chính )?(cô|chị|em|nạn nhân|cháu|người)( \\S+){0,4}? (vừa|đã|từng|bị|được)|(duy nhất|đầu tiên|độc nhất)( \\S+){0,3}? (bản|xã|thôn|ấp|xóm|làng|lớp|trường|khóa|buôn|sóc|vùng|huyện|tộc|xứ)|(bản|xã|thôn|ấp|xóm|làng|lớp|trường)( \\S+){0,5}? (chỉ|mỗi) (có )?(một|mỗi|mình)( \\S+){0,2}? (người|em|chị|cô|cháu|gia đình|nhà)',
);
const HARMED = pattern(
	'(bị|đã bị|từng bị|suýt bị|nghi bị)( \\S+){0,3}? (lừa|bán|gạt|dụ|bắt|bắt cóc|ép|hại|mua bán|lạm dụng|xâm hại|nhốt|giam|đưa sang|đưa đi|lôi kéo|rủ|dắt)|mất tích|giải cứu|được (cứu|giải thoát|trao trả|tìm thấy|đưa về)|trốn (về|thoát|khỏi)|trốn( \\S+){1,4}? về|lừa bán|bán (sang|qua|lên|vô|vào)|lừa( \\S+){0,3} (sang|qua|đi)|mới (thoát|trốn)( \\S+){0,2} về|nạn nhân|bị hại|về( \\S+){0,4} sau( \\S+){0,4} (bán|lừa|mất tích)|theo (trai|người lạ|bạn) (đi|bỏ)|bán qua|bỏ trốn',
);

/** Words after a kin or a place word that are no names, for posts without capitals. */
export const NO_NAME = pattern(
	'(nào|gái|trai|bé|nhỏ|lớn|ấy|đó|này|kia|nọ|ta|mình|tôi|tui|em|chị|anh|con|họ|út|cả|hàng|dâu|rể|nó|ở|đã|vừa|bị|mới|đi|làm|cũng|là|không|có|nghe|thì|mà|cần|nên|hãy|đừng|ơi|cái|được|và|với|hay|hoặc|nhà|cho|của|bên|trên|dưới|trong|ngoài|khác|sẽ|đang|nói|kể|về|hỏi|gọi|mất|từng|rồi|vào|ra|lên|xuống|đến|tới|sang|qua|phải|muốn|thấy|xã|thôn|tổ|hội|công|văn|cao|vùng|biên|học|đường|một|hai|ba|mấy|nhiều|các|những|người|chồng|vợ|dân|bản|chơi|thăm|trọ|họp|tình|đây|lạ|quen|như|thân|nhất|thương|gửi|xóm|làng|ngoan|bạn|mẹ|cha|bố|trẻ|già|xa|gần|tuổi|sinh|viên|biết|nghỉ|đội)',
);
const isLowerCased = (cased: string) => (cased.match(/(?<![\p{L}\p{M}])\p{Lu}/gu)?.length ?? 0) === 0;

/** @param span sentences that belong together, as offsets into the reading */
export function caseDetails({ plain, cased }: NormalisedText, { start, end }: Span): CaseDetails {
	const words = plain.slice(start, end);
	const withoutLimits = words.replaceAll(AGE_LIMIT, '');
	const withoutCivic = words.replaceAll(CIVIC_DATE, '');
	const isOfNobody = occursIn(words, NOBODY);
	return {
		age: occursIn(withoutLimits, AGE),
		place: namesIn(cased.slice(start, end), PLACE),
		school: namesIn(cased.slice(start, end), SCHOOL),
		date: occursIn(withoutCivic, DATE) && !occursIn(words, LEGAL),
		kin: namesIn(cased.slice(start, end), KIN) || occursIn(words, KIN_OF_OFFICE),
		standsOut: occursIn(words, STANDS_OUT),
		family: occursIn(words, FAMILY),
		unique: !isOfNobody && occursIn(words, UNIQUE),
		harm: occursIn(words, HARMED),
		event: occursIn(words, EVENT) || occursIn(words, HARMED),
		told: occursIn(words, TOLD),
		someone: !isOfNobody && occursIn(words, SOMEONE),
	};
}

/** With the flag `i` capitals are found in the words before, so the name itself is looked at again. */
function namesIn(cased: string, family: RegExp): boolean {
	const isLower = isLowerCased(cased);
	return [...cased.matchAll(family)].some((match) => {
		const name = match[1] ?? match[0].split(/[ \n]/).at(-1) ?? '';
		if (/^[\p{Lu}\d]/u.test(name) || (family === KIN && match[1] === undefined)) return true;
		return isLower && !occursIn(name, NO_NAME);
	});
}
