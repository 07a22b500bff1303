import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { faultPoint } from '#content/lib/fault-point.ts';
import { writeFileList } from '#content/lib/release-files.ts';

import { waitForLease } from '../foundation/leases.ts';
import { workSignal } from '../foundation/work-signal.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { buildSite } from './build-site.ts';
import { lastSnapshot } from './last-release.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { rememberReleased } from './published-editions.ts';
import * as store from './release-store.ts';
import { siteFingerprint } from './site-fingerprint.ts';
import { pointStorage, tidyStoredReleases } from './store-release.ts';
import { renderPublishedEditions } from './render-published.ts';

import type { Payload } from 'payload';
import type { RenderProgress } from '../foundation/pipeline.ts';
import type { HeldBack } from '../foundation/held-back.ts';
import type { SnapshotEdition } from './published-editions.ts';

interface PublishOptions {
	/** Vietnamese, for the list of releases: why it was published. */
	readonly reason: string;
	/** It happens by itself: a release that somebody chose by hand stays. */
	readonly isAutomatic?: boolean;
	readonly now?: Date;
	/** Province code: only what is of it goes out anew; absent: everything. */
	readonly area?: string | undefined;
	readonly onLine?: (line: string) => void;
	/** Told after every file of audio that stands. */
	readonly onProgress?: (progress: RenderProgress) => void;
}

export interface Published {
	/** Undefined: nothing was published, because somebody chose another release by hand. */
	readonly release: string | undefined;
	readonly encodes: number;
	readonly held: readonly HeldBack[];
	readonly isWorthAnotherTry: boolean;
}

/** Only one process publishes at a time, whoever asked: job, command or start. */
const PUBLISH_LEASE = 'publish';

/**
 * Renders what is new, writes the snapshot, builds the site beside the running one and flips the pointer.
 * A bulletin that cannot be made holds up nobody else: of it the site keeps what was released last, and the release
 * says so. Whatever else fails before the flip leaves the last good release serving and its reason in `releases`; what
 * fails after it is logged and done by the next publication, and never undoes it.
 */
export async function publishRelease(payload: Payload, options: PublishOptions): Promise<Published> {
	const lease = await waitForLease(payload, PUBLISH_LEASE, { subject: `Phát hành: ${options.reason}` });
	try {
		await finishWhatWasLeft(payload);
		if (options.isAutomatic && (await store.pinnedRelease()))
			return { release: undefined, encodes: 0, held: [], isWorthAnotherTry: false };
		const prepared = await prepareRelease(payload, options);
		await commitRelease(payload, prepared, () => lease.assertHeld());
		if (!options.isAutomatic) store.unpinRelease();
		await afterRelease(payload, prepared);
		const { release, encodes, held, isWorthAnotherTry } = prepared;
		return { release, encodes, held, isWorthAnotherTry };
	} finally {
		await lease.release();
	}
}

/** Everything of a release that is on disk under its name and not served yet. */
interface Prepared extends Published {
	readonly release: string;
	readonly record: number | string;
	readonly editions: readonly SnapshotEdition[];
}

/** May fail at any moment: then nothing of it stays but the reason. */
async function prepareRelease(
	payload: Payload,
	{ reason, now = new Date(), area: asked, onLine, onProgress }: PublishOptions,
): Promise<Prepared> {
	const { siteUrl } = cmsSettings();
	const release = releaseName(now);
	const sequence = await store.nextSequence();
	// the first release is of everything
	const area = (await lastSnapshot()) ? asked : undefined;
	const { id: record } = await payload.create({
		collection: 'releases',
		data: { release, sequence, state: 'building', reason, publishedAt: now.toISOString() },
	});
	try {
		const say = nowAndThen(onLine);
		faultPoint('publish.recorded');
		const tell = (progress: RenderProgress) => {
			onProgress?.(progress);
			say(`${progress.done}/${progress.total} ${progress.label}`);
		};
		const rendered = await renderPublishedEditions(payload, now, tell, area);
		faultPoint('publish.rendered');
		onLine?.('building the site');
		const { snapshot, held, editions } = await makeSnapshot(payload, {
			release,
			siteUrl,
			now,
			area,
			blocked: rendered.blocked,
		});
		const folder = await store.startRelease(release);
		const snapshotFile = join(folder, 'snapshot.json');
		await writeFile(snapshotFile, JSON.stringify(snapshot));
		faultPoint('publish.snapshot-written');
		const builtFrom = siteFingerprint();
		await buildSite(snapshotFile, join(folder, 'site'));
		faultPoint('publish.built');
		await writeFileList(folder, { release, sequence, builtFrom });
		await store.finishRelease(release);
		faultPoint('publish.finished');
		const isWorthAnotherTry = [...rendered.blocked.values()].flat().some(({ isOfMachine }) => isOfMachine);
		return { release, record, editions, held, encodes: rendered.encodes, isWorthAnotherTry };
	} catch (error) {
		await store.dropRelease(release);
		await markFailed(payload, record, error);
		throw error;
	}
}

