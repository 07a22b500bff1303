import { describe, expect, test } from 'vitest';

import { airingGroups, effectiveAirings } from '#content/model/airing-groups.ts';

import { randomNumbers, shuffled } from '../support/random-numbers.ts';

import type { GroupEntry } from '#content/model/airing-groups.ts';

interface Said extends GroupEntry {
	readonly minutes: number;
}

const said = (clientId: string, more: Partial<Said> = {}): Said => ({
	clientId,
	commune: '03166',
	replaces: null,
	isWithdrawal: false,
	loggedAt: '2026-11-20T10:00:00Z',
	minutes: 44,
	...more,
});
const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`;

describe('what was said of one airing', () => {
	const first = said('a', { loggedAt: at(10) });
	const phone = said('b', { replaces: 'a', minutes: 33, loggedAt: at(11) });
	const desk = said('c', { replaces: 'a', minutes: 55, loggedAt: at(12) });
	const ends = said('w', { replaces: 'a', isWithdrawal: true, loggedAt: at(13) });
	const back = said('r', { replaces: 'w', minutes: 20, loggedAt: at(14) });

	test.for([
		['nothing', [], []],
		['an airing', [first], [44]],
		['a correction', [first, phone], [33]],
		['two corrections that do not know of each other: the newest, not 33 + 55 + 44 = 132', [first, phone, desk], [55]],
		['a correction of something never received', [phone], [33]],
		['two corrections of something never received', [phone, desk], [55]],
		['a correction of a correction', [first, phone, said('d', { replaces: 'b', minutes: 7, loggedAt: at(11) })], [7]],
		['a withdrawal', [first, ends], []],
		['a withdrawal beside a correction that it does not name', [first, phone, ends], []],
		[
			'a later correction by somebody who does not know of the withdrawal',
			[first, ends, { ...desk, loggedAt: at(15) }],
			[],
		],
		['a withdrawal that somebody takes back', [first, phone, ends, back], [20]],
		[
			'a correction of what was brought back',
			[first, ends, back, said('e', { replaces: 'r', minutes: 9, loggedAt: at(15) })],
			[9],
		],
		[
			'a second withdrawal after it',
			[first, ends, back, said('x', { replaces: 'a', isWithdrawal: true, loggedAt: at(16) })],
			[],
		],
		['a correction by a phone that lives in 1970', [first, { ...phone, loggedAt: '1970-01-01T00:00:00Z' }], [33]],
		['a clock that is not one', [first, { ...phone, loggedAt: 'yesterday' }], [33]],
		['an entry that names itself', [said('s', { replaces: 's' })], [44]],
		['a correction under the number of another commune', [first, { ...phone, commune: '03184' }], [44, 33]],
	] as const)('is told by %s', ([, entries, minutes]) => {
		expect(effectiveAirings<Said>(entries).map((entry) => entry.minutes)).toEqual(minutes);
		const backwards = effectiveAirings<Said>(entries.toReversed()).map((entry) => entry.minutes);
		expect(new Set(backwards)).toEqual(new Set(minutes));
	});

	test('a clock ahead by years loses to what came later, once the entry was received', () => {
		const ahead = { ...phone, loggedAt: '2031-01-01T00:00:00Z', receivedAt: at(11) };
		const later = { ...desk, receivedAt: at(12) };
		expect(effectiveAirings<Said>([first, ahead, later])).toEqual([later]);
	});

	test('entries that name each other in a circle are one airing', () => {
		const circle = [said('m', { replaces: 'n' }), said('n', { replaces: 'o' }), said('o', { replaces: 'm' })];
		const [group, ...others] = airingGroups([...circle, said('p', { replaces: 'n' })]);
		expect([group?.root, group?.entries.length, others]).toEqual(['m', 4, []]);
	});

	test('a chain of three thousand corrections is told in a moment', () => {
		const chain = Array.from({ length: 3_000 }, (_value, index) =>
			said(`n${index}`, { replaces: index === 0 ? null : `n${index - 1}`, minutes: index }),
		);
		expect(effectiveAirings(chain)).toEqual([chain.at(-1)]);
	}, 10_000);

	test('in ten thousand random orders of random histories the same entries stand, at most one of each', () => {
		const random = randomNumbers(12);
		for (let round = 0; round < 500; round += 1) {
			const entries: Said[] = [];
			for (let index = 0; index < 20; index += 1) {
				const names = index > 0 && random(3) > 0 ? `e${random(index + 2)}` : null;
				entries.push(
					said(`e${index}`, {
						replaces: names,
						isWithdrawal: names !== null && random(4) === 0,
						loggedAt: at(random(24)),
						minutes: random(240),
					}),
				);
			}
			const expected = new Set(effectiveAirings(entries));
			const groups = airingGroups(entries);
			expect(groups.flatMap((group) => group.entries)).toHaveLength(entries.length);
			expect(expected.size).toBeLessThanOrEqual(groups.length);
			for (let order = 0; order < 20; order += 1)
				expect(new Set(effectiveAirings(shuffled(entries, random)))).toEqual(expected);
		}
	});
});
