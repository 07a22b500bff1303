import { renderEdition } from './render-edition.ts';
import { withProgress } from './work-progress.ts';
import { editionId } from './edition-id.ts';
import { renderJobKey } from '../foundation/job-keys.ts';

import type { TaskConfig } from 'payload';

export const renderEditionTask: TaskConfig<'renderEdition'> = {
	slug: 'renderEdition',
	label: 'Dựng âm thanh của bản tin',
	inputSchema: [{ name: 'edition', type: 'text', required: true }],
	retries: { attempts: 2, backoff: { type: 'exponential', delay: 5_000 } },
	// two renders of one edition would only wait for each other's clips
	concurrency: ({ input }) => renderJobKey(input.edition),
	handler: async ({ input, req: { payload } }) => {
		const { edition: rendered, encodes } = await withProgress(payload, renderJobKey(input.edition), (log) =>
			renderEdition(payload, editionId(payload, input.edition), { onProgress: log.tell }),
		);
		payload.logger.info({
			msg: 'edition rendered',
			month: rendered.month,
			area: rendered.area.code,
			languages: rendered.languages.length,
			encodes,
		});
		return { output: {} };
	},
};
