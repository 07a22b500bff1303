import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { monthAt } from '#content/model/month.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import { messageInVietnamese, openTestCms, seededChange } from './cms.ts';
import { seedFewPlaces } from './few-places.ts';

import type { Payload } from 'payload';
import type * as Store from '#cms/releases/release-store.ts';
import type { TestCms } from './cms.ts';

/** A CMS that publishes, and what tests ask about its releases. */
export interface ReleasesCms extends TestCms {
	readonly store: typeof Store;
	/** @returns the name of the new release; undefined where the publication found nothing to do */
	readonly publish: (more?: object) => Promise<string | undefined>;
	/** The release that serves. */
	readonly served: () => Promise<string>;
	/** The release that serves, made where there is none yet. */
	readonly released: () => Promise<string | undefined>;
	/** Names of what is half written. */
	readonly litter: () => Promise<readonly string[]>;
	/** Publications that the desk believes to be under way. */
	readonly building: () => Promise<number>;
}

/** An empty CMS with a few places, on the database of the tests. */
export async function openReleases(): Promise<ReleasesCms> {
	const cms = await openTestCms();
	const { payload, dataDir } = cms;
	const { publishRelease } = await import('#cms/releases/publish-release.ts');
	const store = await import('#cms/releases/release-store.ts');
	await seedFewPlaces(payload);

	const publish = async (more: object = {}) => (await publishRelease(payload, { reason: 'thử', ...more })).release;
	const served = async () => (await readFile(join(dataDir, 'releases', 'current'), 'utf8')).trim();
	const released = async () => (existsSync(join(dataDir, 'releases', 'current')) ? served() : publish());
	const litter = async () => (await readdir(join(dataDir, 'releases'))).filter((name) => /partial|tmp/.test(name));
	const building = async () =>
		(await payload.count({ collection: 'releases', where: { state: { equals: 'building' } } })).totalDocs;
	return { ...cms, store, publish, served, released, litter, building };
}

/** Other words, so that there is something to encode. */
export async function renamedBulletin(payload: Payload, script: string): Promise<void> {
	await bulletinOfThisMonth(payload);
	const { docs } = await payload.find({
		collection: 'messages',
		where: { key: { equals: 'giet-giua-chung' } },
		depth: 0,
	});
	const found = await payload.find({
		collection: 'renditions',
		where: { message: { equals: docs[0]?.id } },
		depth: 0,
	});
	await seededChange(payload, found.docs[0]!.id, { script: `${script}, bà con gọi {{hotline:111}}.` });
}

/** Out already, so that each publication renders it first. */
export async function bulletinOfThisMonth(payload: Payload): Promise<void> {
	const isThere = { collection: 'messages', where: { key: { equals: 'giet-giua-chung' } } } as const;
	if ((await payload.count(isThere)).totalDocs > 0) return;
	const { message, rendition } = await messageInVietnamese(payload, { key: 'giet-giua-chung' });
	await seededChange(payload, rendition.id, { allowsDraftVoice: true });
	await payload.create({
		collection: 'editions',
		data: { month: monthAt(new Date()), area: '00', title: 'Bản tin', messages: [message.id], state: 'published' },
		context: bypass('edition'),
	});
}
