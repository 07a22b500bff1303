import { createHash, randomUUID } from 'node:crypto';

import { wordDigest } from '#cms/interface-words/word-digest.ts';
import { villagerWord } from '#content/interface-words/villager-words.ts';

import { airingRow } from './airing-row.ts';
import { writeData } from './backups.ts';

import type { Payload, TypedUser } from 'payload';
import type { InterfaceWord } from '#cms/payload-types.ts';

export const PHOTO_COMMUNE = '03388';
export const PICTURE = Buffer.alloc(2_000, 'ảnh sổ');
const PHOTO = randomUUID();
/** Below DATA_DIR. */
export const photoFile = `evidence/${PHOTO}.jpg`;

/** Two words, a reopened month, a photo that makes an airing evidenced. */
export async function addWhatPeopleMade(
	payload: Payload,
	dataDir: string,
	{ writer, listener }: { readonly writer: TypedUser; readonly listener: TypedUser },
) {
	for (const [word, text, state] of [
		['site.home', 'ទំព័រ', 'approved'],
		['site.help', 'ជួយ', 'listened'],
	] as const) {
		const signed = {
			word,
			language: 'km',
			sourceText: villagerWord(word)!.text,
			text,
			backTranslation: 'nghĩa',
		} as const;
		const digest = wordDigest(signed);
		const data: Partial<InterfaceWord> = {
			...signed,
			state,
			changedBy: state === 'approved' ? [] : [writer.id],
			listenedBy: listener.id,
			listenedDigest: digest,
			...(state === 'approved' ? { approvedDigest: digest } : {}),
		};
		await payload.db.create({ collection: 'interface-words', data });
	}
	const reopened = await payload.create({
		collection: 'reopened-months',
		data: {
			key: '2026-10 12 1',
			month: '2026-10',
			province: '12',
			closing: 1,
			reviewedBy: 'a@x.vn',
			closedBy: 'b@x.vn',
			closedAt: '2026-11-03T00:00:00.000Z',
			digest: 'd'.repeat(64),
			figures: '{"airings":3}',
			airings: 3,
			minuteHundredths: 1_250,
			communesAired: 2,
			reason: 'Xã gửi sổ muộn',
			askedBy: 'a@x.vn',
			reopenedBy: 'b@x.vn',
			reopenedAt: '2026-11-05T00:00:00.000Z',
		},
	});
	const row = airingRow(PHOTO_COMMUNE);
	await payload.db.create({
		collection: 'airings',
		data: { ...row, province: '12', confidence: 'A' },
		returning: false,
	});
	await writeData(dataDir, photoFile, PICTURE);
	await payload.db.create({
		collection: 'airing-photos',
		data: {
			clientId: PHOTO,
			commune: PHOTO_COMMUNE,
			province: '12',
			airings: row.clientId,
			count: 1,
			isAwaiting: false,
			receivedAt: '2026-11-20T02:00:00.000Z',
			bytes: PICTURE.length,
			sha256: createHash('sha256').update(PICTURE).digest('hex'),
			isRefused: false,
			deletedOn: '',
		},
	});
	return { reopened, airing: row.clientId };
}
