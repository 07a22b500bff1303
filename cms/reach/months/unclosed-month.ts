import { dueDayOf } from '#content/model/month-completion.ts';
import { addMonths, monthOf } from '#content/model/month.ts';

import { reachFigures } from '../reports/figures.ts';
import { closedKey } from './load-closed.ts';

import type { Payload } from 'payload';
import type { Day, Month } from '#content/model/month.ts';

/** The month before today's, when its communes were due, something was logged in it, and nobody has closed it. */
export async function unclosedMonth(
	payload: Payload,
	province: string,
	today: Day,
): Promise<{ readonly month: Month; readonly province: string } | null> {
	const month = addMonths(monthOf(today), -1);
	if (today <= dueDayOf(month)) return null;
	const { totalDocs } = await payload.count({
		collection: 'closed-months',
		where: { key: { equals: closedKey(month, province) } },
	});
	if (totalDocs > 0) return null;
	const newest = await reachFigures(payload).newest({ months: { from: month, to: month }, province });
	return newest === '' ? null : { month, province };
}
