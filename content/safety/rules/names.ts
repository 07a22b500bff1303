import provincesFile from '../../places/provinces.json' with { type: 'json' };
import { BARE, inBareLetters } from '../bare.ts';
import { inPlain, occursIn, pattern } from '../pattern.ts';
import { spelled } from '../normalised-text.ts';
import { NO_NAME } from './case-details.ts';

import type { NormalisedText } from '../normalised-text.ts';
import type { Span } from '../sentences.ts';

/** A person named in a text. */
export interface NamedPerson extends Span {
	/** Family and given name: nobody takes it for a made-up one. */
	readonly isFull: boolean;
	/** `em H.`, `T.T.H.`: written only of people in a real case. */
	readonly isInitials: boolean;
}

/** Family names as written in the provinces, of all peoples; first syllable only. */
const FAMILIES = (
	'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lương trịnh mai đào tô trương lâm phùng cao hà tạ thái triệu châu quách tăng vi lò lường quàng cà tòng cầm hoàng nông ma bế lục giàng vàng sùng thào hạng mùa lầu vừ cứ tráng hầu hảng cháng lù ly chang vầy thền seo tẩn chẻo phàn lồ pờ lỳ khoàng sừng chu mạ giàng ' +
	"thạch sơn kim danh kiên hồ alăng zơrâm bríu bhling pơloong coor arất kpă rơ ksor rơmah siu nay rcom kbuôr niê êban y h'bia ađrơng đinh hơ pháp trượng quảng vương kha tống lại khổng nghiêm bàn phù lèng sần sín lừu"
)
	.split(' ')
	.map(spelled);
const isFamily = (word: string) => FAMILIES.includes(word) || BARE_FAMILIES.has(word);
/** Without marks only the commonest: "ho", "an", "ma" are other words too. */
const BARE_FAMILIES = new Set(
	['nguyen', 'tran', 'pham', 'huynh', 'phan', 'giang', 'vang', 'thao', 'sung', 'dinh', 'truong'].map(inBareLetters),
);

const KIN =
	'(em|cháu|bé|chị|anh|cô|chú|bác|bà|ông|thím|dì|mợ|nữ sinh|học sinh|nạn nhân|bạn|con gái|thiếu nữ|chị gái|em gái|nghi can|mẹ|vợ|chồng|con|cụ|mế|nàng)';
/** Before these a capital names a street, a school or a place, not a person. */
const PLACE_BEFORE = pattern(
	'(đường|phố|trường|trường học|thpt|thcs|tiểu học|mầm non|xã|phường|huyện|tỉnh|thành phố|tp|quận|bản|thôn|xóm|ấp|làng|buôn|thị trấn|thị xã|cầu|chợ|sông|núi|công viên|quảng trường|nhà văn hóa|chủ tịch|bác|công ty|bệnh viện|người|dân tộc|tiếng|nước|cửa khẩu|đồn|đồn biên phòng|tết|tháng|đảo|quần đảo) \\$',
);
const OTHER_NAMES = pattern(
	'hồ chí minh|bác hồ|trường sa|hoàng sa|việt nam|trung quốc|thái lan|lào|mã lai|đài loan|hàn quốc|lê lợi|mai châu',
);
const PROVINCES = new Set(
	provincesFile.provinces.map(([, name = '']) =>
		name
			.replace(/^(Tỉnh|Thành phố) /, '')
			.split(/\s+/)
			.map((word) => spelled(word.toLowerCase()))
			.join(' '),
	),
);

