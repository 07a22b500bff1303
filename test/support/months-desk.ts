import type { Payload } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { LoadedMonth } from '#cms/reach/months/load-month.ts';
import type { NewAiring } from '#cms/reach/write-rows.ts';
import type { Rest } from './rest.ts';

/** The month that the tests of months.test.ts close. */
export const MONTH = '2026-09' as Month;

/** The CMS that they share, and people at it: two officers, an approver and a manager of Lai Châu, and others. */
export interface MonthsDesk extends Readonly<
	Record<'officer' | 'secondOfficer' | 'approver' | 'manager' | 'stranger' | 'administrator', Rest>
> {
	readonly payload: Payload;
	readonly load: () => Promise<LoadedMonth>;
	/** Reviews or closes the month as it is. */
	readonly step: (who: Rest, what: 'review' | 'close') => Promise<{ status: number; message: string }>;
}

/** As settling leaves an airing that nobody has to ask about. */
const COUNTED = { reasons: '', isEffective: true, isCounted: true, isWaiting: false } as const;

let count = 0;
/** One of those, that counts. */
export const airing = (commune: string, more: Partial<NewAiring> = {}): NewAiring => ({
	clientId: `thang-${(count += 1)}`,
	commune,
	province: '12',
	month: MONTH,
	language: 'vi',
	day: '2026-09-10',
	slot: '17:00',
	channel: 'loudspeaker',
	minutes: 12.35,
	plays: 2,
	confidence: 'B',
	isPlausible: true,
	replaces: null,
	isWithdrawal: false,
	loggedAt: '2026-09-10T10:30:00.000Z',
	receivedAt: '2026-09-10T11:00:00.000Z',
	...COUNTED,
	...more,
});
