import { sendInvitation } from './invitation.ts';

import type { TaskConfig } from 'payload';

const invitationWork = (user: string | number): string => `mail-invitation-${user}`;

/** Mails the link of an invitation; a mail server that is down is asked again for about a quarter of an hour. */
export const mailInvitationTask: TaskConfig<'mailInvitation'> = {
	slug: 'mailInvitation',
	label: 'Gửi thư mời',
	inputSchema: [{ name: 'user', type: 'text', required: true }],
	retries: { attempts: 5, backoff: { type: 'exponential', delay: 15_000 } },
	concurrency: ({ input }) => invitationWork(input.user),
	handler: async ({ input, req: { payload } }) => {
		await sendInvitation(payload, (payload.db.defaultIDType === 'number' ? Number(input.user) : input.user) as never);
		return { output: {} };
	},
};
