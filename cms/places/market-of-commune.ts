import { ANIMALS, marketOf } from '#content/model/market-rule.ts';
import { parseDay } from '#content/model/month.ts';

import type { Commune } from '#content/model/commune.ts';
import type { MarketRule } from '#content/model/market-rule.ts';

/** The fields of a commune's form, stored or half filled in. */
export interface MarketFields {
	readonly marketKind?: string | null | undefined;
	readonly marketWeekday?: string | null | undefined;
	readonly marketAnimal?: string | null | undefined;
	readonly marketIsTwice?: boolean | null | undefined;
	readonly marketEvery?: number | null | undefined;
	readonly marketFrom?: string | null | undefined;
}

/** When the market of a commune is, as the snapshot has it; undefined: there is none, or nobody has said all. */
export function marketFrom(fields: MarketFields): NonNullable<Commune['market']> | undefined {
	const rule = ruleFrom(fields);
	return rule && marketOf(rule);
}

function ruleFrom(fields: MarketFields): MarketRule | undefined {
	if (fields.marketKind === 'weekly') {
		const weekday = fields.marketWeekday ?? '';
		return /^[0-6]$/.test(weekday) ? { kind: 'weekly', weekday: Number(weekday) } : undefined;
	}
	if (fields.marketKind === 'animal') {
		const animal = ANIMALS.find((candidate) => candidate === fields.marketAnimal);
		return animal && { kind: 'animal', animal, isTwice: fields.marketIsTwice ?? false };
	}
	if (fields.marketKind !== 'interval') return undefined;
	const from = parseDay(fields.marketFrom ?? '');
	const everyDays = fields.marketEvery ?? 0;
	return from && everyDays >= 2 && everyDays <= 60 ? { kind: 'interval', everyDays, from } : undefined;
}
