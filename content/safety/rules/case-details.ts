import { inPlain, occursIn, pattern } from '../pattern.ts';

import type { Reading } from '../reading.ts';
import type { Span } from '../sentences.ts';

/** What, beside a name, makes one case recognisable to neighbours. */
export interface CaseDetails {
	readonly age: boolean;
	readonly place: boolean;
	readonly school: boolean;
	readonly date: boolean;
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

/** @param span sentences that belong together, as offsets into the reading */
export function caseDetails({ plain, cased }: Reading, { start, end }: Span): CaseDetails {
	const words = plain.slice(start, end);
	const withoutLimits = words.replaceAll(AGE_LIMIT, '');
	const withoutCivic = words.replaceAll(CIVIC_DATE, '');
	const isOfNobody = occursIn(words, NOBODY);
	return {
		age: occursIn(withoutLimits, AGE),
		place: namesIn(cased.slice(start, end), PLACE),
		school: namesIn(cased.slice(start, end), SCHOOL),
		date: occursIn(withoutCivic, DATE) && !occursIn(words, LEGAL),
		event: occursIn(words, EVENT),
		told: occursIn(words, TOLD),
		someone: !isOfNobody && occursIn(words, SOMEONE),
	};
}

/** With the flag `i` capitals are found in the words before, so the name itself is looked at again. */
function namesIn(cased: string, family: RegExp): boolean {
	return [...cased.matchAll(family)].some((match) => {
		const name = match[1] ?? match[0].split(/[ \n]/).at(-1) ?? '';
		return /^[\p{Lu}\d]/u.test(name);
	});
}
