import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';

import { localSoundsDir, spokenNamesDir } from './recordings-dir.ts';
import { cmsSettings } from './settings.ts';
import { fileDigest } from './file-digest.ts';

/** Uploads that a second person approves by themselves. */
export const APPROVED_UPLOADS = ['materials', 'spoken-names', 'local-sounds'] as const;
export type ApprovedUploads = (typeof APPROVED_UPLOADS)[number];

type Fields = Readonly<Record<string, unknown>>;

/** What an approver looks at or listens to, besides the bytes of the file. */
const LOOKED_AT: Readonly<Record<ApprovedUploads, readonly string[]>> = {
	materials: [
		'title',
		'alt',
		'consentBasis',
		'licence',
		'isPublic',
		'author',
		'sourceUrl',
		'language',
		'message',
		'focalX',
		'focalY',
	],
	'spoken-names': ['language', 'speaker', 'hasConsent', 'consentBasis', 'consentedOn'],
	'local-sounds': [
		'kind',
		'title',
		'area',
		'author',
		'licence',
		'rights',
		'sourceUrl',
		'commune',
		'language',
		'words',
		'meaning',
		'month',
		'speaker',
		'hasConsent',
		'consentBasis',
		'consentedOn',
	],
};

const FOLDERS: Readonly<Record<ApprovedUploads, () => string>> = {
	materials: () => join(cmsSettings().dataDir, 'materials'),
	'spoken-names': spokenNamesDir,
	'local-sounds': localSoundsDir,
};

/** An emptied field may be stored as null or as no text; a relation may come as its document or as its id. */
const plain = (value: unknown): string =>
	JSON.stringify(
		typeof value === 'object' && value !== null && 'id' in value
			? String(value.id)
			: value === '' || value === undefined || value === null
				? null
				: typeof value === 'number'
					? String(value)
					: value,
	);

/** Everything that the second person has looked at, as one text; the file by its name. */
export const lookedAt = (collection: ApprovedUploads, upload: Fields): string =>
	JSON.stringify([...LOOKED_AT[collection], 'filename', 'prompt'].map((name) => plain(upload[name])));

/** What else is signed of a spoken prompt; the name of a language is signed without it. */
const promptIn = ({ prompt }: Fields): readonly string[] =>
	prompt === undefined || prompt === null || prompt === 'name' ? [] : [plain(prompt)];

/** The fingerprint of an upload as its record and its file on disk are now. */
export async function uploadDigest(collection: ApprovedUploads, upload: Fields): Promise<string> {
	const file = typeof upload.filename === 'string' ? basename(upload.filename) : '';
	return createHash('sha256')
		.update(
			JSON.stringify([
				'loa-lang/upload/1',
				collection,
				[...LOOKED_AT[collection].map((name) => plain(upload[name])), ...promptIn(upload)],
				await fileDigest(join(FOLDERS[collection](), file)),
			]),
		)
		.digest('hex');
}

/** Has a second person approved exactly what is there now? What publishes asks this, never the state alone. */
export const isUploadAsApproved = async (
	collection: ApprovedUploads,
	upload: { readonly approvedDigest?: string | null | undefined },
): Promise<boolean> => upload.approvedDigest === (await uploadDigest(collection, { ...upload }));
