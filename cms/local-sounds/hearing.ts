import { LISTENING_TOLERANCE_SECONDS } from '#content/model/listening-time.ts';

import { hearableSeconds } from '../foundation/given-sounds.ts';
import { loudspeakerSeconds } from '../foundation/listening.ts';
import { localSoundsDir } from '../foundation/recordings-dir.ts';
import { uploadDigest } from '../foundation/upload-digest.ts';

import type { PayloadRequest } from 'payload';
import type { LocalSound } from '../payload-types.ts';

/** How the desk's player finds the file of a greeting (foundation/listening.ts). */
export const heardOf = (filename: string) => ({ filename, folder: localSoundsDir() });

/**
 * Why a person cannot say to have heard all of a greeting as it is now; undefined: there was time for it. As with
 * renditions: nobody hears a sound before having it, nor faster than it plays.
 */
export async function notHeard(req: PayloadRequest, sound: Pick<LocalSound, 'filename'>): Promise<string | undefined> {
	if (!req.user) return 'Hãy đăng nhập.';
	const voice = await uploadDigest('local-sounds', { ...sound });
	const seconds = await loudspeakerSeconds(heardOf(sound.filename ?? ''));
	const hearable = await hearableSeconds(req, { person: req.user.id, voice });
	if (seconds !== null && hearable !== undefined && hearable >= seconds - LISTENING_TOLERANCE_SECONDS) return undefined;
	return 'Hãy nghe hết bản lên loa ở đầu trang trước đã.';
}
