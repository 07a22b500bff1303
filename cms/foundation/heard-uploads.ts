import { canHaveHeard, noteGiven, noteSigned } from './given-sounds.ts';
import { uploadDigest } from './upload-digest.ts';

import type { PayloadRequest, UploadConfig } from 'payload';
import type { ApprovedUploads } from './upload-digest.ts';

/** Uploads that are sounds. */
type SoundUploads = Exclude<ApprovedUploads, 'materials'>;
type Handler = NonNullable<UploadConfig['handlers']>[number];

interface Sound {
	readonly filename?: unknown;
	readonly durationSeconds?: unknown;
	readonly kind?: unknown;
}
type StoredSound = Sound & Record<string, unknown> & { readonly id: string | number };

/** A greeting is heard as a loudspeaker gives it out instead (local-sounds/require-hearing.ts). */
export const isHeardAsStored = ({ kind }: Sound): boolean => kind !== 'greeting';

/**
 * A handler of an upload collection whose files are sounds: from when on a person has had one is kept. It answers
 * nothing: Payload goes on and sends the file.
 */
export const noteFileGiven =
	(collection: SoundUploads): Handler =>
	async (req, { params: { filename } }) => {
		if (!req.user) return;
		const sound = await req.payload.db.findOne<StoredSound>({
			collection,
			where: { filename: { equals: filename } },
			req,
		});
		if (!sound || !isHeardAsStored(sound)) return;
		const voice = await uploadDigest(collection, sound);
		await noteGiven(req.payload, { person: req.user.id, voice });
	};

/**
 * Why a person cannot approve a sound as it is now: it was not given out to them for as long as it lasts. As with
 * renditions, nobody hears a sound before having it, nor two at once. Undefined: it can have been heard, which is kept.
 *
 * @param sound as it will be stored
 */
export async function unheardSound(
	req: PayloadRequest,
	collection: SoundUploads,
	sound: Sound & Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
	if (!req.user) return 'Hãy đăng nhập.';
	const listener = { person: req.user.id, voice: await uploadDigest(collection, sound) };
	const seconds = typeof sound.durationSeconds === 'number' ? sound.durationSeconds : 0;
	if (!(await canHaveHeard(req, listener, seconds)))
		return 'Chưa thể duyệt: hãy bấm nghe hết bản ghi ở trang này trước đã.';
	await noteSigned(req, listener, seconds);
	return undefined;
}
