import { lastRelease } from './newest-release.ts';
import { publishRelease } from './publish-release.ts';
import { cmsSettings } from '../foundation/settings.ts';

import type { TaskConfig } from 'payload';

/**
 * Puts new reach figures on the public page: looks every five minutes whether airings came in, or were asked about,
 * since the last release.
 */
export const republishTask: TaskConfig<'republishReach'> = {
	slug: 'republishReach',
	label: 'Cập nhật số liệu độ phủ',
	schedule: [{ cron: '0 */5 * * * *', queue: 'default' }],
	concurrency: () => 'publish',
	handler: async ({ req: { payload } }) => {
		const { republishMinutes } = cmsSettings();
		if (republishMinutes === 0) return { output: {} };
		const publishedAt = (await lastRelease(payload))?.publishedAt;
		if (!publishedAt) return { output: {} };
		const age = Date.now() - Date.parse(publishedAt);
		// a clock that was once ahead must not stop the figures until that day
		const isOfAnotherClock = age < 0;
		if (!isOfAnotherClock && age < republishMinutes * 60_000) return { output: {} };
		// by when they came here or an officer decided about them: an edge may have received them long before
		const fresh = await payload.count({ collection: 'airings', where: { updatedAt: { greater_than: publishedAt } } });
		if (isOfAnotherClock || fresh.totalDocs > 0)
			await publishRelease(payload, { reason: 'Có lần phát mới', isAutomatic: true });
		return { output: {} };
	},
};
