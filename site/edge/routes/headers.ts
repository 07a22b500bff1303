/** Headers as node:http takes them raw: name, value, name, value. */
export type RawHeaders = readonly string[];

const STRICT: RawHeaders = [
	'X-Content-Type-Options',
	'nosniff',
	'Referrer-Policy',
	'no-referrer',
	'Permissions-Policy',
	// what a page could spy on or pay with; anything else needs a script of somebody else, which no page may run
	'browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Cross-Origin-Opener-Policy',
	'same-origin',
	'Cross-Origin-Resource-Policy',
	'same-origin',
];

export const IMMUTABLE = 'public, max-age=31536000, immutable';
export const REVALIDATE = 'public, max-age=0, must-revalidate';
export const NO_CACHE = 'no-cache';
export const NO_STORE = 'no-store';

/** The headers that stand on every answer, whatever it is. */
export const strictHeaders = (contentSecurityPolicy: string): RawHeaders => [
	'Content-Security-Policy',
	contentSecurityPolicy,
	...STRICT,
];