/** The one moment at which the public sees something new. */
async function commitRelease(payload: Payload, { release, record }: Prepared, check: () => Promise<void>) {
	try {
		await check();
		workSignal()?.throwIfAborted();
		faultPoint('publish.before-flip');
		await store.pointTo(release);
	} catch (error) {
		// the pointer may stand although its folder could not be made durable
		if ((await store.pointedRelease()) !== release) await store.dropRelease(release);
		await markFailed(payload, record, error);
		throw error;
	}
	faultPoint('publish.flipped');
}

/** What the release leaves to be noted: tried again by the next publication where it fails, and never a reason to go back. */
async function afterRelease(payload: Payload, { release, record, held, editions }: Prepared): Promise<void> {
	const steps: readonly [string, () => Promise<unknown>][] = [
		[
			'publish.noted',
			() => payload.update({ collection: 'releases', id: record, data: { state: 'published', held: [...held] } }),
		],
		['publish.remembered', () => rememberReleased(payload, editions)],
		['publish.pointed', () => pointStorage(release)],
		['publish.tidied', () => store.deleteOldReleases(release).then(tidyStoredReleases)],
	];
	if (held.length > 0) payload.logger.warn({ msg: 'release without some items', release, held: held.length });
	for (const [step, run] of steps) {
		try {
			await run();
			faultPoint(step);
		} catch (err) {
			payload.logger.error({ msg: 'release is out, but a step after it failed', release, step, err });
		}
	}
}

async function markFailed(payload: Payload, id: number | string, error: unknown): Promise<void> {
	const problem = error instanceof Error ? error.message : String(error);
	await payload
		.update({ collection: 'releases', id, data: { state: 'failed', problem } })
		// the first failure is the one to tell of
		.catch((err: unknown) => payload.logger.error({ msg: 'the failure of a release was not noted', err }));
}

/**
 * Brings order into what a killed publication left: rows that say "building" for ever, half folders, drafts of the
 * pointer. Only who holds the lease may do that.
 */
async function finishWhatWasLeft(payload: Payload): Promise<void> {
	await store.sweepReleases();
	const { docs } = await payload.find({
		collection: 'releases',
		where: { state: { equals: 'building' } },
		pagination: false,
		depth: 0,
	});
	const served = await store.pointedRelease();
	for (const { id, release } of docs) {
		const data =
			release === served
				? { state: 'published' as const }
				: { state: 'failed' as const, problem: 'Việc phát hành bị dừng giữa chừng. Bản trước vẫn phục vụ.' };
		// whole, but never meant for the public: nothing may fall back to it
		if (release !== served) await store.dropRelease(release);
		await payload.update({ collection: 'releases', id, data });
	}
}

/** Whoever watches a terminal wants to know that it goes on, not every file. */
const LINE_INTERVAL_MS = 10_000;

function nowAndThen(onLine?: (line: string) => void): (line: string) => void {
	let saidAt = performance.now();
	return (line) => {
		if (performance.now() - saidAt < LINE_INTERVAL_MS) return;
		saidAt = performance.now();
		onLine?.(line);
	};
}

/** `20261122-154012-ab12cd`: tells a person when, never twice. The order of releases is their sequence. */
const releaseName = (now: Date): string =>
	`${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${randomBytes(3).toString('hex')}`;
