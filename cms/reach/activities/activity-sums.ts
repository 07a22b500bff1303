import { lettersOf } from '#content/model/activity.ts';

import { keyOfSum, noSums, SUMS } from '../monthly/monthly-sum.ts';

import type { Activity } from '../../payload-types.ts';
import type { MonthlySum } from '../monthly/monthly-sum.ts';

/** What one activity adds to the monthly sums: nothing but its row where it was taken back or is only planned. */
export function sumOfActivity(activity: StoredActivity): MonthlySum {
	const { day, province, commune, kind, form, units, people, confidence, receivedAt } = activity;
	const counts = activity.isWithdrawn !== true;
	const isDone = counts && confidence !== 'D';
	const ofLetter = (letter: string) => (counts && confidence === letter ? 1 : 0);
	return {
		month: day.slice(0, 7),
		province,
		commune: commune ?? '',
		kind,
		language: '',
		channel: form ?? '',
		bundle: '',
		letters: lettersOf(activity),
		...noSums,
		entries: 1,
		airings: isDone ? 1 : 0,
		units: isDone ? units : 0,
		people: isDone ? (people ?? 0) : 0,
		a: ofLetter('A'),
		b: ofLetter('B'),
		c: ofLetter('C'),
		d: ofLetter('D'),
		newest: new Date(receivedAt ?? 0).toISOString(),
	};
}

export type StoredActivity = Pick<
	Activity,
	| 'day'
	| 'province'
	| 'commune'
	| 'kind'
	| 'form'
	| 'units'
	| 'people'
	| 'confidence'
	| 'receivedAt'
	| 'isWithdrawn'
	| 'saysA'
	| 'saysB'
	| 'saysC'
	| 'saysD'
	| 'saysDd'
	| 'saysE'
	| 'saysG'
	| 'saysH'
>;

/** Sums with the same key as one. */
export function addedUp(sums: readonly MonthlySum[]): readonly MonthlySum[] {
	return [...Map.groupBy(sums, keyOfSum).values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const totals = SUMS.map((name) => [name, group.reduce((total, sum) => total + sum[name], 0)]);
		const newest = group.reduce((latest, sum) => (sum.newest > latest ? sum.newest : latest), first.newest);
		return [{ ...first, ...(Object.fromEntries(totals) as typeof noSums), newest }];
	});
}
