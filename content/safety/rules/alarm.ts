import { BARE } from '../bare.ts';
import { remarksOnPairs } from '../pairing.ts';
import { occursIn, pattern } from '../pattern.ts';
import { isRefuted } from '../refutation.ts';
import { quoted, remarksOn, wording } from '../wordings.ts';
import { THREAT_PAIRS } from './alarm-threats.ts';

import type { Level, Remark, Rule } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';
import type { Wording } from '../wordings.ts';

/*
 * A loudspeaker is public and cannot be turned off; children hear it. Nothing sounds like a siren, nothing is cruel or
 * sexual. A page is opened by choice: there the same words are only questioned.
 */

const SIREN = 'làm bà con hoảng sợ; chỉ bão lũ, cháy nổ mới được báo như vậy. Hãy nói bình tĩnh, việc cần làm trước.';
const CRUEL = 'không hợp với loa công cộng vì trẻ em cùng nghe. Hãy nói nhẹ đi, ví dụ “bị hại”, “bị ép”.';

const FLOOD_LEVEL = pattern('(cấp|mức|số|ở mức)? ?(1|2|3|4|5|một|hai|ba|i|ii|iii)');
const DEVICE = pattern('(thiết bị|chuông|đèn|hệ thống|máy|còi|nút|cảm biến|đầu) \\$');
const FLOOD = pattern('mực nước|nước (sông|lũ|lên|dâng)|lũ trên sông|triều cường|báo cháy|đỉnh lũ|cháy rừng');
/** "Có ai trói đâu": nobody is tied up in it. */
const DENIED = pattern('(có |đâu có |không |chẳng |nào |đâu )*ai( \\S+)? \\$');

const TABLE: readonly Wording[] = [
	wording('(đáng |tình trạng |mức |rung chuông |hồi chuông )*báo động( đỏ| khẩn)?', {
		why: SIREN,
		instead: 'cần để ý',
		isOther: ({ before, after, sentence }) =>
			occursIn(after.slice(0, 12), FLOOD_LEVEL) ||
			occursIn(`${before.slice(-20)}$`, DEVICE) ||
			occursIn(sentence, FLOOD),
	}),
	wording(
		'(tin |cảnh báo |thông báo |báo động |công điện |cực kỳ |vô cùng )*(khẩn cấp|hỏa tốc|khẩn thiết)|(tin|thông báo|báo|cảnh báo|công điện) khẩn',
		{
			why: SIREN,
			instead: 'cần biết sớm',
			isOther: ({ before }) =>
				occursIn(
					`${before}$`,
					pattern(
						'(trường hợp|khi|lúc|tình huống|số|việc|cuộc gọi|hỗ trợ|bảo vệ|nhu cầu|gọi|cứu trợ|cần giúp|sơ cứu|cấp cứu|cứu nạn|nút|phím|lối thoát|lối ra|cửa|đèn|phẫu thuật|mổ|phòng|khoa|tránh thai|túi|hộp|chế độ|liên lạc|số điện thoại) \\$',
					),
				),
		},
	),
	wording('(trường hợp|khi|lúc|tình huống|việc|cần giúp) khẩn cấp', {
		level: 'warn',
		why: `${SIREN} Ở đây có thể nói “khi gấp”.`,
		instead: 'khi gấp',
	}),
	wording('(tiếng )?còi (hú|báo)( động)?|hú còi|thổi còi|rung chuông báo|tiếng còi', {
		why: SIREN,
		isOther: ({ before }) =>
			occursIn(
				`${before.slice(-40)}$`,
				pattern('(không|đừng|thay|hơn|không dùng|tránh|không cần|không phải|xe|tàu)( \\S+){0,3} \\$'),
			),
	}),
	wording(
		'cảnh báo (đỏ|nóng|nghiêm trọng|cực)|tin (nóng|sốc|chấn động|giật gân)|chấn động|rúng động|gây sốc|sốc nặng|nguy hiểm (chết người|tột độ|khôn lường|rình rập)|cực kỳ nguy hiểm|hiểm họa|thảm họa|hoảng loạn|chạy ngay|cứu với',
		{ why: SIREN },
	),
	wording(
		'kinh (hoàng|hãi|khủng|dị)|rùng rợn|ghê rợn|man rợ|rợn người|thảm khốc|địa ngục( trần gian)?|ác quỷ|quỷ dữ|tàn (bạo|độc|ác)|khủng khiếp|ám ảnh kinh hoàng',
		{ why: SIREN },
	),
	wording(
		'(bị |đã )?(cưỡng|hiếp|hãm) (hiếp|dâm|bức tình dục)( tập thể)?|hiếp dâm|cưỡng dâm|làm tình|quan hệ tình dục|giao cấu|dâm ô|thú tính|thỏa mãn (dục vọng|tình dục)|(nô lệ|bạo lực|tra tấn|khổ dâm) tình dục|bạo dâm|xâm hại tình dục|lạm dụng tình dục|tình dục',
		{ why: CRUEL, instead: 'bị xâm hại' },
	),
	wording(
		'(đánh|đấm|đập|tra tấn|hành hạ|bạo hành|chích điện|dí điện|roi điện)( đập)?( \\S+){0,2} (dã man|tàn nhẫn|thừa sống thiếu chết|tàn bạo|tới tấp|chết|bầm dập|gãy|thâm tím|đến ngất|đến chết|bất tỉnh)|tra tấn|chích điện|dí điện|roi điện|nhục hình|cực hình',
		{ why: CRUEL, instead: 'bị đối xử rất tệ' },
	),
	wording('đánh đập|hành hạ|bạo hành|bỏ đói|xiềng xích|xích (lại|chân)|trói( tay| chân)*', {
		isOther: ({ before }) => occursIn(`${before.slice(-24)}$`, DENIED),
		level: 'warn',
		why: CRUEL,
		instead: 'bị đối xử rất tệ',
	}),
	wording(
		'(mổ|moi|cắt|cướp|lấy|mất|rạch)( \\S+){0,2} (nội tạng|thận|gan|tim|mắt|giác mạc|phủ tạng|tạng)|mổ (bụng|xẻ|sống|cướp)|moi (gan|ruột|mắt)|(chặt|cắt|lóc|xẻo) (tay|chân|ngón tay|ngón|đầu|cổ|tai|thịt|gân)|phanh thây|phân xác',
		{ why: CRUEL, instead: 'lấy một phần cơ thể' },
	),
	wording(
		'khỏa thân|(cởi|lột)( \\S+){0,2} (quần áo|đồ|truồng)|trần truồng|lõa (thể|lồ)|(ảnh|clip|phim|video) (nóng|sex|khiêu dâm|đồi trụy)|khiêu dâm|kích dục|(tiếp|phục vụ)( \\S+){0,3} khách( \\S+){0,4} (mỗi|một) (ngày|đêm|tối)|(mỗi|một) (ngày|đêm)( \\S+){0,3} (tiếp|phục vụ)( \\S+){0,3} khách',
		{ why: CRUEL, instead: 'ảnh riêng' },
	),
	wording(
		'giết( chết| người| hại)?|sát hại|thủ tiêu|(đâm|chém|bắn|đánh|bóp cổ)( \\S+)? chết|xác chết|thi thể|tử thi|máu me|đầm đìa máu|vũng máu|tự (tử|sát|vẫn)|treo cổ|nhảy lầu|uống thuốc (độc|sâu)|thiêu sống|chôn sống',
		{ why: CRUEL, instead: 'bị hại' },
	),
];

