import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { eachPiece } from '../../cache-key.ts';
import { filterTree } from '../ffmpeg/filter-tree.ts';
import { LoudnessMeter } from '../meter/loudness-meter.ts';
import { patience } from '../ffmpeg/patience.ts';
import { SampleReader } from '../ffmpeg/pcm.ts';

import type { Ffmpeg } from '../ffmpeg/ffmpeg.ts';
import type { Graph } from '../ffmpeg/graph.ts';
import type { Slices } from '../meter/loudness-meter.ts';
import type { ProfileRecipe } from '../making/profiles.ts';

/** A mix behind its shape, before any gain. */
export interface Sound {
	readonly slices: Slices;
	/** The shaped sound as raw 32-bit floats; undefined: it has no shape, so the mix itself is as near. */
	readonly kept?: { readonly file: string; readonly rate: number };
}

interface Wanted {
	readonly graph: Graph;
	readonly recipe: Pick<ProfileRecipe, 'shape' | 'listenRate'>;
	readonly outFile: string;
}

interface AnalysisTools {
	readonly ffmpeg: Ffmpeg;
	/** Arguments that open everything the graphs use. */
	readonly inputs: readonly string[];
	readonly signal: AbortSignal | undefined;
}

/**
 * Hears the sounds that files will be made of: each mix is decoded once for all its shapes, and a shaped sound is kept
 * beside the file that is made of it, so that it is not shaped a second time.
 *
 * @returns what was heard, in the order of what was wanted; equal sounds are the same object
 */
export async function analyseMixes(wanted: readonly Wanted[], hearing: AnalysisTools): Promise<readonly Sound[]> {
	const heard = new Map<string, Sound>();
	const mixes = [...Map.groupBy(wanted, ({ graph }) => graph.label).values()];
	await Promise.all(
		mixes.map(async (mix) => {
			const sounds = new Map(mix.map((one) => [nameOf(one), one]));
			for (const [name, sound] of await analyseMix([...sounds.values()], hearing)) heard.set(name, sound);
		}),
	);
	return wanted.map((one) => {
		const sound = heard.get(nameOf(one));
		if (!sound) throw new Error(`Nothing was heard of ${nameOf(one)}`);
		return sound;
	});
}

const nameOf = ({ graph, recipe }: Wanted): string =>
	JSON.stringify([graph.label, graph.seconds, recipe.shape, recipe.listenRate]);

/** All shapes of one mix, in one process. */
async function analyseMix(
	wanted: readonly Wanted[],
	{ ffmpeg, inputs, signal }: AnalysisTools,
): Promise<ReadonlyMap<string, Sound>> {
	const [first] = wanted;
	if (!first) return new Map();
	const { graph } = first;
	const files = wanted.map(({ outFile }, index) => join(dirname(outFile), `heard-${graph.label}-${index}.f32`));
	const branches = wanted.map(({ recipe }, index) => ({
		stages: [...recipe.shape, `aresample=${recipe.listenRate}`],
		label: `heard${index}`,
	}));
	const filters = [...graph.filters, ...filterTree(graph.label, branches)].join(';');
	const outputs = files.flatMap((file, index) => [
		'-map',
		`[heard${index}]`,
		'-ac',
		'1',
		'-f',
		'f32le',
		`file:${file}`,
	]);
	const args = [...inputs, '-filter_complex', filters, ...outputs];
	await ffmpeg.run({ args, timeoutSeconds: patience(graph.seconds * wanted.length), signal });
	const sounds = new Map<string, Sound>();
	for (const [index, one] of wanted.entries()) sounds.set(nameOf(one), await soundIn(files[index] ?? '', one));
	return sounds;
}

async function soundIn(file: string, { recipe: { listenRate: rate, shape } }: Wanted): Promise<Sound> {
	const meter = new LoudnessMeter(rate);
	const reader = new SampleReader((samples) => meter.add(samples));
	await eachPiece(file, (piece) => reader.add(piece));
	if (shape.length > 0) return { slices: meter.slices(), kept: { file, rate } };
	await rm(file);
	return { slices: meter.slices() };
}
