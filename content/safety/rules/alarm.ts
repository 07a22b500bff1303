import { BARE } from '../bare.ts';
import { remarksOnPairs } from '../pairing.ts';
import { occursIn, pattern } from '../pattern.ts';
import { isRefuted } from '../refutation.ts';
import { quoted, remarksOn, wording } from '../wordings.ts';
import { DOOM_PAIRS } from './alarm-doom.ts';
import { THREAT_PAIRS } from './alarm-threats.ts';
import { replacementOf, wordsOf } from '../word-lists.ts';

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
	wording(wordsOf('alarm.dang-tinh-trang'), {
		why: SIREN,
		instead: replacementOf('alarm.dang-tinh-trang'),
		isOther: ({ before, after, sentence }) =>
			occursIn(after.slice(0, 12), FLOOD_LEVEL) ||
			occursIn(`${before.slice(-20)}$`, DEVICE) ||
			occursIn(sentence, FLOOD),
	}),
	wording(wordsOf('alarm.tin-canh-bao'), {
		why: SIREN,
		instead: replacementOf('alarm.tin-canh-bao'),
		isOther: ({ before }) => occursIn(`${before}$`, pattern(`(${wordsOf('alarm.truong-hop-khi')}) \\$`)),
	}),
	wording(wordsOf('alarm.truong-hop-khi-2'), {
		level: 'warn',
		why: `${SIREN} Ở đây có thể nói “khi gấp”.`,
		instead: replacementOf('alarm.truong-hop-khi-2'),
	}),
	wording(wordsOf('alarm.tieng-coi-hu'), {
		why: SIREN,
		isOther: ({ before }) =>
			occursIn(
				`${before.slice(-40)}$`,
				pattern('(không|đừng|thay|hơn|không dùng|tránh|không cần|không phải|xe|tàu)( \\S+){0,3} \\$'),
			),
	}),
	wording(wordsOf('alarm.canh-bao-do'), { why: SIREN }),
	wording(wordsOf('alarm.kinh-hoang-hai'), { why: SIREN }),
	wording(wordsOf('alarm.bi-da-cuong'), { why: CRUEL, instead: replacementOf('alarm.bi-da-cuong') }),
	wording(wordsOf('alarm.danh-dam-dap'), { why: CRUEL, instead: replacementOf('alarm.danh-dam-dap') }),
	wording(wordsOf('alarm.danh-dap-hanh'), {
		isOther: ({ before }) => occursIn(`${before.slice(-24)}$`, DENIED),
		level: 'warn',
		why: CRUEL,
		instead: replacementOf('alarm.danh-dap-hanh'),
	}),
	wording(wordsOf('alarm.mo-moi-cat'), { why: CRUEL, instead: replacementOf('alarm.mo-moi-cat') }),
	wording(wordsOf('alarm.khoa-than-coi'), { why: CRUEL, instead: replacementOf('alarm.khoa-than-coi') }),
	wording(wordsOf('alarm.giet-chet-nguoi'), { why: CRUEL, instead: replacementOf('alarm.giet-chet-nguoi') }),
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
	for (const remark of [
		...remarksOn(reading, TABLE),
		...remarksOnPairs(reading, [...THREAT_PAIRS, ...DOOM_PAIRS]),
		...shouting(reading),
	]) {
		// a page that says why not to shout names the words; nobody hears them
		const isTaught = channel === 'web' && isRefuted(reading, remark);
		if (!isTaught) yield { ...remark, level: remark.level === 'warn' ? 'warn' : most };
	}
};
