import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { snapshotSchema } from '#content/model/snapshot.ts';

import { databaseName, isDatabaseMissing, openTestCms } from '../support/cms.ts';
import { seedFewPlaces } from '../support/few-places.ts';
import { workerTrial } from '../support/worker-trial.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload } from 'payload';

describe.skipIf(isDatabaseMissing)(`several workers on ${databaseName}`, { timeout: 300_000 }, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		await seedFewPlaces(payload);
	});
	afterAll(() => close());

	// 200 clips by four workers, two of them killed: `npm run bench -- workers`
	test('one of two is killed while it renders: each clip is right, and none is in the release twice', async () => {
		const result = await workerTrial(payload, dataDir, { editions: 3, clipsEach: 2, workers: 2, killed: 1 });
		expect(result).toMatchObject({ clips: 6, wrong: [], failed: [] });
		expect(result.takenOver).toBeGreaterThan(0);

		await payload.update({
			collection: 'editions',
			where: { state: { equals: 'planning' } },
			data: { state: 'published' },
			depth: 0,
			context: bypass('edition'),
		});
		const { publishRelease } = await import('#cms/releases/publish-release.ts');
		const { release, encodes } = await publishRelease(payload, { reason: 'thử' });
		// everything was made by the workers
		expect(encodes).toBe(0);
		const folder = join(dataDir, 'releases', release ?? '');
		const snapshot = snapshotSchema.parse(JSON.parse(readFileSync(join(folder, 'snapshot.json'), 'utf8')));
		const tracks = snapshot.editions.flatMap(({ languages }) => languages.flatMap((language) => language.tracks));
		expect(tracks.map(({ message }) => message).toSorted()).toEqual(
			[...new Set(tracks.map(({ message }) => message))].toSorted(),
		);
		expect(tracks).toHaveLength(6);
	});
});
