import { fingerprintOfFiles } from '../foundation/fingerprint-of-files.ts';

/** What the pages of a release are built from, besides its snapshot. */
const SOURCES = ['package-lock.json', 'content', 'site'];
const NOT_BUILT = new Set(['.astro', 'node_modules', 'dist', 'edge', 'mirror', 'README.md']);

let known: string | undefined;

/** Changes with the version of the site: a release of another one is built anew. The sources of a running process stay. */
export const siteFingerprint = (): string => (known ??= fingerprintOfFiles(SOURCES, NOT_BUILT));
