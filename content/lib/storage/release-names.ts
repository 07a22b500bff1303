import { z } from 'zod';

import { checkSignature, signRequest } from '../edge-signature.ts';

/** The pages of a release, in a bucket. */
export const releaseArchive = (release: string): string => `releases/${release}.zip`;

/** Which release edges on other machines serve: the last thing that a publication writes. */
export const RELEASE_POINTER = 'releases/current.json';

export const releasePointerSchema = z.object({
	release: z.string().regex(/^[0-9a-z-]{8,60}$/),
	/** Of the list of its files, which holds the hash of each. */
	listSha256: z.string().regex(/^[0-9a-f]{64}$/),
	/** By `EDGE_SECRET`, with the time: whoever may write the bucket must not change pages. Older versions wrote none. */
	signature: z.string().max(100).default(''),
});
export type ReleasePointer = z.output<typeof releasePointerSchema>;

type Pointed = Pick<ReleasePointer, 'release' | 'listSha256'>;

/** No request has such a method: what is signed of a pointer fits nothing else. */
const asSigned = ({ release, listSha256 }: Pointed) => ({ method: 'POINTER', path: release, body: listSha256 });

/** A pointer as the CMS writes it. */
export const signedPointer = (secret: string, pointed: Pointed, now: Date): ReleasePointer => ({
	...pointed,
	signature: signRequest(secret, asSigned(pointed), now),
});

/** @returns when it was signed, in milliseconds since 1970; undefined: by nobody who knows the secret */
export function signedAt(secret: string, pointer: ReleasePointer): number | undefined {
	const verdict = checkSignature(secret, asSigned(pointer), { header: pointer.signature, now: new Date() });
	// a pointer stays right for as long as nothing is published
	return verdict === 'wrong' ? undefined : Number(/^t=(\d+)/.exec(pointer.signature)?.[1]);
}
