import { daysBetween } from './month.ts';

import type { Commune } from './commune.ts';
import type { Day, Month } from './month.ts';

/** The market days of a commune in a month; empty where nobody has told us. */
export function marketDays(commune: Pick<Commune, 'market'>, month: Month): readonly Day[] {
	const { market } = commune;
	if (!market) return [];
	const first = new Date(`${month}-01T00:00:00Z`);
	return Array.from({ length: 31 }, (_value, index) => new Date(first.getTime() + index * 86_400_000))
		.map((date) => date.toISOString().slice(0, 10) as Day)
		.filter((day) => day.startsWith(month) && daysBetween(market.from, day) % market.everyDays === 0);
}
