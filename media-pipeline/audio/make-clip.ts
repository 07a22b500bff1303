import { keyOf } from '../cache-key.ts';
import { graphOf, joined, segmentsForKey } from './graph.ts';
import { levelChain, normalise } from './normalise.ts';
import { LIMITER_DB, PROFILE_RECIPES, recipeForKey } from './profiles.ts';
import { roundDb } from './loudness.ts';

import type { Profile } from '#content/model/clip.ts';
import type { PipelineTools } from '../open-pipeline.ts';
import type { StoredFile } from '../storage.ts';
import type { Segment } from './graph.ts';

/**
 * A clip of masters and generated sounds, in the format and at the loudness of a profile, without a title.
 *
 * @throws {LoudnessNotReachedError} when it cannot be brought there
 */
export async function makeClip(
	{ segments, profile }: { segments: readonly Segment[]; profile: Profile },
	tools: PipelineTools,
	signal?: AbortSignal,
): Promise<StoredFile> {
	const recipe = PROFILE_RECIPES[profile];
	const key = keyOf({
		kind: 'clip',
		segments: segmentsForKey(segments),
		...recipeForKey(profile, tools.ffmpeg.binary),
	});
	const known = await tools.storage.find(key, recipe.extension);
	if (known) return known;
	return tools.storage.put(key, recipe.extension, async (outFile) => {
		tools.work.encodes += 1;
		const knownGain = recipe.shape === '' ? await gainOfMaster(segments, recipe.targetLufs, tools) : undefined;
		return normalise(tools.ffmpeg, {
			graph: graphOf(segments),
			recipe,
			outFile,
			...(knownGain !== undefined && { gainDb: roundDb(knownGain + recipe.encoderLossDb) }),
			signal,
		});
	});
}

/**
 * All tracks in one file. Each keeps the gain found for it alone, so that it is as loud here as on the stick.
 *
 * @param tracks the horn clips with what they are made of, in play order
 */
export async function makeBulletin(
	tracks: readonly { readonly segments: readonly Segment[]; readonly clip: StoredFile }[],
	tools: PipelineTools,
	signal?: AbortSignal,
): Promise<StoredFile> {
	const recipe = PROFILE_RECIPES.horn;
	const key = keyOf({
		kind: 'bulletin',
		tracks: tracks.map(({ segments, clip }) => ({ segments: segmentsForKey(segments), gainDb: clip.gainDb })),
		...recipeForKey('horn', tools.ffmpeg.binary),
	});
	const known = await tools.storage.find(key, recipe.extension);
	if (known) return known;
	const groups = tracks.map(({ segments, clip }) => ({
		segments,
		chain: levelChain(recipe, { gainDb: clip.gainDb, limiterDb: LIMITER_DB }),
	}));
	return tools.storage.put(key, recipe.extension, (outFile) => {
		tools.work.encodes += 1;
		const level = { ...recipe, shape: '' };
		return normalise(tools.ffmpeg, { graph: joined(groups), recipe: level, outFile, gainDb: 0, signal });
	});
}

/** A single master was measured when it was made: what it lacks needs no listening. */
async function gainOfMaster(
	segments: readonly Segment[],
	targetLufs: number,
	{ storage }: PipelineTools,
): Promise<number | undefined> {
	const [only, ...others] = segments;
	if (only?.kind !== 'voice' || others.length > 0) return undefined;
	const master = await storage.find(only.key, 'flac');
	return master && targetLufs - master.integratedLufs;
}
