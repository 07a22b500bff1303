import { filterTree } from '../ffmpeg/filter-tree.ts';
import { patience } from '../ffmpeg/patience.ts';

import type { Ffmpeg } from '../ffmpeg/ffmpeg.ts';
import type { Graph } from '../ffmpeg/graph.ts';
import type { Sound } from '../analysis/analyse-recording.ts';
import type { ProfileRecipe } from './profiles.ts';

/** Where and with what files are made. */
export interface Run {
	readonly ffmpeg: Ffmpeg;
	/** Arguments that open everything the graphs use. */
	readonly inputs: readonly string[];
	readonly signal: AbortSignal | undefined;
}

/** What is done to a sound to bring it to its loudness. */
export interface Level {
	readonly gainDb: number;
	/** In dBFS. */
	readonly limiterDb: number;
}

/** A file to write, with everything known of it. */
export interface Levelled {
	readonly graph: Graph;
	readonly recipe: ProfileRecipe;
	readonly outFile: string;
	readonly sound: Sound;
	readonly level: Level;
}

const OUTPUT_FLAGS = '-fflags +bitexact -flags:a +bitexact -map_metadata -1 -map_chapters -1';

/** Samples a second of the finished file. */
export const rateOf = ({ encode }: ProfileRecipe): number => Number(/-ar (\d+)/.exec(encode)?.[1]);

/** One process for all files: each mix once, each gain and limiter once, then an encoder per file. */
export async function encodeAll(outputs: readonly Levelled[], { ffmpeg, inputs, signal }: Run): Promise<void> {
	const ends = outputs.map((output, index) => ({ ...output, stages: levelStages(output), label: `out${index}` }));
	const plain = ends.filter(({ sound }) => !sound.kept);
	const opened = plain.length > 0 ? [...inputs] : [];
	const filters: string[] = [];
	for (const [label, mixed] of Map.groupBy(plain, ({ graph }) => graph.label))
		filters.push(...(mixed[0]?.graph.filters ?? []), ...filterTree(label, mixed));
	for (const [kept, shaped] of Map.groupBy(ends, ({ sound }) => sound.kept)) {
		if (!kept) continue;
		const number = opened.filter((argument) => argument === '-i').length;
		opened.push('-f', 'f32le', '-ar', String(kept.rate), '-ac', '1', '-i', `file:${kept.file}`);
		filters.push(...filterTree(`${number}:a:0`, shaped));
	}
	const files = ends.flatMap(({ label, recipe, outFile }) => [
		'-map',
		`[${label}]`,
		...`${OUTPUT_FLAGS} ${recipe.encode}`.split(' '),
		`file:${outFile}`,
	]);
	const seconds = Math.max(...outputs.map(({ graph }) => graph.seconds));
	const args = [...opened, '-filter_complex', filters.join(';'), ...files];
	await ffmpeg.run({ args, timeoutSeconds: patience(seconds * outputs.length), signal });
}

/** Filters that set the level: `level=0`, because the limiter would otherwise raise everything to 0 dB again. */
function levelStages({ recipe, level, sound }: Levelled): readonly string[] {
	const { rate, encoderLossDb } = recipe;
	const limit = (10 ** (level.limiterDb / 20)).toFixed(4);
	return [
		...(sound.kept && sound.kept.rate !== rate ? [`aresample=${rate}`] : []),
		`volume=${level.gainDb}dB,alimiter=limit=${limit}:level=0:attack=5:release=50`,
		...(encoderLossDb > 0 ? [`volume=${encoderLossDb}dB`] : []),
	];
}
