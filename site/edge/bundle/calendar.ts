import { createEvents } from 'ics';

import { communeFullName } from '#content/model/commune.ts';
import { marketDays } from '#content/model/market.ts';
import { addMonths, daysBetween, monthInWords } from '#content/model/month.ts';

import type { EventAttributes } from 'ics';
import type { Day } from '#content/model/month.ts';
import type { CommuneMonth } from './commune-month.ts';

const MINUTE = 60;
/** Of a suggested market round, local time: when most people are there. */
const MARKET_HOUR = '08:00';

/**
 * The month's slots as a calendar (RFC 5545): local times without a zone, for a phone that lies where the loudspeaker
 * stands. Nothing in it changes from one download to the next.
 */
export function calendarOf(siteUrl: string, communeMonth: CommuneMonth): string {
	const { month, commune, edition, languages } = communeMonth;
	const seconds = Math.max(MINUTE, ...languages.map((rendered) => rendered.bulletin.durationSeconds));
	const shared = {
		duration: { minutes: Math.ceil(seconds / MINUTE) },
		url: `${siteUrl}/phat-thanh/${commune.code}/`,
		timestamp: Date.parse(`${month}-01`),
		startInputType: 'local' as const,
		startOutputType: 'local' as const,
		// whoever has to walk to the loudspeaker hears of it in time
		alarms: [
			{
				action: 'display' as const,
				description: 'Sắp đến giờ phát bản tin',
				trigger: { minutes: 15, before: true },
			},
		],
	};
	const days = daysBetween(`${month}-01` as Day, `${addMonths(month, 1)}-01` as Day);
	const daily = edition.slots.map((slot): EventAttributes => ({
		...shared,
		uid: `${month}-${commune.code}-${slot.replace(':', '')}@loa-lang`,
		title: `Phát bản tin ${monthInWords(month)} (${slot})`,
		start: startAt(`${month}-01` as Day, slot),
		recurrenceRule: `FREQ=DAILY;COUNT=${days}`,
	}));
	const market = marketDays(commune, month).map((day): EventAttributes => ({
		...shared,
		uid: `${day}-${commune.code}-cho@loa-lang`,
		title: `Phiên chợ: phát bản tin ${monthInWords(month)} bằng loa kéo`,
		start: startAt(day, MARKET_HOUR),
	}));
	const { error, value } = createEvents([...daily, ...market], {
		productId: 'loa-lang',
		calName: `Giờ phát, ${communeFullName(commune)}`,
	});
	if (error) throw error;
	// without any slot the library gives nothing
	return value ?? '';
}

function startAt(day: Day, slot: string): [number, number, number, number, number] {
	const [hour = 0, minute = 0] = slot.split(':').map(Number);
	return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)), hour, minute];
}
