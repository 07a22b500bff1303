import { cmsSettings } from '../settings.ts';
import { isMailbox } from './mailbox.ts';

import type { PayloadRequest } from 'payload';

export interface Notice {
	readonly subject: string;
	/** Vietnamese, whole sentences. */
	readonly sentence: string;
	/** Page of the admin. */
	readonly path: string;
	/** What its button says; absent: look and verify. */
	readonly action?: string;
	/** Why this person gets it; absent: a number or an office has changed. */
	readonly footer?: string;
}

/** One job for each administrator: a mailbox that is full keeps nobody else waiting, and nobody gets it twice. */
export async function queueNotice(req: PayloadRequest, notice: Notice): Promise<void> {
	if (!cmsSettings().smtpUrl) return;
	const { docs } = await req.payload.find({
		collection: 'users',
		where: { roles: { in: ['administrator'] } },
		pagination: false,
		depth: 0,
		req,
	});
	for (const { id, email } of docs.filter((user) => isMailbox(user.email)))
		await req.payload.jobs.queue({ task: 'mailNotice', input: { user: String(id), email, ...notice }, req });
}
