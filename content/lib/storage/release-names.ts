import { z } from 'zod';

/** The pages of a release, in a bucket. */
export const releaseArchive = (release: string): string => `releases/${release}.zip`;

/** Which release edges on other machines serve: the last thing that a publication writes. */
export const RELEASE_POINTER = 'releases/current.json';

export const releasePointerSchema = z.object({
	release: z.string().regex(/^[0-9a-z-]{8,60}$/),
	/** Of the list of its files, which holds the hash of each. */
	listSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ReleasePointer = z.output<typeof releasePointerSchema>;
