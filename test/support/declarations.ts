import { createLocalReq } from 'payload';

import { batchSchema } from '#content/model/batch.ts';

import { airingRow, publishedBulletin } from './airing-row.ts';
import { openTestCms } from './cms.ts';

import type { Payload } from 'payload';
import type { Batch } from '#content/model/batch.ts';
import type { Airing } from '#cms/payload-types.ts';

export type DeclaredRow = ReturnType<typeof airingRow>;

const declaredBatch = (airings: readonly object[]): Batch =>
	batchSchema.parse({ id: crypto.randomUUID(), edge: 'canh-1', counters: [], airings });

export interface Declarations {
	readonly payload: Payload;
	readonly dataDir: string;
	readonly close: () => Promise<void>;
	/** As an edge hands them over. @returns was the batch known already? */
	readonly take: (...airings: readonly DeclaredRow[]) => Promise<boolean>;
	/** A commune of which nobody has logged anything yet. */
	readonly freshCommune: () => string;
	readonly row: (commune: string, more?: Partial<Record<keyof DeclaredRow, unknown>>) => DeclaredRow;
	readonly stored: (commune: string) => Promise<Airing[]>;
}

/** A CMS with all places and a bulletin of November 2026 of eleven minutes, to which Lai Châu declares. */
export async function openDeclarations(): Promise<Declarations> {
	const { payload, dataDir, close } = await openTestCms();
	const { seedReferenceData } = await import('#cms/places/seed-places.ts');
	const { takeBatch } = await import('#cms/reach/take-batch-endpoint.ts');
	await seedReferenceData(payload);
	await publishedBulletin(payload, { month: '2026-11', minutes: 11 });
	const { docs } = await payload.find({
		collection: 'communes',
		where: { province: { equals: '12' } },
		sort: 'code',
		limit: 38,
	});
	const communes = docs.map(({ code }) => code);
	return {
		payload,
		dataDir,
		close,
		take: async (...airings) =>
			(await takeBatch(await createLocalReq({}, payload), declaredBatch(airings))).isDuplicate,
		freshCommune: () => communes.pop()!,
		row: (commune, more = {}) => ({ ...airingRow(commune), minutes: 11, ...more }) as DeclaredRow,
		stored: async (commune) =>
			(
				await payload.find({
					collection: 'airings',
					where: { commune: { equals: commune } },
					sort: 'minutes',
					pagination: false,
				})
			).docs,
	};
}
