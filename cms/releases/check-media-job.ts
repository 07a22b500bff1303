import { StorageError } from '#content/lib/storage/object-store.ts';

import { checkMedia } from './check-media.ts';
import { followPointer } from './store-release.ts';

import type { TaskConfig } from 'payload';

/** Every minute a few stored files are compared with their hashes: a disk that forgets is noticed before a village hears it. */
export const checkMediaTask: TaskConfig<'checkMedia'> = {
	slug: 'checkMedia',
	label: 'Đối chiếu tệp đã lưu',
	schedule: [{ cron: '35 * * * * *', queue: 'default' }],
	concurrency: () => 'check-media',
	handler: async ({ req: { payload } }) => {
		await checkMedia(payload, new Date());
		try {
			if (await followPointer()) payload.logger.info({ msg: 'the bucket points to the served release' });
		} catch (err) {
			// a bucket that is away is no broken job: health says it, and the next minute tries again
			if (!(err instanceof StorageError)) throw err;
			payload.logger.warn({ msg: 'the bucket could not be told which release serves', err });
		}
		return { output: {} };
	},
};
