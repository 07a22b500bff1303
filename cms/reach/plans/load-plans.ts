import { isInForceIn } from '#content/model/in-force.ts';
import { monthOf } from '#content/model/month.ts';
import { parsePeriod } from '#content/model/report-period.ts';
import { progressOfTarget } from '#content/model/target.ts';

import { idOf } from '../../foundation/id-of.ts';
import { loadAiredMonths } from '../monthly/aired-months.ts';
import { loadPlannedCommunes } from './load-planned-communes.ts';
import { loadTold } from './load-told.ts';

import type { Payload, Where } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { ReportPeriod } from '#content/model/report-period.ts';
import type { CommuneInPlan, PlanFigures, Progress } from '#content/model/target.ts';
import type { Plan, Target } from '../../payload-types.ts';
import type { PlannedCommune } from './load-planned-communes.ts';

export interface LoadedTarget {
	readonly target: Target;
	/** `quý IV năm 2026`. */
	readonly periodWords: string;
	readonly progress: Progress;
}

export interface LoadedPlan {
	readonly plan: Plan;
	/** What became of the units that the plan was written for, in sentences. */
	readonly history: readonly string[];
	readonly communes: number;
	readonly targets: readonly LoadedTarget[];
}

/** Plans of an area and of the country, each target with how far it is. */
export async function loadPlans(
	payload: Payload,
	{ area, today }: { readonly area: string; readonly today: Day },
): Promise<readonly LoadedPlan[]> {
	const of: Where = { area: { in: [...new Set([area, '00'])] }, isArchived: { not_equals: true } };
	const { docs: plans } = await payload.find({
		collection: 'plans',
		where: of,
		pagination: false,
		depth: 0,
		sort: 'title',
	});
	const { docs: targets } = await payload.find({
		collection: 'targets',
		where: of,
		pagination: false,
		depth: 0,
		sort: 'period',
	});
	const loaded: LoadedPlan[] = [];
	for (const plan of plans) {
		// a plan of the country is looked at for the place of whoever looks
		const place = plan.area === '00' ? area : plan.area;
		const own = targets.filter((target) => String(idOf(target.plan)) === String(plan.id));
		loaded.push(await loadPlan(payload, { plan, place, targets: own, today }));
	}
	return loaded;
}

async function loadPlan(
	payload: Payload,
	{ plan, place, targets, today }: { plan: Plan; place: string; targets: readonly Target[]; today: Day },
): Promise<LoadedPlan> {
	const { communes, history } = await loadPlannedCommunes(payload, { units: plan.units ?? '', area: place });
	const figures = new Map<string, PlanFigures>();
	const shown: LoadedTarget[] = [];
	for (const target of targets) {
		const period = parsePeriod(target.period);
		if (!period) continue;
		const known =
			figures.get(period.code) ??
			(await figuresOf(payload, { communes, place, period, today, hasUnits: Boolean(plan.units) }));
		figures.set(period.code, known);
		const isStaffShared =
			targets.filter((one) => one.indicator === 'staff-trained' && one.period === target.period).length > 1;
		const rule = { ...target, denominatorValue: target.denominatorValue ?? null, isStaffShared };
		shown.push({ target, periodWords: period.words, progress: progressOfTarget(rule, known) });
	}
	const now = monthOf(today);
	return { plan, history, communes: communes.filter((commune) => isInForceIn(commune, now)).length, targets: shown };
}

interface FiguresQuestion {
	readonly communes: readonly PlannedCommune[];
	/** `00`: the country. */
	readonly place: string;
	readonly period: ReportPeriod;
	readonly today: Day;
	/** False: the plan is for all of the place. */
	readonly hasUnits: boolean;
}

async function figuresOf(payload: Payload, question: FiguresQuestion): Promise<PlanFigures> {
	const { communes, place, period, today, hasUnits } = question;
	const monthsCome = period.months.filter((month) => month <= monthOf(today));
	const [from, to] = [monthsCome[0], monthsCome.at(-1)];
	const province = place === '00' ? undefined : place;
	const aired = from && to ? await loadAiredMonths(payload, { months: { from, to }, province }) : undefined;
	const told = await loadTold(payload, {
		days: period.days,
		province,
		communes: hasUnits ? communes.map(({ code }) => code) : undefined,
	});
	return {
		communes: communes.map((commune): CommuneInPlan => ({
			...commune,
			monthsAired: [...(aired?.get(commune.code) ?? [])].toSorted(),
		})),
		monthsCome,
		monthsOver: period.months.filter((month) => month < monthOf(today)),
		isOver: period.months.every((month) => month < monthOf(today)),
		isCountry: place === '00',
		...told,
	};
}
