import { blockedSentence } from './guard-edition.ts';
import { editionId } from './edition-id.ts';
import { preflightOf } from './load-preflight.ts';
import { blockingFindings } from './preflight.ts';
import { bypass } from '../foundation/bypass.ts';

import type { TaskConfig } from 'payload';

/** Tasks whose jobs may wait for any day. */
export const APPOINTMENTS = ['publishEdition'] as const;

/**
 * The appointment of an edition: waits in the queue, which is in the database, until its time has come, also across a
 * restart. Whoever changes or cancels the appointment leaves this job behind; it then sees that it is not meant.
 */
export const publishEditionTask: TaskConfig<'publishEdition'> = {
	slug: 'publishEdition',
	label: 'Phát hành bản tin theo hẹn',
	inputSchema: [
		{ name: 'edition', type: 'text', required: true },
		{ name: 'at', type: 'text', required: true },
	],
	retries: { attempts: 3, backoff: { type: 'exponential', delay: 5_000 } },
	concurrency: ({ input }) => `appointment-${input.edition}`,
	handler: async ({ input, req: { payload } }) => {
		const id = editionId(payload, input.edition);
		const edition = await payload.findByID({ collection: 'editions', id, depth: 0 });
		const isMeant = edition.publishAt && Date.parse(edition.publishAt) === Date.parse(input.at);
		if (!isMeant || (edition.state !== 'locked' && edition.state !== 'rendered')) return { output: {} };
		const { findings } = await preflightOf({ payload }, edition);
		const blocking = blockingFindings(findings);
		if (blocking.length > 0) {
			const problem = `Hẹn phát hành không thực hiện được. ${blockedSentence(edition.title, 'published', blocking)}`;
			await payload.update({
				collection: 'editions',
				id,
				data: { problem, publishAt: null },
				context: bypass('edition'),
			});
			payload.logger.warn({ msg: 'appointment blocked', month: edition.month, area: edition.area });
			return { output: {} };
		}
		// as when a person presses the button: the hook behind it queues the release, which has tries of its own
		await payload.update({
			collection: 'editions',
			id,
			data: { state: 'published', publishAt: null, withdrawnReason: null, withdrawnOn: null, problem: null },
		});
		return { output: {} };
	},
};
