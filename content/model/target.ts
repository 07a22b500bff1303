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
	readonly province: string;
	/** Null: no number that has a source. */
	readonly population: number | null;
	readonly isPilot: boolean;
	/** Months in which something was aired. */
	readonly monthsAired: readonly string[];
}

export interface PlanFigures {
	/** Those that existed in the period, or came out of those that the plan was written for. */
	readonly communes: readonly CommuneInPlan[];
	/** Months of the period that have come, the one that runs among them. */
	readonly monthsCome: ReportPeriod['months'];
	/** Months of the period that are over. */
	readonly monthsOver: ReportPeriod['months'];
	/** Is the whole period over? */
	readonly isOver: boolean;
	/** Are they figures of the country, province by province? */
	readonly isCountry: boolean;
	/** Of all trainings of the period; null: none was logged. */
	readonly trained: number | null;
	/** The largest number of staff to be trained that was told, function by function, added up; null: nobody told. */
	readonly staff: number | null;
	/** How many functions (chức danh) these trainings were for; 0: none was logged. */
	readonly staffFunctions: number;
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
	/** Has the plan more than one target of trained staff in the period? Trainings do not say whose they are. */
	readonly isStaffShared?: boolean;
}

/** `running`: the period goes on, so it is neither reached nor missed; `not-reached`: it is over. */
export type Verdict = 'reached' | 'running' | 'not-reached' | 'unknown';

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
		const wanted = { ...target, value: wantedCount(target, own) };
		return { numerator, denominator: null, value: numerator, verdict: verdictOf(numerator, wanted, figures), note };
	}
	const { denominator, problem } = denominatorOf(target, figures, own);
	if (numerator === null) return unknown(null, denominator, note);
	if (denominator === null || denominator === 0)
		return unknown(numerator, null, problem || 'Chưa có mẫu số: không tính tỉ lệ.');
	if (target.indicator === 'staff-trained' && (figures.staffFunctions > 1 || target.isStaffShared))
		return unknown(
			numerator,
			denominator,
			'Các lớp tập huấn đã ghi là của nhiều nhóm cán bộ, chưa tách được nhóm của chỉ tiêu này, nên không tính tỉ lệ.',
		);
	const value = (numerator / denominator) * 100;
	if (value > 100 && target.indicator === 'staff-trained')
		return unknown(
			numerator,
			denominator,
			`Đã ghi ${numerator} lượt tập huấn cho ${denominator} cán bộ: có người dự nhiều lớp, nên không tính tỉ lệ.`,
		);
	return { numerator, denominator, value, verdict: verdictOf(value, target, figures), note };
}

/** What is asked of each month is reached when the last one is over, and nothing is missed before that. */
function verdictOf(value: number, { indicator, value: wanted }: TargetRule, { isOver }: PlanFigures): Verdict {
	const isEnough = value >= wanted && (isOver || indicator !== 'communes-monthly');
	if (isEnough) return 'reached';
	return isOver ? 'not-reached' : 'running';
}

/** "Mỗi tỉnh có ít nhất một xã điểm" is a 1 for a province, and for the country one of each province. */
const wantedCount = ({ indicator, value }: TargetRule, places: number | undefined): number =>
	indicator === 'pilot-communes' && value === 1 && places !== undefined ? places : value;

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

/** In force in at least one of these months. */
const inForceIn = (communes: readonly CommuneInPlan[], months: ReportPeriod['months']) =>
	communes.filter((commune) => months.some((month) => isInForceIn(commune, month)));
const inForce = ({ communes, monthsCome }: PlanFigures) => inForceIn(communes, monthsCome);

function measured(indicator: IndicatorName, figures: PlanFigures): Measured {
	const communes = inForce(figures);
	const pilots = communes.filter(({ isPilot }) => isPilot);
	switch (indicator) {
		case 'communes-monthly': {
			const judged = inForceIn(figures.communes, figures.monthsOver);
			if (figures.monthsOver.length === 0)
				return { numerator: null, note: 'Kỳ này chưa hết tháng nào; tháng đang chạy chưa tính.' };
			return {
				numerator: judged.filter((commune) => airedEveryMonth(commune, figures)).length,
				denominator: judged.length,
				note: 'Chỉ tính các tháng đã hết. Xã chưa ghi không có nghĩa là chưa phát.',
			};
		}
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
			return pilotCommunes(communes, figures);
		case 'sessions':
			return { numerator: figures.sessions, note: figures.sessions === null ? NOT_LOGGED : '' };
		case 'leaflets':
		default:
			return { numerator: figures.leaflets, note: figures.leaflets === null ? NOT_LOGGED : '' };
	}
}

/** Of the country, provinces with such a commune are counted: many in one do not stand for the others. */
function pilotCommunes(communes: readonly CommuneInPlan[], { isCountry }: PlanFigures): Measured {
	const pilots = communes.filter(({ isPilot }) => isPilot);
	const note = 'Theo dấu "Xã điểm" trong danh mục xã.';
	if (!isCountry) return { numerator: pilots.length, note };
	const provincesOf = (some: readonly CommuneInPlan[]): number => new Set(some.map(({ province }) => province)).size;
	const provinces = provincesOf(communes);
	return {
		numerator: provincesOf(pilots),
		denominator: provinces,
		note: `Đếm tỉnh có xã điểm, trong ${provinces} tỉnh, thành phố. ${note}`,
	};
}

/** In each month that is over and in which it existed. */
const airedEveryMonth = (commune: CommuneInPlan, { monthsOver }: PlanFigures): boolean =>
	monthsOver.filter((month) => isInForceIn(commune, month)).every((month) => commune.monthsAired.includes(month));

const people = (communes: readonly CommuneInPlan[]): number =>
	communes.reduce((sum, { population }) => sum + (population ?? 0), 0);

const BY_PLACES: ReadonlySet<IndicatorName> = new Set(['communes-monthly', 'communes-once', 'pilot-communes']);

function denominatorOf(
	{ indicator, denominator, denominatorValue }: TargetRule,
	figures: PlanFigures,
	own: number | undefined,
): { readonly denominator: number | null; readonly problem: string } {
	if (denominatorValue !== null) return { denominator: denominatorValue, problem: '' };
	switch (denominator) {
		case 'communes':
			return {
				// months that are over, or the provinces of the country, have their own
				denominator: BY_PLACES.has(indicator) && own !== undefined ? own : inForce(figures).length,
				problem: 'Kế hoạch chưa có xã nào.',
			};
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
