import { marketDays } from '#content/model/market.ts';

import type { Commune } from '#content/model/commune.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { Translator } from './i18n.ts';

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** When the commune's market is, in words; empty where nobody has told us. */
export function marketInWords(commune: Pick<Commune, 'market'>, month: Month, t: Translator): string {
	const { market } = commune;
	if (!market) return '';
	if (market.everyDays !== 7) {
		const days = marketDays(commune, month).map((day: Day) => Number(day.slice(8)));
		return t('bulletin.marketEvery', { count: market.everyDays, days: days.join(', ') });
	}
	const weekday = WEEKDAYS[new Date(`${market.from}T00:00:00Z`).getUTCDay()] ?? 0;
	return t('bulletin.marketWeekly', { day: t(`weekdays.${weekday}`) });
}
