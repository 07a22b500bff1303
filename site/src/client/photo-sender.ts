import { noteRefusedKey } from './commune-key.ts';
import { dropPhoto, waitingPhotos } from './photo-store.ts';

import type { PhotoAnswer } from '#content/model/airing-photo.ts';

/** Refusals after which the same photo will never be taken. */
const HOPELESS = ['invalid', 'not_a_photo', 'unknown_commune'];
/** Refusals that each further photo would meet as well. */
const OF_ALL = ['wrong_key', 'too_many_tries', 'too_many_today'];

/** How a sending went. */
export interface PhotosSent {
	readonly sent: number;
	/** Photos of the commune that still wait. */
	readonly left: number;
	/** The edge's word about the last one that it did not take; empty: none. */
	readonly message: string;
	/** Code of the refusal that ended the sending; empty: none. */
	readonly ended: string;
}

let sending: Promise<PhotosSent> | undefined;

/** Sends a commune's photos one after the other; each leaves the phone once the edge has it on its disk. */
export function sendPhotos(commune: string, key: string): Promise<PhotosSent> {
	const sendOnce = async (): Promise<PhotosSent> => {
		try {
			return await sendAll(commune, key);
		} finally {
			sending = undefined;
		}
	};
	const sent = sending ?? sendOnce();
	sending = sent;
	return sent;
}

const waitingOf = async (commune: string) => (await waitingPhotos()).filter(([, photo]) => photo.commune === commune);

async function sendAll(commune: string, key: string): Promise<PhotosSent> {
	let sent = 0;
	let message = '';
	let ended = '';
	try {
		for (const [clientId, photo] of await waitingOf(commune)) {
			const response = await fetch('/phat-thanh/anh-so', {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ ...photo, clientId, key }),
			});
			const answer = (await response.json()) as PhotoAnswer;
			const isTaken = answer.status === 'accepted' || answer.status === 'duplicate';
			if (isTaken) sent += 1;
			// a 503 has a sentence too
			else message = answer.message ?? '';
			if (isTaken || HOPELESS.indexOf(answer.code ?? '') !== -1) await dropPhoto(clientId);
			else if (answer.status !== 'refused' || OF_ALL.indexOf(answer.code ?? '') !== -1) {
				ended = answer.code ?? '';
				if (ended === 'wrong_key') noteRefusedKey(commune, message);
				break;
			}
		}
	} catch {
		// every cause has the same remedy: the photos stay on the phone and go out later
	}
	return { sent, left: (await waitingOf(commune)).length, message, ended };
}
