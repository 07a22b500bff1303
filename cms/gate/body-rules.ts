/** Who may send a body to a route, and how long it may be. */
export interface BodyRule {
	/** `anybody`: doors that stand before a sign-in. `edge`: carries its own proof. `person`: needs a session. */
	readonly from: 'anybody' | 'edge' | 'person';
	readonly mostBytes: number;
	/** Files: the CMS is asked whether this person may, before a byte is read. */
	readonly isUpload: boolean;
}

const KB = 1024;
const MB = 1024 * KB;

const small = (from: BodyRule['from'], mostBytes: number): BodyRule => ({ from, mostBytes, isUpload: false });
const upload = (mostBytes: number): BodyRule => ({ from: 'person', mostBytes, isUpload: true });

/** A recording of 200 MB and what is said about it. */
export const MOST_UPLOAD_BYTES = 205 * MB;
export const MOST_JSON_BYTES = 1 * MB;

type Row = readonly [path: RegExp, rule: BodyRule];

const MULTIPART: readonly Row[] = [
	[/^\/api\/(recordings|spoken-names)(\/[^/]+)?$/, upload(MOST_UPLOAD_BYTES)],
	// 20 MB of picture or paper
	[/^\/api\/materials(\/[^/]+)?$/, upload(21 * MB)],
	[/^\/api\/record-lines\/[^/]+$/, upload(61 * MB)],
	[/^\/api\/import$/, upload(21 * MB)],
	// forms of Payload's admin send their fields like this, with `_payload`
	[/^\/api\/[a-z-]+(\/[^/]+)?$/, small('person', MOST_JSON_BYTES)],
	[/^\/admin(\/.*)?$/, small('person', MOST_JSON_BYTES)],
];

const OTHER: readonly Row[] = [
	[/^\/api\/users\/(login|forgot-password|reset-password)$/, small('anybody', 16 * KB)],
	[/^\/api\/edge\/batches$/, small('edge', 8 * MB)],
	[/^\/api\/.+$/, small('person', MOST_JSON_BYTES)],
	[/^\/admin(\/.*)?$/, small('person', MOST_JSON_BYTES)],
];

/**
 * The rule for a body on its way to a path; undefined: no body belongs there. One table, read from the top.
 *
 * @param path without query, as the client sent it
 */
export function bodyRule(method: string, path: string, contentType: string): BodyRule | undefined {
	if (method !== 'POST' && method !== 'PATCH' && method !== 'PUT') return undefined;
	const rows = contentType.toLowerCase().startsWith('multipart/') ? MULTIPART : OTHER;
	return rows.find(([pattern]) => pattern.test(path))?.[1];
}
