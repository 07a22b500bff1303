import { checkMedia } from './check-media.ts';

import type { TaskConfig } from 'payload';

/** Every minute a few stored files are compared with their hashes: a disk that forgets is noticed before a village hears it. */
export const checkMediaTask: TaskConfig<'checkMedia'> = {
	slug: 'checkMedia',
	label: 'Đối chiếu tệp đã lưu',
	schedule: [{ cron: '35 * * * * *', queue: 'default' }],
	concurrency: () => 'check-media',
	handler: async ({ req: { payload } }) => {
		await checkMedia(payload, new Date());
		return { output: {} };
	},
};
