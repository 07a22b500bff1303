import { renderEdition } from '../editions/render-edition.ts';

import type { TaskConfig } from 'payload';

export const renderEditionTask: TaskConfig<'renderEdition'> = {
	slug: 'renderEdition',
	label: 'Dựng âm thanh của bản tin',
	inputSchema: [{ name: 'edition', type: 'text', required: true }],
	retries: { attempts: 2, backoff: { type: 'exponential', delay: 5_000 } },
	// two renders of one edition would only wait for each other's clips
	concurrency: ({ input }) => `render-${input.edition}`,
	handler: async ({ input, req }) => {
		const id = req.payload.db.defaultIDType === 'number' ? Number(input.edition) : input.edition;
		const rendered = await renderEdition(req.payload, id as never);
		req.payload.logger.info({
			msg: 'edition rendered',
			month: rendered.month,
			area: rendered.area.code,
			languages: rendered.languages.length,
		});
		return { output: {} };
	},
};
