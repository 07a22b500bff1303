import { createLocalReq, commitTransaction, initTransaction, killTransaction } from 'payload';

import { starterHotlines } from '#content/hotlines.ts';
import { languages } from '#content/languages.ts';
import { communes, provinces } from '#content/places/places.ts';

import { verifiedText } from '../hotlines/verification/verified-values.ts';

import type { CollectionSlug, Payload } from 'payload';

/**
 * Loads what every installation starts from: places, languages, hotlines. Only into empty collections: what people
 * have changed since stays as it is.
 */
export async function seedReferenceData(payload: Payload): Promise<void> {
	await seedCollection(payload, 'provinces', provinces());
	await seedCollection(
		payload,
		'communes',
		communes().map(({ code, name, kind, province, languages: own }) => ({
			code,
			name,
			kind,
			province,
			languages: own,
			keyVersion: 1,
			validFrom: '2025-07-01',
		})),
	);
	await seedCollection(
		payload,
		'languages',
		languages.map(({ tag, nameVi, autonym }) => ({ tag, nameVi, autonym, isOnAir: true })),
	);
	await seedCollection(
		payload,
		'hotlines',
		starterHotlines.map(({ labels: _inOtherLanguages, province, verifiedAt, verifiedBy, verifyBy, ...hotline }) => {
			const values = { ...hotline, area: province ?? '00' };
			return {
				...values,
				isArchived: false,
				verified: verifiedAt ? verifiedText('hotlines', values) : '',
				verifiedAt: verifiedAt ?? '',
				verifiedBy: verifiedBy ?? '',
				verifyBy: verifyBy ?? '',
			};
		}),
	);
}

/** All or nothing, below Payload's hooks: 3,321 communes one by one with hooks take 5 times as long. */
async function seedCollection(payload: Payload, collection: CollectionSlug, records: readonly object[]): Promise<void> {
	const { totalDocs } = await payload.count({ collection });
	if (totalDocs > 0) return;
	const req = await createLocalReq({}, payload);
	await initTransaction(req);
	try {
		for (const data of records) await payload.db.create({ collection, data: { ...data }, req, returning: false });
		await commitTransaction(req);
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}
