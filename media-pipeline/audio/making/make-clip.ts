import { keyOf } from '../../cache-key.ts';
import { Inputs, mixOf, segmentsForKey } from '../ffmpeg/graph.ts';
import { normalise } from './normalise.ts';
import { PROFILE_RECIPES, recipeForKey } from './profiles.ts';

import type { PipelineTools } from '../../open-pipeline.ts';
import type { StoredFile } from '../../storage.ts';
import type { Output } from './normalise.ts';
import type { Graph, Segment } from '../ffmpeg/graph.ts';
import type { RecipeName } from './profiles.ts';

/** A clip that is wanted: masters and generated sounds, for one use. */
export interface ClipRequest {
	readonly segments: readonly Segment[];
	readonly recipe: RecipeName;
}

/**
 * Clips, in the format and at the loudness of their recipes, without titles. What is in the storage is used; all
 * others are made in one ffmpeg process that decodes each master once.
 *
 * @returns in the order of the requests
 * @throws {LoudnessNotReachedError} when one of them cannot be brought to its loudness
 */
export async function makeClips(
	requests: readonly ClipRequest[],
	tools: PipelineTools,
	signal?: AbortSignal,
): Promise<readonly StoredFile[]> {
	const wanted = requests.map((request) => ({ ...request, key: clipKey(request, tools) }));
	const found = await Promise.all(
		wanted.map(({ key, recipe }) => tools.storage.find(key, PROFILE_RECIPES[recipe].extension)),
	);
	const missing = wanted.filter((_request, index) => !found[index]);
	const made = missing.length > 0 ? await makeMissing(missing, tools, signal) : [];
	return wanted.map(({ key }, index) => {
		const clip = found[index] ?? made.find((file) => file.key === key);
		if (!clip) throw new Error(`Clip ${key} was neither found nor made`);
		return clip;
	});
}

/** {@link makeClips} of one clip. */
export async function makeClip(request: ClipRequest, tools: PipelineTools, signal?: AbortSignal): Promise<StoredFile> {
	const [clip] = await makeClips([request], tools, signal);
	if (!clip) throw new Error('One request in, none out');
	return clip;
}

const clipKey = ({ segments, recipe }: ClipRequest, { ffmpeg }: PipelineTools): string =>
	keyOf({ kind: 'clip', segments: segmentsForKey(segments), ...recipeForKey(recipe, ffmpeg.binary) });

type Missing = ClipRequest & { readonly key: string };

function makeMissing(
	missing: readonly Missing[],
	tools: PipelineTools,
	signal: AbortSignal | undefined,
): Promise<readonly StoredFile[]> {
	const targets = missing.map(({ key, recipe }) => ({ key, extension: PROFILE_RECIPES[recipe].extension }));
	return tools.storage.putAll(targets, async (files) => {
		tools.work.encodes += missing.length;
		const inputs = new Inputs();
		const mixes = new Map<string, Omit<Graph, 'inputs'>>();
		const mixed = missing.map(({ segments, recipe }, index) => {
			const name = JSON.stringify(segments);
			const mix = mixes.get(name) ?? mixOf(segments, { inputs, label: `m${mixes.size}` });
			mixes.set(name, mix);
			return { mix, recipe: PROFILE_RECIPES[recipe], outFile: files[index] ?? '' };
		});
		// only now every input is known
		const args = inputs.args();
		const outputs = mixed.map(({ mix, ...output }): Output => ({ ...output, graph: { ...mix, inputs: args } }));
		return normalise(outputs, { ffmpeg: tools.ffmpeg, inputs: args, signal });
	});
}
