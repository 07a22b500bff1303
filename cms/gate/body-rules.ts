import { mostRequestBytes, MOST_MEGABYTES } from '#content/model/upload-limits.ts';

/** Who may send a body to a route, and how long it may be. */
export interface BodyRule {
	/** `anybody`: routes that need no session. `edge`: carries its own proof. `person`: needs a session. */
	readonly from: 'anybody' | 'edge' | 'person';
	readonly mostBytes: number;
	/** Files: the CMS is asked whether this person may, before a byte is read. */
	readonly isUpload: boolean;
	/** What people are told of `mostBytes`, which has room for the form around a file. */
	readonly mostMegabytes?: number;
}

const KB = 1024;
const MB = 1024 * KB;

const small = (from: BodyRule['from'], mostBytes: number): BodyRule => ({ from, mostBytes, isUpload: false });
const upload = (what: keyof typeof MOST_MEGABYTES): BodyRule => ({
	from: 'person',
	mostBytes: mostRequestBytes(what),
	isUpload: true,
	mostMegabytes: MOST_MEGABYTES[what],
});

export const MOST_JSON_BYTES = 1 * MB;

type Row = readonly [path: RegExp, rule: BodyRule];

const MULTIPART: readonly Row[] = [
	[/^\/api\/(recordings|spoken-names|local-sounds)(\/[^/]+)?$/, upload('recording')],
	[/^\/api\/materials(\/[^/]+)?$/, upload('material')],
	[/^\/api\/record-lines\/[^/]+$/, upload('recordedLines')],
	[/^\/api\/import(\/activities)?$/, upload('importFile')],
	// forms of Payload's admin send their fields like this, with `_payload`
	[/^\/api\/[a-z-]+(\/[^/]+)?$/, small('person', MOST_JSON_BYTES)],
	[/^\/admin(\/.*)?$/, small('person', MOST_JSON_BYTES)],
];

const OTHER: readonly Row[] = [
	[/^\/api\/users\/(login|forgot-password|reset-password|oidc\/code|accept-invitation)$/, small('anybody', 16 * KB)],
	[/^\/api\/edge\/batches$/, small('edge', 8 * MB)],
	[/^\/api\/edge\/photos$/, small('edge', 300 * KB)],
	[/^\/api\/edge\/(state|files)$/, small('edge', 128 * KB)],
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