const SHOUTED = /!\s?!(?:\s?!)*|[!?]*(?:\?!|!\?)[!?]*/gu;
/** Two or more words in capitals in a row. */
const CAPITALS =
	/(?<![\p{L}\p{M}\p{N}/])\p{Lu}[\p{Lu}\p{M}]+(?:[ \n,-]+\p{Lu}[\p{Lu}\p{M}]*(?![\p{Ll}\p{N}]))+(?![\p{L}\p{M}])/gu;
/** Abbreviations of offices, papers and laws are no shouting. */
const SHORT =
	/^(?:UBND|HĐND|MTTQ|BTXH|LĐTBXH|CCCD|CMND|CMTND|THCS|THPT|TP|HCM|TPHCM|NĐ|CP|QĐ|TTG|QH|TT|BTTTT|UNICEF|IOM|UNODC|LHQ|ASEAN|VN|VNĐ|USD|USB|MP|FM|AM|QR|SMS|HIV|AIDS|ĐT|SĐT|STK|BCA|BQP|BĐBP|CA|CAX|KTX|ATM|LPG|XKLĐ|ZIP|VOV|VTV|BLĐTBXH|NXB|PGD|NHCSXH|CSXH|XH|CT|NQ|TW)$/u;

function* shouting(reading: NormalisedText): Generator<Remark> {
	for (const match of reading.cased.matchAll(SHOUTED)) {
		const span = { start: match.index, end: match.index + match[0].length };
		yield {
			level: 'block',
			...span,
			message: `${quoted(reading, span)} đọc lên như quát. Hãy dùng một dấu chấm và nói bình tĩnh.`,
			suggestion: '.',
		};
	}
	for (const match of reading.cased.matchAll(CAPITALS)) {
		const words = match[0]
			.split(/[ \n,-]+/)
			.filter((word) => !SHORT.test(word.replaceAll(BARE, '').normalize('NFC').toUpperCase()));
		if (words.join('').length < 5 || words.length < 2) continue;
		const span = { start: match.index, end: match.index + match[0].length };
		const { start, end } = reading.inText(span);
		const written = reading.text.slice(start, end).toLowerCase();
		yield {
			level: 'block',
			...span,
			message: `${quoted(reading, span)} viết toàn chữ hoa: khó đọc dấu, người đọc dễ quát lên. Hãy viết chữ thường.`,
			suggestion: written.charAt(0).toUpperCase() + written.slice(1),
		};
	}
}

export const alarm: Rule = function* (reading, channel) {
	const most: Level = channel === 'loudspeaker' ? 'block' : 'warn';
	for (const remark of [...remarksOn(reading, TABLE), ...remarksOnPairs(reading, THREAT_PAIRS), ...shouting(reading)]) {
		// a page that says why not to shout names the words; nobody hears them
		const isTaught = channel === 'web' && isRefuted(reading, remark);
		if (!isTaught) yield { ...remark, level: remark.level === 'warn' ? 'warn' : most };
	}
};
