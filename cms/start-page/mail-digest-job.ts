import { sendDigests } from './send-digests.ts';

import type { TaskConfig } from 'payload';

/** Looks every ten minutes whom today's digest has not reached yet: so a mail server that was down costs nobody a mail. */
export const mailDigestTask: TaskConfig<'mailDigest'> = {
	slug: 'mailDigest',
	label: 'Gửi thư tóm tắt việc đang chờ',
	schedule: [{ cron: '0 */10 * * * *', queue: 'default' }],
	concurrency: () => 'mail-digest',
	handler: async ({ req: { payload } }) => {
		const { sent, failed } = await sendDigests(payload);
		if (sent + failed > 0) payload.logger.info({ msg: 'digests', sent, failed });
		return { output: {} };
	},
};
