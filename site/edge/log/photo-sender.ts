import { photoTakenSchema } from '#content/model/airing-photo.ts';

import { confirmPhoto, refusePhoto, retryPhotos, waitingPhoto } from './photo-spool.ts';

import type { SentPhoto } from '#content/model/airing-photo.ts';
import type { CmsClient } from './cms-client.ts';
import type { Log } from '../log.ts';
import type { Spool } from './spool.ts';

/** Photos that go out between two batches: figures never wait for pictures. */
const MOST_AT_ONCE = 10;
/** Answers that say: this photo is wrong, and stays so. */
const REFUSALS: readonly number[] = [400, 413, 422];
/** Rounds that are passed over after a failure, at most. */
const LONGEST_PAUSE_ROUNDS = 60;

/**
 * Sends waiting photos, each until the CMS answers 200 for it. A CMS that does not take them (an older one, a full
 * disk) is asked again after a pause that grows, and never holds up the batches.
 */
export function photoSender({ spool, cms, log }: { spool: Spool; cms: CmsClient; log: Log }) {
	let hasRetried = false;
	let failures = 0;
	let pause = 0;
	return async (stopped: AbortSignal): Promise<void> => {
		if (pause > 0) {
			pause -= 1;
			return;
		}
		try {
			if (!hasRetried) await retryPhotos(spool);
			hasRetried = true;
			for (let sent = 0; sent < MOST_AT_ONCE && !stopped.aborted; sent += 1) {
				const photo = waitingPhoto(spool);
				if (!photo) break;
				await send(photo, { spool, cms, log, stopped });
			}
			failures = 0;
		} catch (err) {
			if (stopped.aborted) return;
			failures += 1;
			pause = Math.min(2 ** failures, LONGEST_PAUSE_ROUNDS);
			log.warn({ msg: 'photo not delivered, will try again', failures, err });
		}
	};
}

async function send(
	photo: SentPhoto,
	{ spool, cms, log, stopped }: { spool: Spool; cms: CmsClient; log: Log; stopped: AbortSignal },
): Promise<void> {
	const { clientId } = photo;
	const response = await cms.ask({ method: 'POST', path: '/api/edge/photos', body: JSON.stringify(photo), stopped });
	if (REFUSALS.includes(response.status)) {
		const refusal = `${response.status} ${(await response.text()).slice(0, 300)}`;
		await refusePhoto(spool, clientId);
		return log.error({
			msg: 'photo set aside: the CMS cannot take it; it goes again after a restart',
			clientId,
			refusal,
		});
	}
	if (response.status !== 200) {
		await response.body?.cancel();
		throw new Error(`The CMS answered ${response.status} to photo ${clientId}`);
	}
	const answer = photoTakenSchema.safeParse(await response.json());
	if (!answer.success || answer.data.clientId !== clientId)
		throw new Error(`The CMS did not name photo ${clientId} in its answer`);
	await confirmPhoto(spool, clientId);
}
