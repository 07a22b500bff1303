import { starterMessages } from '#content/starter.ts';

import { messageKeyOf, recordingsOf } from './load-signable.ts';
import { fingerprintOf } from './rendition-digest.ts';
import { starterWords } from './starter-words.ts';
import { uploadDigest } from '../../foundation/upload-digest.ts';
import { bypass } from '../../foundation/bypass.ts';

import type { Payload } from 'payload';
import type { Rendition } from '../../payload-types.ts';
import type { ApprovedUploads } from '../../foundation/upload-digest.ts';

/** What was given a fingerprint, by name. */
interface Confirmed {
	readonly renditions: readonly string[];
	readonly samples: readonly string[];
	readonly uploads: readonly string[];
}

const all = { pagination: false, depth: 0 } as const;

/**
 * Once, after the upgrade to fingerprints, on the word of the operator: what was approved before stays approved as it is
 * now, and what still equals the starter library is known as such. Never done by itself: a missing fingerprint means
 * "not approved" everywhere else. What has one is left alone.
 */
export async function confirmApprovals(payload: Payload): Promise<Confirmed> {
	const { docs } = await payload.find({ collection: 'renditions', ...all, joins: false });
	const renditions: string[] = [];
	const samples: string[] = [];
	for (const rendition of docs) {
		const data = await signaturesFor(payload, rendition);
		if (!data) continue;
		(data.sampleDigest ? samples : renditions).push(`${rendition.title} (${rendition.language})`);
		await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data,
			depth: 0,
			context: bypass('review', 'transition'),
		});
	}
	const uploads = [...(await confirmUploads(payload, 'materials')), ...(await confirmUploads(payload, 'spoken-names'))];
	return { renditions, samples, uploads };
}

async function signaturesFor(payload: Payload, rendition: Rendition): Promise<Partial<Rendition> | undefined> {
	if (rendition.approvedDigest || rendition.listenedDigest || rendition.sampleDigest) return undefined;
	const key = await messageKeyOf({ payload }, rendition);
	const recordings = await recordingsOf({ payload }, rendition.id);
	const { digest, voice } = await fingerprintOf(key, rendition, recordings);
	const heard = { listenedDigest: digest, signedVoice: voice };
	if (rendition.state === 'approved') return { ...heard, approvedDigest: digest };
	if (rendition.state === 'listened') return heard;
	return (await starterDigests(key, rendition.language)).includes(digest) ? { sampleDigest: digest } : undefined;
}

/** The fingerprints that seeds gave to a text of the starter library: the first ones had no leaflet, post and message. */
async function starterDigests(key: string, language: string): Promise<readonly string[]> {
	const text = starterMessages()
		.find((message) => message.key === key)
		?.renditions.find((candidate) => candidate.language === language && candidate.isSample);
	if (!text) return [];
	const words = { ...starterWords(text), language };
	const seeded = [words, { ...words, leaflet: '', zalo: '', sms: '' }];
	return (await Promise.all(seeded.map(async (each) => fingerprintOf(key, each, [])))).map(({ digest }) => digest);
}

async function confirmUploads(payload: Payload, collection: ApprovedUploads): Promise<readonly string[]> {
	const { docs } = await payload.find({ collection, ...all, where: { state: { equals: 'approved' } } });
	const unsigned = docs.filter(({ approvedDigest }) => !approvedDigest);
	for (const upload of unsigned)
		await payload.db.updateOne({
			collection,
			id: upload.id,
			data: { approvedDigest: await uploadDigest(collection, { ...upload }) },
			returning: false,
		});
	return unsigned.map((upload) => `${collection} ${upload.filename ?? upload.id}`);
}
