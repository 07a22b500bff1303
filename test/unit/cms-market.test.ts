import { describe, expect, test } from 'vitest';

import { marketFrom } from '#cms/places/market-of-commune.ts';
import { marketDays } from '#content/model/market.ts';
import { animalOf } from '#content/model/market-rule.ts';
import { parseMonth } from '#content/model/month.ts';

import type { Day } from '#content/model/month.ts';

describe('the twelve days', () => {
	// Tết and other days whose names are printed in every almanac
	test.for([
		['1949-10-01', 'ty'],
		['2000-01-01', 'ngo'],
		['2024-02-10', 'thin'],
		['2026-02-17', 'tuat'],
	])('%s is a day of %s', ([day, animal]) => {
		expect(animalOf(day as Day)).toBe(animal);
	});
});

describe('the market of a commune', () => {
	const days = (fields: Parameters<typeof marketFrom>[0]) => {
		const market = marketFrom(fields);
		return market && marketDays({ market }, parseMonth('2026-11')!).map((day) => Number(day.slice(8)));
	};
	test.for([
		['on Sundays', { marketKind: 'weekly', marketWeekday: '0' }, [1, 8, 15, 22, 29]],
		['on Thursdays', { marketKind: 'weekly', marketWeekday: '4' }, [5, 12, 19, 26]],
		['on days of the horse', { marketKind: 'animal', marketAnimal: 'ngo' }, [4, 16, 28]],
		[
			'on the opposite days, too',
			{ marketKind: 'animal', marketAnimal: 'ngo', marketIsTwice: true },
			[4, 10, 16, 22, 28],
		],
		['every fifth day', { marketKind: 'interval', marketEvery: 5, marketFrom: '2026-11-03' }, [3, 8, 13, 18, 23, 28]],
		['none', { marketKind: 'none', marketWeekday: '0' }, undefined],
		['not said', {}, undefined],
		['half said', { marketKind: 'animal' }, undefined],
		[
			'with a count that no form stores',
			{ marketKind: 'interval', marketEvery: 0, marketFrom: '2026-11-03' },
			undefined,
		],
	] as const)('%s', ([, fields, expected]) => {
		expect(days(fields)).toEqual(expected);
	});
	test('falls on the animal that was chosen', () => {
		const market = marketFrom({ marketKind: 'animal', marketAnimal: 'dau' });
		for (const day of marketDays({ market }, parseMonth('2027-03')!)) expect(animalOf(day)).toBe('dau');
	});
});
