import { sendReset } from './send-reset.ts';

import type { TaskConfig } from 'payload';

export const resetWork = (user: string | number): string => `mail-reset-${user}`;

/** Mails the link for a new password; a mail server that is down is asked again for about a quarter of an hour. */
export const mailResetTask: TaskConfig<'mailReset'> = {
	slug: 'mailReset',
	label: 'Gửi thư đặt lại mật khẩu',
	inputSchema: [{ name: 'user', type: 'text', required: true }],
	retries: { attempts: 5, backoff: { type: 'exponential', delay: 15_000 } },
	concurrency: ({ input }) => resetWork(input.user),
	handler: async ({ input, req: { payload } }) => {
		await sendReset(payload, (payload.db.defaultIDType === 'number' ? Number(input.user) : input.user) as never);
		return { output: {} };
	},
};
