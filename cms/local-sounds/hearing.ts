import { canHaveHeard, noteSigned } from '../foundation/given-sounds.ts';
import { loudspeakerSeconds } from '../foundation/listening.ts';
import { localSoundsDir } from '../foundation/recordings-dir.ts';
import { uploadDigest } from '../foundation/upload-digest.ts';

import type { PayloadRequest } from 'payload';
import type { LocalSound } from '../payload-types.ts';

/** How the desk's player finds the file of a greeting (foundation/listening.ts). */
export const heardOf = (filename: string) => ({ filename, folder: localSoundsDir() });

/**
 * Why a person cannot say to have heard all of a greeting as it is now; undefined: there was time for it, which is
 * kept. As with renditions: nobody hears a sound before having it, nor faster than it plays, nor two at once.
 */
export async function notHeard(req: PayloadRequest, sound: Pick<LocalSound, 'filename'>): Promise<string | undefined> {
	if (!req.user) return 'Hãy đăng nhập.';
	const voice = await uploadDigest('local-sounds', { ...sound });
	const seconds = await loudspeakerSeconds(heardOf(sound.filename ?? ''));
	const listener = { person: req.user.id, voice };
	if (seconds === null || !(await canHaveHeard(req, listener, seconds)))
		return 'Hãy nghe hết bản lên loa ở đầu trang trước đã.';
	await noteSigned(req, listener, seconds);
	return undefined;
}
