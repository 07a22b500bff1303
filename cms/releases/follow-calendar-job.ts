import { followCalendar } from './follow-calendar.ts';

import type { TaskConfig } from 'payload';

/** Looks every minute whether a month has begun or something has run out by date, and then publishes. */
export const followCalendarTask: TaskConfig<'followCalendar'> = {
	slug: 'followCalendar',
	label: 'Theo lịch: sang tháng, hết hạn',
	schedule: [{ cron: '5 * * * * *', queue: 'default' }],
	concurrency: () => 'follow-calendar',
	handler: async ({ req: { payload } }) => {
		const reason = await followCalendar(payload, new Date());
		if (reason) payload.logger.info({ msg: 'publication asked for by the calendar', reason });
		return { output: {} };
	},
};
