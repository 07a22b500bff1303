import { cmsSettings } from '../../foundation/settings.ts';
import { lookForTrouble } from './look-for-trouble.ts';

import type { TaskConfig } from 'payload';

/** Looks every ten minutes whether backup, publication, disk, queue or the public side need somebody. */
export const mailAlarmsTask: TaskConfig<'mailAlarms'> = {
	slug: 'mailAlarms',
	label: 'Báo quản trị khi hệ thống có chỗ hỏng',
	schedule: [{ cron: '0 5/10 * * * *', queue: 'default' }],
	concurrency: () => 'mail-alarms',
	handler: async ({ req }) => {
		if (!cmsSettings().smtpUrl) return { output: {} };
		const { raised, ended, lost } = await lookForTrouble(req, { now: new Date() });
		if (raised.length + ended.length + lost.length > 0)
			req.payload.logger.warn({ msg: 'alarms', raised: raised.map(({ title }) => title), ended, lost });
		return { output: {} };
	},
};
