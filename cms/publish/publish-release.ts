import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { buildSite } from '../pipeline.ts';
import { cmsSettings } from '../settings.ts';
import { lastSnapshot } from './last-release.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { rememberReleased } from './published-editions.ts';
import { renderPublishedEditions } from './render-published.ts';

import type { Payload } from 'payload';
import type { RenderProgress } from '../pipeline.ts';
import type { HeldBack } from './held-back.ts';
import type { SnapshotEdition } from './published-editions.ts';

/** Releases kept for going back; older ones are deleted after a successful publish. */
const RELEASES_KEPT = 10;

interface PublishOptions {
	/** Vietnamese, for the list of releases: why it was published. */
	readonly reason: string;
	readonly now?: Date;
	/** Province code: only what is of it goes out anew; absent: everything. */
	readonly area?: string | undefined;
	readonly onLine?: (line: string) => void;
	/** Told after every file of audio that stands. */
	readonly onProgress?: (progress: RenderProgress) => void;
}

interface Published {
	readonly release: string;
	readonly encodes: number;
	readonly held: readonly HeldBack[];
	readonly isWorthAnotherTry: boolean;
}

/**
 * Renders what is new, writes the snapshot, builds the site beside the running one and flips the pointer.
 * A bulletin that cannot be made holds up nobody else: of it the site keeps what was released last, and the release
 * says so. Whatever else fails leaves the last good release serving and its reason in `releases`.
 *
 * @returns the name of the new release, how many files of audio had to be made for it, what it could not take along, and
 * whether the same may go better later, since a machine was at fault
 */
export async function publishRelease(
	payload: Payload,
	{ reason, now = new Date(), area: asked, onLine, onProgress }: PublishOptions,
): Promise<Published> {
	const { dataDir, siteUrl } = cmsSettings();
	const release = releaseName(now);
	// the first release is of everything
	const area = (await lastSnapshot()) ? asked : undefined;
	const { id } = await payload.create({
		collection: 'releases',
		data: { release, state: 'building', reason, publishedAt: now.toISOString() },
	});
	const folder = join(dataDir, 'releases', release);
	const held: HeldBack[] = [];
	let encodes = 0;
	let isWorthAnotherTry = false;
	try {
		const say = nowAndThen(onLine);
		const tell = (progress: RenderProgress) => {
			onProgress?.(progress);
			say(`${progress.done}/${progress.total} ${progress.label}`);
		};
		const rendered = await renderPublishedEditions(payload, now, tell, area);
		encodes = rendered.encodes;
		isWorthAnotherTry = [...rendered.blocked.values()].flat().some(({ isOfMachine }) => isOfMachine);
		onLine?.('building the site');
		let editions: readonly SnapshotEdition[] = [];
		const snapshot = await makeSnapshot(payload, {
			release,
			siteUrl,
			now,
			area,
			blocked: rendered.blocked,
			onHeld: (entry) => held.push(entry),
			onEditions: (found) => (editions = found),
		});
		await mkdir(folder, { recursive: true });
		const snapshotFile = join(folder, 'snapshot.json');
		await writeFile(snapshotFile, JSON.stringify(snapshot));
		await buildSite(snapshotFile, join(folder, 'site'));
		await pointTo(release);
		await rememberReleased(payload, editions);
	} catch (error) {
		await rm(folder, { recursive: true, force: true });
		const problem = error instanceof Error ? error.message : String(error);
		await payload.update({ collection: 'releases', id, data: { state: 'failed', problem } });
		throw error;
	}
	await payload.update({ collection: 'releases', id, data: { state: 'published', held } });
	if (held.length > 0) payload.logger.warn({ msg: 'release without some items', release, held: held.length });
	await deleteOldReleases(dataDir, release);
	return { release, encodes, held, isWorthAnotherTry };
}

/** Whoever watches a terminal wants to know that it goes on, not every file. */
const LINE_INTERVAL_MS = 10_000;

function nowAndThen(onLine?: (line: string) => void): (line: string) => void {
	let saidAt = Date.now();
	return (line) => {
		if (Date.now() - saidAt < LINE_INTERVAL_MS) return;
		saidAt = Date.now();
		onLine?.(line);
	};
}

/** `20261122-154012-ab12cd`: sorts by time, never twice. */
const releaseName = (now: Date): string =>
	`${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${randomBytes(3).toString('hex')}`;

/** Flips the pointer: on disk before it is seen, and never half-written. */
export async function pointTo(release: string): Promise<void> {
	const releases = join(cmsSettings().dataDir, 'releases');
	const draft = join(releases, `current.${process.pid}.tmp`);
	const file = await open(draft, 'w');
	await file.writeFile(release);
	await file.sync();
	await file.close();
	await rename(draft, join(releases, 'current'));
	const directory = await open(releases, 'r');
	try {
		await directory.sync();
	} finally {
		await directory.close();
	}
}

async function deleteOldReleases(dataDir: string, current: string): Promise<void> {
	const folder = join(dataDir, 'releases');
	const names = (await readdir(folder, { withFileTypes: true }))
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name);
	const old = names
		.filter((name) => name !== current)
		.toSorted()
		.toReversed()
		.slice(RELEASES_KEPT - 1);
	for (const name of old) await rm(join(folder, name), { recursive: true, force: true });
}
