import { fingerprintOfFiles } from '../foundation/fingerprint-of-files.ts';

/** What the admin's pages are built from; commands and migrations run as they are. */
const SOURCES = ['package-lock.json', 'content', 'cms'];
const NOT_BUILT = new Set([
	'.next',
	'commands',
	'node_modules',
	'guides',
	'README.md',
	'next-env.d.ts',
	'tsconfig.tsbuildinfo',
]);

/** Changes exactly when a file that the admin is built from changes. */
export const adminFingerprint = (): string => fingerprintOfFiles(SOURCES, NOT_BUILT);
