import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import { faultOfRelease } from '#content/lib/release-files.ts';
import { PAGE_NAMES } from '#content/model/batch.ts';
import { ExpectedError } from '#content/model/errors.ts';
import { snapshotSchema } from '#content/model/snapshot.ts';
import { withoutWithdrawn } from '#content/model/withdrawal.ts';

import { contentTypeOf } from '../routes/content-types.ts';
import { IMMUTABLE, NO_CACHE, REVALIDATE } from '../routes/headers.ts';
import { mediaOf } from './media.ts';
import { servedFile } from '../routes/served-file.ts';

import type { Commune } from '#content/model/commune.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Bundle } from '../bundle/commune-month.ts';
import type { StoredFile } from './media-store.ts';
import type { ServedFile } from '../routes/served-file.ts';

/** One published release, wholly in memory; media stay on disk. */
export interface Release {
	readonly name: string;
	readonly snapshot: Snapshot;
	/** By URL path: `/vi/`, `/_astro/x.css`, `/404.html`. */
	readonly files: ReadonlyMap<string, ServedFile>;
	/** By `<key>.<ext>`. */
	readonly media: ReadonlyMap<string, StoredFile>;
	/** By NSO code. */
	readonly communes: ReadonlyMap<string, Commune>;
	/** What an event may be about: messages, pages and guides. */
	readonly subjects: ReadonlySet<string>;
	readonly languages: ReadonlySet<string>;
	/** Bundles that were asked for lately; see `bundle.ts`. */
	readonly bundles: Map<string, Bundle>;
	/** Media files that are not on disk as published; null until counted. */
	mediaMissing: number | null;
}

class ReleaseBrokenError extends ExpectedError {
	override readonly name = 'ReleaseBrokenError';
	readonly code = 'release_broken';
	constructor(release: string, reason: string, options?: ErrorOptions) {
		super(`Release ${release} cannot be served: ${reason}. The last good one stays; publish again.`);
		if (options?.cause !== undefined) this.cause = options.cause;
	}
}

const RELEASE_NAME = /^[0-9a-z-]{8,60}$/;
/** Files read at the same time: enough to keep a disk busy. */
const READERS = 16;

/**
 * Loads a release from `DATA_DIR/releases/<name>`.
 *
 * @throws {ReleaseBrokenError} when its snapshot or its pages are not what they must be
 */
export async function loadRelease(dataDir: string, name: string): Promise<Release> {
	if (!RELEASE_NAME.test(name)) throw new ReleaseBrokenError(JSON.stringify(name), 'this is no name of a release');
	const folder = join(dataDir, 'releases', name);
	const snapshot = await readSnapshot(folder, name);
	const fault = snapshot.hasFileList ? await faultOfRelease(folder) : undefined;
	if (fault !== undefined) throw new ReleaseBrokenError(name, fault);
	const files = await readPages(join(folder, 'site')).catch((cause: unknown) => {
		throw new ReleaseBrokenError(name, 'its pages cannot be read', { cause });
	});
	if (!files.has('/')) throw new ReleaseBrokenError(name, 'it has no home page');
	return releaseOf(snapshot, files);
}

/** A release of what was published and its pages by URL path. */
export const releaseOf = (snapshot: Snapshot, files: ReadonlyMap<string, ServedFile>): Release => ({
	name: snapshot.release,
	snapshot,
	files,
	media: mediaOf(snapshot),
	communes: new Map(snapshot.communes.map((commune) => [commune.code, commune])),
	subjects: new Set([...PAGE_NAMES, ...snapshot.messages.map((message) => message.key), ...guidesIn(files)]),
	languages: new Set(snapshot.languages),
	bundles: new Map(),
	mediaMissing: null,
});

/**
 * Reads and checks the snapshot of a release's folder.
 *
 * @throws {ReleaseBrokenError} when it is not what it must be
 */
export async function readSnapshot(folder: string, name: string): Promise<Snapshot> {
	let document: unknown;
	try {
		document = JSON.parse(await readFile(join(folder, 'snapshot.json'), 'utf8'));
	} catch (cause) {
		throw new ReleaseBrokenError(name, 'its snapshot cannot be read', { cause });
	}
	const checked = snapshotSchema.safeParse(document);
	if (!checked.success) {
		const places = checked.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
		throw new ReleaseBrokenError(name, `its snapshot is not valid (${places.join('; ')})`);
	}
	if (checked.data.release !== name)
		throw new ReleaseBrokenError(name, `its snapshot says that it is ${checked.data.release}`);
	return withoutWithdrawn(checked.data);
}

async function readPages(site: string): Promise<ReadonlyMap<string, ServedFile>> {
	const entries = await readdir(site, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const files = new Map<string, ServedFile>();
	const queue = paths.values();
	const readOn = async () => {
		for (const path of queue) {
			const url = urlOf(relative(site, path));
			const options = { type: contentTypeOf(path), cacheControl: cacheControlOf(url), isWorker: url === WORKER };
			files.set(url, servedFile(await readFile(path), options));
		}
	};
	await Promise.all(Array.from({ length: READERS }, readOn));
	return files;
}

/** The service worker of all pages. */
const WORKER = '/sw.js';

const urlOf = (path: string): string =>
	`/${path
		.split(sep)
		.join('/')
		.replace(/(^|\/)index\.html$/, '$1')}`;

function cacheControlOf(url: string): string {
	if (url === WORKER) return NO_CACHE;
	return url.startsWith('/_astro/') ? IMMUTABLE : REVALIDATE;
}

/** Guides are pages that the snapshot does not know: `/vi/huong-dan/di-lam-xa/` is `huong-dan-di-lam-xa`. */
const guidesIn = (files: ReadonlyMap<string, ServedFile>): readonly string[] =>
	[...files.keys()].flatMap((url) => {
		const guide = /^\/[^/]+\/huong-dan\/([^/]+)\/$/.exec(url)?.[1];
		return guide === undefined ? [] : [`huong-dan-${guide}`.slice(0, 60)];
	});
