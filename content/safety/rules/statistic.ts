import { inPlain, occursIn, pattern } from '../pattern.ts';
import { quoted } from '../wordings.ts';

import type { Rule } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';

/* A figure that nobody can check spreads by itself and comes back as "everybody knows". */

const NUMBER_WORD =
	'(cả|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|vài|mấy|nhiều|hơn|gần|trên|khoảng|chừng|ngót|xấp xỉ)';
const AMOUNT = `(\\d+([.,]\\d+)*( (trăm|nghìn|ngàn|vạn|triệu|tỷ))?|(hàng|cả|mấy|vài) (chục|trăm|nghìn|ngàn|vạn|triệu|tỷ)( (nghìn|ngàn|triệu))?|(hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi( (mốt|một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín|mấy))?|mười mấy|(${NUMBER_WORD} ){1,4}(chục|trăm|nghìn|ngàn|vạn|triệu|tỷ)( (nghìn|ngàn|triệu|tỷ))?)`;
const COUNTED =
	'(vụ|nạn nhân|người|trẻ em|trẻ|phụ nữ|em|cháu|đối tượng|bị can|bị cáo|trường hợp|ca|cô gái|nữ|thiếu nữ|lao động|gia đình|vụ án|vụ việc|đường dây|kẻ|hộ|chị em)';
const SHARE = `(\\d[\\d.,]*( )?%|\\d[\\d.,]* phần trăm|((${NUMBER_WORD}|chục|trăm|rưỡi) ){1,5}phần trăm|(một|hai|ba|bốn) phần (ba|tư|hai|năm|mười)|\\d/\\d( số)?|(một nửa|hơn nửa|quá nửa|gần nửa)( số)?|cứ (khoảng |chừng )?(\\d+|${NUMBER_WORD}( (trăm|chục|mươi))?)( \\S+){1,7}? (thì|có|lại)( (có|tới|đến|hết|lại))* (\\d+|${NUMBER_WORD})( \\S+)?|cứ (\\d+|${NUMBER_WORD}( ${NUMBER_WORD}){0,2}( trăm| chục)?) (người|vụ|phụ nữ|em|trẻ|nạn nhân|chị em|cô gái|trẻ em|đứa|bạn|nhà|hộ|cô dâu|cô|ca|thiếu nữ|thanh niên|học sinh|ngày|giờ|phút)|(\\d+|${NUMBER_WORD}( ${NUMBER_WORD}){0,2}) (người|vụ|phụ nữ|em|nạn nhân|chị em|cô gái|đứa|cô)( \\S+){0,5}? (thì|có|lại có) (hết |tới |đến |có )*(\\d+|${NUMBER_WORD})( (người|vụ|em|đứa|là))?|(\\d+|${NUMBER_WORD}) (trên|trong) (tổng )?(số )?(\\d+|mười|trăm|một trăm|năm|hai mươi)|(đa số|phần lớn|hầu hết|đại đa số|tuyệt đại đa số) (các )?(nạn nhân|vụ|người bị|số vụ)|phần nửa)`;

