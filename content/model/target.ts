import { isInForceIn } from './in-force.ts';

import type { Validity } from './in-force.ts';
import type { ReportPeriod } from './report-period.ts';

/** What a target measures; each is computed from monthly sums and activities, or honestly not at all. */
export const INDICATORS = {
	'communes-monthly': 'Xã phát ít nhất một lần trong mỗi tháng',
	'communes-once': 'Xã phát ít nhất một lần trong kỳ',
	'people-in-communes-aired': 'Người dân sống ở xã điểm có phát (không phải người đã nghe)',
	'people-heard': 'Người dân đã nghe (chỉ khảo sát mới trả lời được)',
	'staff-trained': 'Cán bộ được tập huấn',
	'hamlets-reached': 'Thôn, bản có hoạt động',
	'pilot-communes': 'Xã điểm của tỉnh',
	sessions: 'Buổi truyền thông trực tiếp',
	leaflets: 'Tờ rơi đã phát',
} as const;
export type IndicatorName = keyof typeof INDICATORS;

/** What a target is a part of. */
export const DENOMINATORS = {
	communes: 'Xã của kế hoạch',
	people: 'Dân số các xã điểm',
	staff: 'Cán bộ cần tập huấn',
	hamlets: 'Thôn, bản',
	none: 'Không chia, chỉ đếm',
} as const;
export type DenominatorName = keyof typeof DENOMINATORS;

/** What a commune did in the months of a period that have come. */
export interface CommuneInPlan extends Validity {
	readonly code: string;
	/** Null: no number that has a source. */
	readonly population: number | null;
	readonly isPilot: boolean;
	/** Months in which something was aired. */
	readonly monthsAired: readonly string[];
}

export interface PlanFigures {
	/** Those that existed in the period, or came out of those that the plan was written for. */
	readonly communes: readonly CommuneInPlan[];
	/** Months of the period that have come. */
	readonly monthsCome: ReportPeriod['months'];
	/** Of all trainings of the period; null: none was logged. */
	readonly trained: number | null;
	/** The largest number of staff to be trained that was told, function by function, added up; null: nobody told. */
	readonly staff: number | null;
	/** Different hamlets with an activity; null: none was logged. */
	readonly hamlets: number | null;
	readonly sessions: number | null;
	readonly leaflets: number | null;
}

export interface TargetRule {
	readonly indicator: IndicatorName;
	readonly denominator: DenominatorName;
	/** A number that the plan itself gives, with its source; null: of our own figures. */
	readonly denominatorValue: number | null;
	readonly value: number;
	/** `percent` of the denominator, or a number. */
	readonly unit: 'percent' | 'count';
}

export type Verdict = 'reached' | 'not-yet' | 'unknown';

export interface Progress {
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Percent or number, as the target is; null where it cannot be told. */
	readonly value: number | null;
	readonly verdict: Verdict;
	/** Why it cannot be told, or what the figure does not say. */
	readonly note: string;
}

const NOT_LOGGED = 'Chưa ghi hoạt động nào; không có nghĩa là không làm.';

/** How far a target is: never a percentage without its denominator, never a zero for what nobody has logged. */
export function progressOfTarget(target: TargetRule, figures: PlanFigures): Progress {
	const { numerator, note, denominator: own } = measured(target.indicator, figures);
	if (target.unit === 'count') {
		if (numerator === null) return unknown(null, null, note);
		return { numerator, denominator: null, value: numerator, verdict: verdictOf(numerator, target.value), note };
	}
	const { denominator, problem } = denominatorOf(target, figures, own);
	if (numerator === null) return unknown(null, denominator, note);
	if (denominator === null || denominator === 0)
		return unknown(numerator, null, problem || 'Chưa có mẫu số: không tính tỉ lệ.');
	const value = (numerator / denominator) * 100;
	if (value > 100 && target.indicator === 'staff-trained')
		return unknown(
			numerator,
			denominator,
			`Đã ghi ${numerator} lượt tập huấn cho ${denominator} cán bộ: có người dự nhiều lớp, nên không tính tỉ lệ.`,
		);
	return { numerator, denominator, value, verdict: verdictOf(value, target.value), note };
}

const verdictOf = (value: number, wanted: number): Verdict => (value >= wanted ? 'reached' : 'not-yet');

