import { createHash } from 'node:crypto';
import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { communesOf, knownAirings } from '../look-up.ts';
import { holdCommunes } from '../stored-entries.ts';
import { cleanedPhoto } from './cleaned-photo.ts';
import { settleConfidence } from './photo-confidence.ts';
import { keepPhotoFile } from './photo-files.ts';

import type { PayloadRequest } from 'payload';
import type { SentPhoto } from '#content/model/airing-photo.ts';
import type { AiringPhoto } from '../../payload-types.ts';

type Stored = { readonly isDuplicate: boolean } | { readonly problem: string };

/** Cleans a photo, puts it on disk, then writes its row and what it means for the airings in one transaction. */
export async function storePhoto(req: PayloadRequest, photo: SentPhoto): Promise<Stored> {
	if (await isKnown(req, photo)) return { isDuplicate: true };
	const jpeg = await cleanedPhoto(Buffer.from(photo.jpeg, 'base64'));
	if ('problem' in jpeg) return jpeg;
	await keepPhotoFile(photo.clientId, jpeg);
	const isOwner = await initTransaction(req);
	try {
		const stored = await storeRow(req, photo, jpeg);
		if (isOwner) await commitTransaction(req);
		return stored;
	} catch (error) {
		await killTransaction(req);
		// two edges may bring the same photo at once
		if (await isKnown(req, photo)) return { isDuplicate: true };
		throw error;
	}
}

async function storeRow(req: PayloadRequest, photo: SentPhoto, jpeg: Buffer): Promise<Stored> {
	const { clientId, commune: code, receivedAt } = photo;
	const commune = (await communesOf(req, [code])).get(code);
	if (!commune) return { problem: `no commune ${code} any more` };
	await holdCommunes(req, [code]);
	const airings = [...new Set(photo.airings)];
	const known = await knownAirings(req, airings);
	await req.payload.create({
		collection: 'airing-photos',
		data: {
			clientId,
			commune: code,
			province: commune.province as AiringPhoto['province'],
			airings: airings.join(' '),
			count: airings.length,
			isAwaiting: airings.some((airing) => !known.has(airing)),
			receivedAt,
			bytes: jpeg.length,
			sha256: createHash('sha256').update(jpeg).digest('hex'),
			isRefused: false,
		},
		depth: 0,
		req,
	});
	await settleConfidence(req, { commune: code, airings: [...known] });
	return { isDuplicate: false };
}

async function isKnown({ payload }: PayloadRequest, { clientId }: SentPhoto): Promise<boolean> {
	const { totalDocs } = await payload.count({
		collection: 'airing-photos',
		where: { clientId: { equals: clientId } },
	});
	return totalDocs > 0;
}
