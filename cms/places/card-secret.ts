import { fingerprintOfCards } from '#content/lib/commune-key.ts';

import type { Payload } from 'payload';

const NAME = 'cards:fingerprint';

/**
 * Has the root of the communes' cards changed since the last start? Then no card of before holds.
 * The fingerprint says nothing of the secret.
 */
export async function cardsHaveEnded(payload: Payload, cardSecret: string): Promise<boolean> {
	const fingerprint = fingerprintOfCards(cardSecret);
	const known = await payload.kv.get<{ fingerprint: string }>(NAME);
	if (known?.fingerprint === fingerprint) return false;
	await payload.kv.set(NAME, { fingerprint });
	return known !== null;
}
