/** Names in small letters, as Node has them. */
export type ResponseHeaders = Readonly<Record<string, string>>;

export interface About {
	/** Without query. */
	readonly path: string;
	/** Of this response: scripts of the admin carry it. */
	readonly nonce: string;
	/** The public name of the CMS starts with https. */
	readonly isHttps: boolean;
}

/** On everything: nobody frames it, guesses its type, learns where a person came from, or uses a camera unasked. */
const EVERYWHERE: ResponseHeaders = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'no-referrer',
	'permissions-policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'x-robots-tag': 'noindex, nofollow',
};

const NEVER_KEPT = 'private, no-store';

/** Answers that are data: nothing in them runs, whatever somebody put there. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Pages to print: their own styles and pictures, no script. */
const PAPER_POLICY = `${DATA_POLICY}; style-src 'unsafe-inline'; img-src data:; sandbox`;
/** What people have uploaded. */
const FILE_POLICY = `${DATA_POLICY}; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox`;

/**
 * The admin. Scripts need the nonce or come from a script that has it. Styles may stand in attributes: React and
 * Payload's editor set them by the hundred, and no nonce reaches an attribute.
 */
const adminPolicy = (nonce: string): string =>
	[
		"default-src 'self'",
		`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"media-src 'self' data: blob:",
		"font-src 'self' data:",
		"connect-src 'self' blob:",
		"worker-src 'self' blob:",
		"object-src 'none'",
		"frame-src 'none'",
		"base-uri 'self'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join('; ');

type Row = readonly [path: RegExp, headers: (about: About) => ResponseHeaders];

/** One table, read from the top: the first row that fits. */
const ROWS: readonly Row[] = [
	[
		/^\/api\/[a-z-]+\/file\//,
		() => ({
			'cache-control': NEVER_KEPT,
			'content-security-policy': FILE_POLICY,
			'content-disposition': 'attachment',
		}),
	],
	[
		/^\/api\/((key-cards?|sheets|comics)\/|editions\/year-plan$|surveys\/[^/]+\/(paper|phone-sheet)$|handover\/[^/]+\/note$)/,
		() => ({ 'cache-control': NEVER_KEPT, 'content-security-policy': PAPER_POLICY }),
	],
	[/^\/api(\/|$)/, () => ({ 'cache-control': NEVER_KEPT, 'content-security-policy': DATA_POLICY })],
	// hashed names: what is in them never changes
	[/^\/_next\/static\//, () => ({ 'content-security-policy': DATA_POLICY })],
	[/^/, ({ nonce }) => ({ 'cache-control': NEVER_KEPT, 'content-security-policy': adminPolicy(nonce) })],
];

/** The headers that every answer under a path carries, whatever the code behind it says. */
export function responseHeaders(about: About): ResponseHeaders {
	const own = ROWS.find(([pattern]) => pattern.test(about.path))?.[1](about) ?? {};
	return {
		...EVERYWHERE,
		...own,
		...(about.isHttps ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
	};
}
