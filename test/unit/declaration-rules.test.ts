import { describe, expect, test } from 'vitest';

import {
	DECLARATION_REASONS,
	MOST_AIRINGS_A_DAY,
	reasonsOfDay,
	reasonsToAsk,
} from '#content/model/declaration-rules.ts';
import { REASON_WORDS, reasonsInWords, reasonsOf } from '#content/model/declaration-words.ts';
import { parseDay, parseMonth } from '#content/model/month.ts';

import type { AiringChannel } from '#content/model/airing.ts';
import type { DeclarationFacts } from '#content/model/declaration-rules.ts';

const airing = {
	day: parseDay('2026-11-20')!,
	month: parseMonth('2026-11')!,
	channel: 'loudspeaker' as AiringChannel,
	minutes: 11,
	plays: 1,
	clustersWorking: 9 as number | null,
	isWithdrawal: false,
};
const facts: DeclarationFacts = {
	clustersInstalled: 12,
	bundle: { minutes: 11 },
	receivedDay: parseDay('2026-11-21')!,
};
const day = (text: string) => parseDay(text)!;
const received = (text: string): Partial<DeclarationFacts> => ({ receivedDay: day(text) });

describe('a declaration', () => {
	test.for([
		['as it should be', {}, {}, []],
		['played twice', { minutes: 22, plays: 2 }, {}, []],
		['stopped half-way by rain', { minutes: 6 }, {}, []],
		['of the day before the bundle’s month', { day: day('2026-10-31') }, received('2026-11-01'), ['bundle_not_yet']],
		['of 15/10 with the bundle of November', { day: day('2026-10-15') }, {}, ['late_entry', 'bundle_not_yet']],
		['of 15/01/2025 with the bundle of November', { day: day('2025-01-15') }, {}, ['day_too_old', 'bundle_not_yet']],
		['of tomorrow', { day: day('2026-11-22') }, {}, ['future_day']],
		['of a year to come', { day: day('2036-11-20') }, {}, ['future_day', 'bundle_too_old']],
		['sent on the closing day', {}, received('2026-12-15'), []],
		['sent after the closing day', {}, received('2026-12-16'), ['late_entry']],
		['by a phone that does not know the day', { day: day('2026-11-30') }, { receivedDay: undefined }, []],
		['two months after its bundle', { day: day('2027-01-31') }, received('2027-02-01'), []],
		['three months after its bundle', { day: day('2027-02-01') }, received('2027-02-01'), ['bundle_too_old']],
		['of a bundle that the commune never had', {}, { bundle: null }, ['unknown_bundle']],
		['of a bundle whose length is not known', { minutes: 50 }, { bundle: { minutes: null } }, []],
		[
			'of 240 minutes and 500 clusters',
			{ minutes: 240, clustersWorking: 500 },
			{},
			['clusters_over_installed', 'minutes_over_slot', 'minutes_too_many'],
		],
		[
			'of the same where nothing is known',
			{ minutes: 240, clustersWorking: 500 },
			{ clustersInstalled: null, bundle: { minutes: null } },
			['clusters_unlikely', 'minutes_over_slot'],
		],
		['of no cluster', { clustersWorking: 0 }, {}, ['no_clusters']],
		['without a number of clusters', { clustersWorking: null }, {}, []],
		['of as many clusters as there are', { clustersWorking: 12 }, {}, []],
		['of one cluster more than there are', { clustersWorking: 13 }, {}, ['clusters_over_installed']],
		['of 60 clusters where none are registered', { clustersWorking: 60 }, { clustersInstalled: null }, []],
		[
			'by a loudspeaker on a motorbike, without clusters',
			{ channel: 'mobile-loudspeaker', clustersWorking: 0, minutes: 110, plays: 10 },
			{},
			[],
		],
		['of 0.2 minutes', { minutes: 0.2 }, {}, ['minutes_too_few']],
		[
			'of 0.2 minutes of a bundle of unknown length',
			{ minutes: 0.2 },
			{ bundle: { minutes: null } },
			['minutes_too_few'],
		],
		['of 12 seconds a play', { minutes: 2, plays: 10 }, { bundle: { minutes: null } }, ['minutes_too_few']],
		['of 132 minutes in one play', { minutes: 132 }, {}, ['minutes_over_slot', 'minutes_too_many']],
		['that takes another back, whatever it repeats', { minutes: 240, clustersWorking: 0, isWithdrawal: true }, {}, []],
	] as const)('%s', ([, more, known, reasons]) => {
		expect(reasonsToAsk({ ...airing, ...more }, { ...facts, ...known })).toEqual(reasons);
	});

	test('each reason has a sentence, and is read back from how it is stored', () => {
		for (const code of DECLARATION_REASONS) expect(REASON_WORDS[code]).toMatch(/^\p{Lu}.*\.$/u);
		expect(reasonsOf('no_clusters same_slot constructor future_rule')).toEqual(['no_clusters', 'same_slot']);
		expect([reasonsOf(null), reasonsOf('')]).toEqual([[], []]);
		expect(reasonsInWords(['no_clusters'])).toBe('Không cụm loa nào nghe được.');
	});
});

describe('the airings of a commune on one day', () => {
	const one = (clientId: string, slot = '17:00', loggedAt = '2026-11-20T10:00:00Z') => ({
		clientId,
		slot,
		loggedAt,
		commune: '03166',
		replaces: null,
		isWithdrawal: false,
		language: 'vi',
		channel: 'loudspeaker' as const,
	});

	test('of two for the same slot and language the later one is asked about, whichever came first', () => {
		const [early, late] = [one('b'), one('a', '17:00', '2026-11-20T12:00:00Z')];
		for (const entries of [
			[early, late],
			[late, early],
		])
			expect([...reasonsOfDay(entries)]).toEqual([['a', ['same_slot']]]);
		expect(reasonsOfDay([early, { ...late, language: 'km' }, one('c', '05:00')]).size).toBe(0);
	});

	test('those after the twenty-fourth are asked about', () => {
		const many = Array.from({ length: MOST_AIRINGS_A_DAY + 2 }, (_value, index) =>
			one(`id-${String(index).padStart(2, '0')}`, `${String(index % 24).padStart(2, '0')}:${index < 24 ? '00' : '30'}`),
		);
		expect([...reasonsOfDay(many.toReversed())]).toEqual([
			['id-24', ['too_many_that_day']],
			['id-25', ['too_many_that_day']],
		]);
	});
});
