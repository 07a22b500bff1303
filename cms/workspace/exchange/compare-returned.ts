import { placedSentences } from '#content/model/compare-lines.ts';
import { linesOfScript, withSentences } from '#content/model/script-lines.ts';

import { unitId } from './returned-file.ts';

import type { Returned, ReturnedUnit, Wordings } from './returned-file.ts';

interface Compared {
	/** Reasons why nothing is taken, each naming its sentence; empty: the draft may be written. */
	readonly problems: readonly string[];
	/** The translation with the paragraphs of its source. */
	readonly script: string;
	readonly rows: readonly { readonly source: string; readonly before: string; readonly after: string }[];
}

/** As the two are now. */
interface Now extends Wordings {
	/** `goi-111/km`. */
	readonly name: string;
}

const TOKEN = /\{\{[^{}]*\}\}/g;
/** Tags and markup that somebody typed or a tool left behind. */
const TYPED_MARKUP = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+);|\*\*|\[\/?[biu]\]/i;

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
const tokensOf = (text: string): string => (text.match(TOKEN) ?? []).toSorted().join(' ');

/**
 * Lays a returned file beside the source sentence by sentence. Anything that does not fit is named, and then nothing is
 * taken: half a translation would be read aloud as if it were whole.
 */
export function compareReturned(returned: Returned, now: Now): Compared {
	const sources = placedSentences(now.source, now.leftOut);
	const owns = linesOfScript(now.own);
	const kept = sources.filter(({ place }) => place !== null);
	const known = new Map(sources.map(({ index }) => [unitId(index), index]));
	const byIndex = new Map<number, ReturnedUnit>();
	const problems: string[] = returned.problem === '' ? [] : [returned.problem];
	if (returned.problem === '' && returned.name !== now.name)
		problems.push(
			`Tệp này là của "${returned.name || 'một bài không rõ'}", không phải của "${now.name}". Hãy mở đúng bài rồi chọn tệp.`,
		);
	if (problems.length > 0) return { problems, script: now.own, rows: [] };
	for (const unit of returned.units) {
		const index = known.get(unit.id);
		if (index === undefined) problems.push(`Tệp có "${unit.id || 'một câu không có mã'}" mà bản gốc không có.`);
		else if (sources[index]?.place === null)
			problems.push(`Câu ${index + 1} được ghi là bỏ lại. Hãy tải tệp mới, chép các câu đã dịch sang.`);
		else if (byIndex.has(index)) problems.push(`Câu ${index + 1} có hai lần trong tệp.`);
		else byIndex.set(index, unit);
	}
	for (const { text, index } of kept) {
		const unit = byIndex.get(index);
		const problem = unit ? problemOf(unit, text) : 'không có trong tệp';
		if (problem !== undefined) problems.push(`Câu ${index + 1} ${problem}.`);
	}
	// nothing for what is left out: its sentence goes, the others keep their paragraphs
	const targets = sources.map(({ index }) => plain(byIndex.get(index)?.target ?? ''));
	return {
		problems,
		script: problems.length > 0 ? now.own : withSentences(now.source, targets),
		rows: kept.map(({ text, index, place }) => ({
			source: text,
			before: owns[place ?? -1] ?? '',
			after: targets[index] ?? '',
		})),
	};
}

function problemOf({ source: translated, target, hasMarkup }: ReturnedUnit, source: string): string | undefined {
	if (plain(translated) !== plain(source))
		return `của bản gốc đã khác lúc tải tệp: nay là "${source}". Hãy tải tệp mới, chép câu đã dịch sang`;
	if (plain(target) === '') return 'chưa có bản dịch';
	if (hasMarkup || TYPED_MARKUP.test(target)) return 'có dấu định dạng hoặc thẻ, loa không đọc được. Hãy để chữ thường';
	if (tokensOf(target) !== tokensOf(source))
		return `phải giữ nguyên mã ${tokensOf(source) || 'của bản gốc, là không có mã nào'}`;
	return undefined;
}
