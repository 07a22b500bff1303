import { isUsable, RETIRED_NUMBERS } from '#content/model/hotline.ts';

import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';

/** `usable`: may be spoken and printed. `overdue`: was verified, somebody has to ring again. `dead`: must not be called. */
export type HotlineStatus = 'usable' | 'overdue' | 'dead';

/**
 * How a number stands. A check that ran out takes nothing off the site that is on it: 111 is right on the day after,
 * too, and a country without it on any page is worse. A number that was taken out, or that nobody vouches for any
 * more, goes at once.
 */
export function hotlineStatus(
	number: string,
	{ hotlines, today }: { hotlines: readonly Hotline[]; today: Day },
): HotlineStatus {
	const records = hotlines.filter((hotline) => hotline.number === number && hotline.verifiedAt !== null);
	if (records.length === 0 || RETIRED_NUMBERS.includes(number)) return 'dead';
	return records.some((hotline) => isUsable(hotline, today)) ? 'usable' : 'overdue';
}
