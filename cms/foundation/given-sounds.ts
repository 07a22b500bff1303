import { z } from 'zod';

import { LISTENING_TOLERANCE_SECONDS, listenableSeconds } from '#content/model/listening-time.ts';

import type { Payload, PayloadRequest } from 'payload';

/** Begins the keys of what a person has got to hear. */
const PREFIX = 'listening:';
const prefixOf = (person: string | number): string => `${PREFIX}${person}:`;

/** A page that was left open for longer is loaded anew. */
export const GIVEN_KEPT_MS = 24 * 3_600_000;

const givenSchema = z.object({ givenAt: z.number(), signedSeconds: z.number().default(0) });

interface Listener {
	readonly person: string | number;
	/** Fingerprint of the voice: file, cleaning, consent. */
	readonly voice: string;
}

/** Remembers that the server gives a voice's sound to a person; the first time counts, for half a day. */
export async function noteGiven(
	payload: Payload,
	{ person, voice }: Listener,
	now: number = Date.now(),
): Promise<void> {
	const key = prefixOf(person) + voice;
	const known = givenSchema.safeParse(await payload.kv.get(key)).data;
	// a clock that was once ahead must not keep anybody from signing, nor a note that ends while the sound is heard
	if (known && known.givenAt <= now && now - known.givenAt < GIVEN_KEPT_MS / 2) return;
	const note = () => payload.kv.set(key, { givenAt: now, signedSeconds: 0 });
	// two pages ask at once: the second insert meets the first one's row, and updates it when tried again
	await note().catch(note);
}

/** How many seconds of a voice a person can have heard by now; undefined: it was not given out to this person. */
export async function hearableSeconds(
	req: PayloadRequest,
	{ person, voice }: Listener,
	now: number = Date.now(),
): Promise<number | undefined> {
	const given = await givenTo(req, person);
	const sound = given.get(voice);
	if (!sound || now - sound.givenAt >= GIVEN_KEPT_MS) return undefined;
	const others = [...given].filter(([other]) => other !== voice).map(([, other]) => other);
	return listenableSeconds(sound, others, now);
}

/** Was a voice given out to a person for as long as it lasts, by the server's clock? */
export async function canHaveHeard(req: PayloadRequest, listener: Listener, seconds: number): Promise<boolean> {
	const hearable = await hearableSeconds(req, listener);
	return hearable !== undefined && hearable >= seconds - LISTENING_TOLERANCE_SECONDS;
}

/** What was signed has filled its time: it goes into the transaction of the signature. */
export async function noteSigned(req: PayloadRequest, { person, voice }: Listener, seconds: number): Promise<void> {
	const key = prefixOf(person) + voice;
	const sound = (await givenTo(req, person)).get(voice);
	if (!sound) return;
	await req.payload.db.updateOne({
		collection: 'payload-kv',
		where: { key: { equals: key } },
		data: { key, data: { ...sound, signedSeconds: Math.max(sound.signedSeconds, seconds) } },
		req,
		returning: false,
	});
}

async function givenTo(req: PayloadRequest, person: string | number) {
	const { docs } = await req.payload.find({
		collection: 'payload-kv',
		where: { key: { like: prefixOf(person) } },
		// MongoDB counts and reads at once, which a transaction that has just begun does not survive
		pagination: false,
		depth: 0,
		req,
	});
	return new Map(
		docs.flatMap(({ key, data }) => {
			const sound = givenSchema.safeParse(data).data;
			return sound && key.startsWith(prefixOf(person)) ? [[key.slice(prefixOf(person).length), sound] as const] : [];
		}),
	);
}

/** What nobody can sign with any more. */
export async function tidyGiven(payload: Payload, now: number): Promise<void> {
	const { docs } = await payload.find({
		collection: 'payload-kv',
		where: { key: { like: PREFIX } },
		pagination: false,
		depth: 0,
	});
	const isOver = (data: unknown): boolean => {
		const given = givenSchema.safeParse(data).data;
		return !given || Math.abs(now - given.givenAt) >= GIVEN_KEPT_MS;
	};
	for (const { id, key, data } of docs)
		if (key.startsWith(PREFIX) && isOver(data)) await payload.delete({ collection: 'payload-kv', id, depth: 0 });
}
