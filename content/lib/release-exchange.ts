import { z } from 'zod';

import { fileListSchema } from './release-files.ts';
import { isReleaseName } from './release-folder.ts';

/**
 * How an edge of its own machine gets releases, from the CMS or from another edge. Each request is signed
 * (edge-signature.ts); what comes back is what the public reads anyway.
 *
 * `GET OFFER_PATH?edge=…&serves=…` → the list of files of the release that the other side serves; 404: none.
 * `POST FILES_PATH` with {@link filesAskedSchema} → the bytes of these files, one after the other.
 * `GET mediaRequestPath(…)` → one media file, by Range.
 */
export const OFFER_PATH = '/api/edge/release';
export const FILES_PATH = '/api/edge/files';
export const MEDIA_PATH = '/api/edge/media';

export const mediaRequestPath = ({ key, extension }: { key: string; extension: string }): string =>
	`${MEDIA_PATH}/${key}.${extension}`;

/** Files of a release that one request may ask for, and bytes that one answer aims at. */
export const MOST_FILES_ASKED = 1_000;
export const FILES_ANSWER_BYTES = 4_000_000;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const filesAskedSchema = z.object({
	release: z.string().refine(isReleaseName),
	/** By their content: no path of the asking side is ever opened. */
	hashes: z.array(sha256).min(1).max(MOST_FILES_ASKED),
});
export type FilesAsked = z.output<typeof filesAskedSchema>;

/** Where a file of a release may lie: the snapshot, or a page below `site/`, by plain names. */
const isOwnPath = (path: string): boolean =>
	path === 'snapshot.json' ||
	// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
	(path.startsWith('site/') && !/[\u0000-\u001f\u007f\\:]|(^|\/)\.{1,2}(\/|$)|\/\//.test(path));

/** The list of a release as another machine says it: nothing of it may lead out of the release's folder. */
export const offerSchema = fileListSchema.extend({
	release: z.string().refine(isReleaseName),
	files: z
		.record(z.string().refine(isOwnPath), z.object({ bytes: z.number().int().nonnegative(), sha256 }))
		.refine((files) => 'snapshot.json' in files && 'site/index.html' in files),
});
export type Offer = z.output<typeof offerSchema>;

/** `<key>.<ext>` of a media file; undefined: no name of one. */
export function mediaNamed(name: string): { readonly key: string; readonly extension: string } | undefined {
	const [, key, extension] = /^([0-9a-f]{64})\.([a-z0-9]{1,5})$/.exec(name) ?? [];
	return key === undefined || extension === undefined ? undefined : { key, extension };
}
