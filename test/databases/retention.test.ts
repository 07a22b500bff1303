import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms } from '../support/cms.ts';

import type { Payload } from 'payload';

describe.skipIf(isDatabaseMissing)(`what is kept, on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	beforeAll(async () => {
		({ payload, close } = await openTestCms());
	});
	afterAll(() => close());

	test('work and ids of long ago go, what is fresh or unfinished stays', async () => {
		const { tidy } = await import('#cms/system/tidy-job.ts');
		const batch = (batchId: string, receivedAt: string) =>
			payload.db.create({ collection: 'batches', data: { batchId, edge: 'e', receivedAt, counters: 0, airings: 0 } });
		for (let minute = 0; minute < 1_003; minute += 1)
			await batch(`old-${minute}`, new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString());
		await batch('fresh', '2026-11-01T00:00:00Z');
		const job = async (data: object) => {
			const { id } = await payload.jobs.queue({ task: 'publish', input: { reason: 'thử' } });
			await payload.update({ collection: 'payload-jobs', id, data });
			return id;
		};
		await job({ completedAt: '2026-11-20T00:00:00Z' });
		const done = await job({ completedAt: '2026-11-26T00:00:00Z' });
		const waiting = await job({});
		await tidy(payload, { now: new Date('2026-11-26T12:00:00Z'), keepDays: 180 });
		const { docs: batches } = await payload.find({ collection: 'batches', pagination: false, sort: 'receivedAt' });
		// of the old ones the newest thousand stay: a clock that was ahead for an hour must not take them all
		expect([batches.length, batches[0]?.batchId, batches.at(-1)?.batchId]).toEqual([1_001, 'old-3', 'fresh']);
		const { docs: jobs } = await payload.find({ collection: 'payload-jobs', pagination: false, sort: 'id' });
		expect(jobs.map(({ id }) => id)).toEqual([done, waiting]);
	});

	test('of the rows of releases the newest 500 stay', async () => {
		const { tidy } = await import('#cms/system/tidy-job.ts');
		for (let sequence = 1; sequence <= 503; sequence += 1)
			await payload.db.create({
				collection: 'releases',
				data: { release: `20260101-000000-${String(sequence).padStart(6, '0')}`, sequence, state: 'published' },
			});
		await tidy(payload, { now: new Date(), keepDays: 180 });
		const { docs, totalDocs } = await payload.find({ collection: 'releases', sort: 'sequence', limit: 1 });
		expect([totalDocs, docs[0]?.sequence]).toEqual([500, 4]);
	});
});
