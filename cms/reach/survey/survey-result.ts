import { changeBetween, designEffectOf } from '#content/survey/intervals.ts';
import { MEASURES } from '#content/survey/questionnaire.ts';
import { percentInWords, resultInWords } from '#content/survey/verdict.ts';

import type { Answered, Change } from '#content/survey/intervals.ts';

/** Of one person, as far as results need it. */
export interface StoredAnswers {
	readonly hamlet: string;
	readonly answers: Readonly<Record<string, readonly string[]>>;
}

export interface MeasureResult {
	readonly code: string;
	readonly words: string;
	readonly answered: Answered;
	/** From the answers themselves; false: as planned, since they do not tell. */
	readonly isMeasured: boolean;
}

/** The share of each measure over all who were asked; whoever did not know has not said yes. */
export function measureResults(
	people: readonly StoredAnswers[],
	plannedDesignEffect: number,
): readonly MeasureResult[] {
	const groups = [...Map.groupBy(people, ({ hamlet }) => hamlet).values()];
	return MEASURES.map(({ code, is, words }) => {
		const yesOf = (some: readonly StoredAnswers[]) => some.filter(({ answers }) => answers[code]?.includes(is)).length;
		const measured = designEffectOf(groups.map((group) => ({ yes: yesOf(group), asked: group.length })));
		return {
			code,
			words,
			answered: { yes: yesOf(people), asked: people.length, designEffect: measured ?? plannedDesignEffect },
			isMeasured: measured !== null,
		};
	});
}

const effect = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** A measure in sentences: share, interval, verdict, and where its design effect comes from. */
export function measureInWords({ answered, isMeasured }: MeasureResult, target: number): string {
	const result = resultInWords(answered, target);
	if (answered.asked === 0) return result;
	const how = isMeasured ? 'tính từ các phiếu' : 'theo kế hoạch, vì các phiếu chưa cho biết';
	return `${result} Hệ số thiết kế ${effect.format(answered.designEffect)} (${how}).`;
}

const CHANGES: Readonly<Record<Change['verdict'], string>> = {
	risen: 'Đã tăng',
	fallen: 'Đã giảm',
	unclear: 'Chưa kết luận được là tăng hay giảm',
};

/** Before and after in sentences. */
export function changeInWords(before: Answered, after: Answered): string {
	const change = changeBetween(before, after);
	if (!change) return 'Chưa so sánh được: một trong hai đợt chưa có phiếu.';
	const points = (share: number) => percentInWords(share).replace(/\s*%$/, ' điểm phần trăm');
	return `${CHANGES[change.verdict]}: chênh ${points(change.difference)}, khoảng tin cậy 95% từ ${points(change.low)} đến ${points(change.high)}.`;
}
