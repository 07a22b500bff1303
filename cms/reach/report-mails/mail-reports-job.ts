import { sendReports } from './send-reports.ts';

import type { TaskConfig } from 'payload';

/** Looks every ten minutes which reports are due: so a mail server that was down costs nobody a report. */
export const mailReportsTask: TaskConfig<'mailReports'> = {
	slug: 'mailReports',
	label: 'Gửi báo cáo định kỳ qua thư',
	schedule: [{ cron: '0 5-55/10 * * * *', queue: 'default' }],
	concurrency: () => 'mail-reports',
	handler: async ({ req: { payload } }) => {
		const { sent, failed } = await sendReports(payload);
		if (sent + failed > 0) payload.logger.info({ msg: 'reports mailed', sent, failed });
		return { output: {} };
	},
};