// a percent sign is no letter, so these families have their edge at the left only
const count = new RegExp(
	`(?<![\\p{L}\\p{M}\\p{N}/:.,])(?:${inPlain(`${AMOUNT}( (?!(tuổi|năm|tháng|ngày|giờ|phút|lần|triệu)[\\s,])[^\\s,.;:]+)? ${COUNTED}`)})(?![\\p{L}\\p{M}])`,
	'gu',
);
const share = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}/:.,])(?:${inPlain(SHARE)})(?![\\p{L}\\p{M}\\p{N}/])`, 'gu');
const money = new RegExp(
	`(?<![\\p{L}\\p{M}\\p{N}])(?:${inPlain(`(thu lợi|thu lời|lợi nhuận|hưởng lợi|kiếm|chiếm đoạt|thiệt hại|doanh thu|trị giá|lãi|lời|thu nhập|thu về|bỏ túi|doanh số)( \\S+){0,8}? ${AMOUNT}( \\S+)?( đồng| đô| usd| đô la)?`)})(?![\\p{L}\\p{M}])`,
	'gu',
);
const rise = pattern(
	'(tăng|giảm|gấp)( \\S+){0,2} \\d[\\d.,]* (lần|vụ|so với)|(tăng|giảm|nhiều|cao|gấp)( (lên|gấp|tới|hơn))* (đôi|ba|bốn|năm|rưỡi|mười|hai|mấy|nhiều|hàng chục)( lần)?|mỗi (ngày|giờ|phút|tuần|tháng|năm)( \\S+){0,4} (có|là) (\\d+|(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy)( (chục|trăm|nghìn|ngàn))?) (đứa|người|em|trẻ|vụ|cô|phụ nữ|nạn nhân|cháu)|đứng (đầu|thứ \\S+|hàng đầu) (cả nước|thế giới|châu á|khu vực|cả vùng|toàn quốc)',
);

const CASE = pattern(
	'mua bán|buôn|bị (lừa|bán|bắt|ép|dụ|lừa bán|hại|bóc lột|mất tích|lạm dụng|đưa)|nạn nhân|giải cứu|khởi tố|xét xử|truy tố|bắt giữ|triệt phá|phát hiện|vụ án|lừa|kẻ buôn|bắt cóc|lừa đảo|xuất cảnh trái phép|trở về|mất tích|tội phạm|đường dây|bán con|bán người|bị bán|tảo hôn|kẻ (xấu|lừa|gian)|cưỡng bức|vượt biên|cô dâu|nội tạng|mang thai hộ|lao động trẻ em|bỏ học|tảo hôn',
);
const SOURCE = pattern(
	'(theo|dẫn) (\\S+ ){0,4}(bộ|công an|cục|tổng cục|tòa|viện|ủy ban|ubnd|liên hợp|liên hiệp|lhq|unodc|iom|ilo|unicef|tổ chức|cơ quan|sở|hội|chính phủ|trung tâm|ngân hàng|báo (?!chí|cáo|đài|mạng|đưa|này|nọ|viết)\\S+|tạp chí|tổng đài|đồn|ban chỉ đạo|bộ đội|đại sứ|quỹ|nghiên cứu|điều tra|khảo sát|quyết định|kế hoạch|nghị định|luật|tài liệu|sách)|theo (thống kê|số liệu|báo cáo) (của|từ|năm|do|tháng|quý)|nguồn( tin| số liệu)?( là| từ)?( )?:?|báo cáo (của|năm|số|quốc gia|thường niên|tổng kết|từ|do|về)|(số liệu|thống kê|khảo sát|công bố|điều tra|nghiên cứu) (của|từ|do|năm)|(bộ công an|công an (tỉnh|huyện|xã|thành phố)|bộ đội biên phòng|unodc|iom|unicef|liên hợp quốc|tòa án nhân dân|viện kiểm sát|cục \\S+|tổng đài \\S+) (\\S+ ){0,4}(cho biết|công bố|thống kê|ghi nhận|thông tin|báo cáo)',
);
/** Plans, laws and times: figures of what shall be, not of what happened. */
const NO_CLAIM = pattern('chỉ tiêu|mục tiêu|phấn đấu|kế hoạch|điều \\d+|khoản \\d+|lãi suất|giảm giá|pin');

export const statistic: Rule = function* (reading: NormalisedText) {
	const { plain, sentences } = reading;
	for (const [index, { start, end }] of sentences.entries()) {
		const sentence = plain.slice(start, end);
		const next = sentences[index + 1];
		const nextText = next ? plain.slice(next.start, next.end) : '';
		if (occursIn(sentence, SOURCE) || occursIn(nextText, SOURCE) || occursIn(sentence, NO_CLAIM)) continue;
		const isOfCases = occursIn(sentence, CASE);
		const found = [
			...sentence.matchAll(share),
			...(isOfCases ? [count, money, rise].flatMap((family) => [...sentence.matchAll(family)]) : []),
		];
		for (const match of found) {
			// percents of people are a claim also without a case
			if ((!isOfCases && !occursIn(sentence, PEOPLE)) || isScene(match[0]) || occursIn(sentence, OF_PRICES)) continue;
			const span = { start: start + match.index, end: start + match.index + match[0].trimEnd().length };
			yield {
				level: 'warn',
				...span,
				message: `${quoted(reading, span)} là số liệu chưa có nguồn. Số không kiểm được thì đừng nói; nếu cần, hãy ghi “theo …” kèm tên cơ quan và năm ngay trong câu.`,
			};
		}
	}
};

const PEOPLE = pattern(
	'nghiên cứu|khảo sát|thống kê|số liệu|tỷ lệ|lời mời|tin nhắn|cuộc gọi|thiếu niên|nạn nhân|phụ nữ|trẻ em|người bị|vụ|chị em|(người|đứa|em|nhà) (thì|có|chưa|không)|học sinh|đứa trẻ|cô dâu|thanh niên|cô gái|đồng bào|số người|số vụ|dân số|người (dân|lao động)',
);
const OF_PRICES = pattern(
	'(giá|bán) (một|mỗi|của|cho)( \\S+){0,20} (một nửa|nửa)|giảm giá|khuyến mãi|lãi suất|độ ẩm|pin|nước cốt',
);
/** "1 người", "2 người bạn": a scene, not a statistic. */
const isScene = (words: string) => /^[1-5][ \n](?:người|em|cháu|trẻ|phụ)/u.test(words);