const WORD = "\\p{Lu}[\\p{L}\\p{M}']*";
const FULL = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${WORD}(?: (?:${WORD}\\.?|\\p{Lu}\\.)){1,4}`, 'gu');
const INITIALS = /(?<![\p{L}\p{M}\p{N}.])\p{Lu}\.(?: ?\p{Lu}\.?){1,4}(?![\p{L}\p{M}])/gu;
const kinOf = pattern(`${KIN} \\$`);
const CAPITAL_KIN = new RegExp(`(?<![\\p{L}\\p{M}])(?:${inPlain(KIN)})(?= \\p{Lu})`, 'giu');
const GIVEN = new RegExp(
	`(?<![\\p{L}\\p{M}\\p{N}])(\\p{Lu}(?:[\\p{L}\\p{M}']*(?: ${WORD}){0,3}|\\.(?: ?\\p{Lu}\\.?)*)(?: ?\\.(?= ?[,(\\p{Ll}]))?)`,
	'gu',
);
/** A post in lower case throughout: a kin word, a name, and what is told of people. */
const LOWER = new RegExp(
	`(?<![\\p{L}\\p{M}])(?:${inPlain('(em|cháu|bé|chị|anh|cô|chú|bác|bà|ông|con|bạn|thằng|nhỏ|con bé|con nhỏ|út)')})[ \\n]([\\p{L}\\p{M}]+)(?=[ \\n,(]+(?:${inPlain('(\\d|tuổi|con (ông|bà|anh|chị|chú|bác|nhà)|nhà (ông|bà|anh|chị|chú|bác|ở)|ở (bản|thôn|xóm|ấp|xã|làng|tổ|buôn|gần|cạnh)|lớp|bản|thôn|xóm|ấp|xã|bị|vừa (bị|về|trốn|được)|mới (bị|về|trốn|được)|đã bị|mất tích|sinh|bỏ nhà|đi (trung quốc|campuchia|bên))')}))`,
	'gu',
);
/** Capitals after a kin word that are no given names. */
const NO_GIVEN = pattern(
	'(ban|hội|ủy ban|công an|bộ đội|mông|tày|khmer|hà nhì|nhà|đoàn|zalo|facebook|sở|phòng|mặt trận|đồn|tổng đài)( \\S+)*',
);
const SHORT = /^(?:TP|UBND|NĐ|QĐ|QH|CP|THCS|THPT|CCCD|CMND|BTXH|[IVX]+)\.?$/u;

const MIDDLE = new Set(['thị', 'văn', 'a', 'thi', `thi${BARE}`, `van${BARE}`].map(spelled));
const before24 = (cased: string, at: number) => `${cased.slice(Math.max(0, at - 24), at).toLowerCase()}$`;

/** Everybody a text names: by family and given name, by a kin word and a name, by initials. */
export function namedPersonsIn(reading: NormalisedText): readonly NamedPerson[] {
	// "Chị Mai" at the start of a sentence is "chị Mai"
	const cased = reading.cased.replaceAll(CAPITAL_KIN, (kin) => kin.toLowerCase());
	const persons: NamedPerson[] = [];
	const add = (match: { index: number; 0: string }, kind: Omit<NamedPerson, keyof Span>) => {
		const span = { start: match.index, end: match.index + match[0].trimEnd().length };
		const isKnown = persons.some((person) => person.start < span.end && span.start < person.end);
		if (!isKnown) persons.push({ ...span, ...kind });
	};
	for (const match of cased.matchAll(FULL)) {
		const full = fullNameIn(cased, match);
		if (full) add(full, { isFull: true, isInitials: false });
	}
	for (const match of cased.matchAll(INITIALS)) {
		if (!SHORT.test(match[0].replaceAll(/[ .]/g, ''))) add(match, { isFull: false, isInitials: true });
	}
	for (const match of cased.matchAll(GIVEN)) {
		const name = match[0].toLowerCase();
		const before = before24(cased, match.index);
		// a headline all in capitals
		if (
			/^\p{Lu}[\p{Lu}\p{M} ]+$/u.test(match[0]) &&
			/\p{Lu}{2}/u.test(reading.cased.slice(Math.max(0, match.index - 8), match.index))
		)
			continue;
		// without marks a village (ban) looks like a friend
		if (!occursIn(before, kinOf) || before.endsWith(`ban${BARE} $`) || SHORT.test(match[0])) continue;
		if (occursIn(`${name} `, NO_GIVEN) || occursIn(name, OTHER_NAMES) || PROVINCES.has(name)) continue;
		const isInitials = /^\p{Lu}(?:\.|$|[ ]?\p{Lu}?\.)/u.test(match[0]);
		add(match, { isFull: false, isInitials });
	}
	if (!/(?<![\p{L}\p{M}])\p{Lu}/u.test(reading.cased)) {
		for (const match of reading.plain.matchAll(LOWER)) {
			const name = match[1] ?? '';
			const start = match.index + match[0].length - name.length;
			if (!occursIn(name, NO_NAME)) add({ index: start, 0: name }, { isFull: false, isInitials: false });
		}
	}
	return persons.toSorted((a, b) => a.start - b.start);
}

/** The name inside a run of capitals, which may begin with the first word of a sentence. */
function fullNameIn(cased: string, { index, 0: run }: { index: number; 0: string }) {
	const words = run.toLowerCase().split(' ');
	for (const [place, word] of words.entries()) {
		const name = words.slice(place);
		if (name.length < 2 || !isFamily(word)) continue;
		const at = index + words.slice(0, place).join(' ').length + (place > 0 ? 1 : 0);
		const before = before24(cased, at);
		if (occursIn(before, PLACE_BEFORE) || occursIn(name.join(' '), OTHER_NAMES)) return undefined;
		if (PROVINCES.has(name.join(' ')) || PROVINCES.has(name.slice(0, 2).join(' '))) return undefined;
		const isMarked = MIDDLE.has(name[1] ?? '');
		if (name.length >= 3 || isMarked || occursIn(before, kinOf)) return { index: at, 0: run.slice(at - index) };
	}
	return undefined;
}
