import { join } from 'node:path';

import { finishFolder, PARTIAL, pointedRelease, pointTo } from '#content/lib/release-folder.ts';
import { faultOfRelease } from '#content/lib/release-files.ts';

import { mediaOf } from '../release/media.ts';
import { readSnapshot } from '../release/release.ts';
import { fetchMedia, missingMedia } from './fetch-media.ts';
import { newestSequence, removeRelease, tidyPulled } from './pulled-folder.ts';
import { stageRelease } from './stage-release.ts';

import type { Offer } from '#content/lib/release-exchange.ts';
import type { Log } from '../log.ts';
import type { PullSource } from './pull-source.ts';

export interface PullOptions {
	readonly dataDir: string;
	/** The first one is followed wherever it points, the others stand in for it and are followed forward only. */
	readonly sources: readonly PullSource[];
	/** Of this edge, for whoever reads at the other side who has which release. */
	readonly edgeName: () => string;
	/** The release that was loaded and found whole; undefined: none. */
	readonly served: () => string | undefined;
	readonly log: Log;
	/** Told what is being copied. */
	readonly onWaiting?: (release: string | undefined) => void;
	/** Milliseconds of copying media after which it is asked whether there is a newer release. */
	readonly askAgainMilliseconds?: number;
}

export interface Pulled {
	readonly from: string;
	/** Media of the served release that the other side does not have either. */
	readonly missing: number;
}

const ASK_AGAIN_MS = 60_000;

/**
 * Brings this folder to what the first source that answers serves: pages, then media, then the pointer. Until the flip
 * the old release serves; a release that has been overtaken while its media come is left for the newer one.
 *
 * @throws {PullFailedError} of the first source, when none of them answers
 */
export async function pullReleases(options: PullOptions): Promise<Pulled> {
	let failure: unknown;
	for (const [index, source] of options.sources.entries())
		try {
			return await pullFrom(source, { ...options, isForwardOnly: index > 0 });
		} catch (error) {
			failure ??= error;
		}
	throw failure;
}

async function pullFrom(
	source: PullSource,
	options: PullOptions & { readonly isForwardOnly: boolean },
): Promise<Pulled> {
	const { dataDir, edgeName, log, isForwardOnly } = options;
	const releases = join(dataDir, 'releases');
	for (;;) {
		const served = options.served();
		const offer = await source.offer({ edge: edgeName(), serves: served });
		if (offer === 'nothing') return { from: source.url, missing: 0 };
		const isHere = !offer || (await isPointedTo(releases, offer.release));
		const isOlder = offer && isForwardOnly && offer.sequence <= (await newestSequence(releases));
		if (isHere || isOlder) return { from: source.url, missing: served ? await fillGaps(served, source, options) : 0 };
		options.onWaiting?.(offer.release);
		const startedAt = performance.now();
		let bytes = await stageRelease({ releases, offer, source, served });
		const media = await bringMedia(offer, served, source, options);
		if (media === 'overtaken') continue;
		bytes += media.bytes;
		await commit(releases, offer.release);
		options.onWaiting?.(undefined);
		const seconds = Math.round((performance.now() - startedAt) / 1_000);
		log.info({
			msg: 'release copied',
			release: offer.release,
			from: source.url,
			bytes,
			seconds,
			missing: media.missing,
		});
		await tidyPulled(dataDir, offer.release).catch((err: unknown) =>
			log.warn({ msg: 'old releases could not be removed', err }),
		);
		return { from: source.url, missing: media.missing };
	}
}

/** Copied a moment ago, and about to be loaded; a broken one of that name is copied anew. */
const isPointedTo = async (releases: string, release: string): Promise<boolean> =>
	(await pointedRelease(releases)) === release && (await faultOfRelease(join(releases, release))) === undefined;

async function commit(releases: string, release: string): Promise<void> {
	// of that name, and broken: a whole one would not have been copied
	await removeRelease(releases, release);
	await finishFolder(join(releases, release));
	await pointTo(releases, release);
}

/** What a source does not have holds nothing up: it serves without it as well, and a withdrawal must not wait. */
async function bringMedia(
	offer: Offer,
	served: string | undefined,
	source: PullSource,
	{ dataDir, edgeName, askAgainMilliseconds = ASK_AGAIN_MS }: PullOptions,
): Promise<'overtaken' | { readonly bytes: number; readonly missing: number }> {
	const folder = join(dataDir, 'releases', offer.release) + PARTIAL;
	const files = await missingMedia(dataDir, mediaOf(await readSnapshot(folder, offer.release)).values());
	let askedAt = performance.now();
	let [bytes, missing] = [0, 0];
	for (const file of files) {
		const travelled = await fetchMedia(dataDir, file, source);
		if (travelled === undefined) missing += 1;
		else bytes += travelled;
		if (performance.now() - askedAt < askAgainMilliseconds) continue;
		askedAt = performance.now();
		const newer = await source.offer({ edge: edgeName(), serves: served });
		if (newer === undefined || newer === 'nothing' || newer.release !== offer.release) return 'overtaken';
	}
	return { bytes, missing };
}

/** Media of the served release that were not to be had, or have vanished since. @returns how many stay missing */
async function fillGaps(release: string, source: PullSource, { dataDir }: PullOptions): Promise<number> {
	const folder = join(dataDir, 'releases', release);
	const files = await missingMedia(dataDir, mediaOf(await readSnapshot(folder, release)).values());
	let missing = 0;
	for (const file of files) if ((await fetchMedia(dataDir, file, source)) === undefined) missing += 1;
	return missing;
}
