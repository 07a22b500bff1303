import { parseDay } from './month.ts';

import type { Commune } from './commune.ts';
import type { Day } from './month.ts';

/** The twelve days of the calendar of the animals, in order: markets of the highlands go by them. */
export const ANIMALS = ['ty', 'suu', 'dan', 'mao', 'thin', 'ti', 'ngo', 'mui', 'than', 'dau', 'tuat', 'hoi'] as const;
export type Animal = (typeof ANIMALS)[number];

export const ANIMAL_NAMES: Readonly<Record<Animal, string>> = {
	ty: 'Tý (chuột)',
	suu: 'Sửu (trâu)',
	dan: 'Dần (hổ)',
	mao: 'Mão (mèo)',
	thin: 'Thìn (rồng)',
	ti: 'Tỵ (rắn)',
	ngo: 'Ngọ (ngựa)',
	mui: 'Mùi (dê)',
	than: 'Thân (khỉ)',
	dau: 'Dậu (gà)',
	tuat: 'Tuất (chó)',
	hoi: 'Hợi (lợn)',
};

/** As an officer says it. */
export type MarketRule =
	| { readonly kind: 'weekly'; /** 0: Sunday. */ readonly weekday: number }
	| {
			readonly kind: 'animal';
			readonly animal: Animal;
			/** Also on the day opposite, six days later. */ readonly isTwice: boolean;
	  }
	| {
			readonly kind: 'interval';
			readonly everyDays: number;
			/** A day on which there was a market. */ readonly from: Day;
	  };

/** Days are counted from here: any day does, but the same one each time gives the same snapshot. A Sunday. */
const ANCHOR = Date.UTC(2026, 0, 4);
const DAY_MS = 86_400_000;
/** Julian day number of 1 January 1970. */
const JULIAN_1970 = 2_440_588;

/** As the pages count it. */
export function marketOf(rule: MarketRule): NonNullable<Commune['market']> | undefined {
	switch (rule.kind) {
		case 'weekly':
			return { everyDays: 7, from: firstDay((instant) => new Date(instant).getUTCDay() === rule.weekday) };
		case 'animal':
			return { everyDays: rule.isTwice ? 6 : 12, from: firstDay((instant) => animalAt(instant) === rule.animal) };
		case 'interval':
			return parseDay(rule.from) ? { everyDays: rule.everyDays, from: rule.from } : undefined;
		default:
			return undefined;
	}
}

/** Which of the twelve days a day is: the earthly branch, counted without a break for two thousand years. */
export const animalOf = (day: Day): Animal => animalAt(Date.parse(`${day}T00:00:00Z`));

const animalAt = (instant: number): Animal => ANIMALS[(instant / DAY_MS + JULIAN_1970 + 1) % ANIMALS.length] ?? 'ty';

/** The first day from the anchor on that fits. */
function firstDay(fits: (instant: number) => boolean): Day {
	const fitting = ANIMALS.map((_animal, index) => ANCHOR + index * DAY_MS).find(fits) ?? ANCHOR;
	return new Date(fitting).toISOString().slice(0, 10) as Day;
}