const unknown = (numerator: number | null, denominator: number | null, note: string): Progress => ({
	numerator,
	denominator,
	value: null,
	verdict: 'unknown',
	note,
});

interface Measured {
	readonly numerator: number | null;
	/** Where the indicator has a natural one. */
	readonly denominator?: number;
	readonly note: string;
}

/** In force in at least one of the months that have come. */
const inForce = ({ communes, monthsCome }: PlanFigures) =>
	communes.filter((commune) => monthsCome.some((month) => isInForceIn(commune, month)));

function measured(indicator: IndicatorName, figures: PlanFigures): Measured {
	const communes = inForce(figures);
	const pilots = communes.filter(({ isPilot }) => isPilot);
	switch (indicator) {
		case 'communes-monthly':
			return {
				numerator: communes.filter((commune) => airedEveryMonth(commune, figures)).length,
				denominator: communes.length,
				note: 'Xã chưa ghi không có nghĩa là chưa phát.',
			};
		case 'communes-once':
			return {
				numerator: communes.filter(({ monthsAired }) => monthsAired.length > 0).length,
				denominator: communes.length,
				note: 'Xã chưa ghi không có nghĩa là chưa phát.',
			};
		case 'people-in-communes-aired':
			if (pilots.length === 0) return { numerator: null, note: 'Chưa đánh dấu xã điểm nào trong danh mục xã.' };
			if (pilots.some(({ population }) => population === null))
				return {
					numerator: null,
					note: `Chưa có số dân có nguồn của ${pilots.filter(({ population }) => population === null).length} xã điểm.`,
				};
			return {
				numerator: people(pilots.filter(({ monthsAired }) => monthsAired.length > 0)),
				denominator: people(pilots),
				note: 'Sống ở xã có phát không có nghĩa là đã nghe; muốn biết phải khảo sát.',
			};
		case 'people-heard':
			return { numerator: null, note: 'Loa phát không có nghĩa là đã nghe. Chỉ khảo sát mới trả lời được.' };
		case 'staff-trained':
			return {
				numerator: figures.trained,
				note: figures.trained === null ? NOT_LOGGED : 'Lượt người; một người dự hai lớp là hai.',
			};
		case 'hamlets-reached':
			return {
				numerator: figures.hamlets,
				note: figures.hamlets === null ? NOT_LOGGED : 'Thôn có ít nhất một hoạt động được ghi.',
			};
		case 'pilot-communes':
			return { numerator: pilots.length, denominator: communes.length, note: 'Theo dấu "Xã điểm" trong danh mục xã.' };
		case 'sessions':
			return { numerator: figures.sessions, note: figures.sessions === null ? NOT_LOGGED : '' };
		case 'leaflets':
		default:
			return { numerator: figures.leaflets, note: figures.leaflets === null ? NOT_LOGGED : '' };
	}
}

/** In each month that has come and in which it existed. */
const airedEveryMonth = (commune: CommuneInPlan, { monthsCome }: PlanFigures): boolean =>
	monthsCome.filter((month) => isInForceIn(commune, month)).every((month) => commune.monthsAired.includes(month));

const people = (communes: readonly CommuneInPlan[]): number =>
	communes.reduce((sum, { population }) => sum + (population ?? 0), 0);

function denominatorOf(
	{ denominator, denominatorValue }: TargetRule,
	figures: PlanFigures,
	own: number | undefined,
): { readonly denominator: number | null; readonly problem: string } {
	if (denominatorValue !== null) return { denominator: denominatorValue, problem: '' };
	switch (denominator) {
		case 'communes':
			return { denominator: inForce(figures).length, problem: 'Kế hoạch chưa có xã nào.' };
		case 'staff':
			return { denominator: figures.staff, problem: 'Chưa ghi tổng số cán bộ cần tập huấn: không tính tỉ lệ.' };
		case 'hamlets':
			return { denominator: null, problem: 'Chưa ghi tổng số thôn, bản ở chỉ tiêu: không tính tỉ lệ.' };
		case 'people':
			return { denominator: own ?? null, problem: 'Chưa có số dân có nguồn: không tính tỉ lệ.' };
		case 'none':
		default:
			return { denominator: null, problem: 'Chỉ tiêu phần trăm cần mẫu số. Hãy chọn mẫu số.' };
	}
}
