import { quoted } from '../wordings.ts';
import { heaviestWords, judged, stretchesOf } from './judge.ts';
import { modelOf } from './model.ts';
import storedModel from './model.json' with { type: 'json' };

import type { Remark, RuleName, SafetyChannel } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';
import type { Span } from '../sentences.ts';
import type { Kind, Model } from './model.ts';

/** What the sentences do that a suspected one is like; stands after "giống những câu". */
const WHAT_THEY_DO: Readonly<Record<Kind, string>> = {
	identity: 'làm lộ một người có thật: tên, nhà, tuổi hay nghề đủ cho xóm giềng nhận ra',
	'how-to': 'bày cách làm cho kẻ lừa',
	blame: 'đổ lỗi cho người bị hại',
	stigma: 'coi thường, xa lánh người trở về',
	stereotype: 'gán một tính xấu cho cả một nhóm người',
	alarm: 'làm người nghe hoảng sợ hoặc dọa nạt họ',
	promise: 'hứa điều không ai chắc được',
	statistic: 'nêu con số không rõ nguồn',
};

let loaded: Model | undefined;
/** Read when the first text is judged, once. */
function model(): Model {
	loaded ??= modelOf(storedModel);
	return loaded;
}

/** What rules only warn of is no reason to stop a text when it is merely suspected. */
const isOnlyWarned = (kind: Kind, channel: SafetyChannel) =>
	kind === 'statistic' || (kind === 'alarm' && channel === 'web');

const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/**
 * Sentences like those that hurt, where no rule has spoken.
 *
 * @param settled what rules of harm found, as offsets into `plain`: blocked, or only named to be refuted
 */
export function suspicions(
	reading: NormalisedText,
	settled: readonly Span[],
	channel: SafetyChannel,
): readonly (Remark & { readonly rule: RuleName })[] {
	const found: (Remark & { readonly rule: RuleName })[] = [];
	for (const span of stretchesOf(reading)) {
		if ([...settled, ...found].some((other) => overlaps(span, other))) continue;
		const judgement = judged(model(), reading, span);
		if (!judgement || judgement.likeness < model().warnFrom) continue;
		const { kind, likeness } = judgement;
		const isSure = likeness >= model().blockFrom;
		const words = heaviestWords(model(), reading, span, kind).map((each) => quoted(reading, each));
		const why = words.length > 0 ? ` (máy đoán, nhất là qua ${words.join(' và ')})` : ' (máy đoán)';
		found.push({
			rule: kind,
			level: isSure && !isOnlyWarned(kind, channel) ? 'block' : 'warn',
			learned: isSure ? 'sure' : 'unsure',
			...span,
			message: isSure
				? `Câu này giống những câu ${WHAT_THEY_DO[kind]}${why}. Hãy viết lại, ví dụ nói về việc kẻ lừa làm và nơi giúp đỡ.`
				: `Nên đọc lại câu này: có nét giống những câu ${WHAT_THEY_DO[kind]}${why}. Nếu không phải vậy thì giữ nguyên.`,
		});
	}
	return found;
}
