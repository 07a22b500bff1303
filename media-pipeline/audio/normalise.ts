import { ExpectedError } from '#content/model/errors.ts';

import { gainFor, limitedLufs } from './limiter-model.ts';
import { isWithin, roundDb } from './loudness.ts';
import { measureFile, measureGraph } from './measure.ts';
import { patience } from './patience.ts';
import { peaksOf } from './peaks.ts';
import { roundSeconds } from './graph.ts';

import type { Produced } from '../storage.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import type { Graph } from './graph.ts';
import type { Loudness } from './loudness.ts';
import type { Measured } from './measure.ts';
import type { Slices } from './meter/loudness-meter.ts';
import type { ProfileRecipe } from './profiles.ts';

export class LoudnessNotReachedError extends ExpectedError {
	override readonly name = 'LoudnessNotReachedError';
	readonly code = 'LOUDNESS_NOT_REACHED';
	readonly heard: Loudness;
	constructor(heard: Loudness, { targetLufs, ceilingDbtp }: ProfileRecipe) {
		super(
			`The finished sound measures ${heard.integratedLufs} LUFS and ${heard.truePeakDbtp} dBTP; wanted are ` +
				`${targetLufs} LUFS and at most ${ceilingDbtp} dBTP. Record again, at an even distance from the microphone.`,
		);
		this.heard = heard;
	}
}

/** One file to make. */
export interface Output {
	/** Its sound before the gain; outputs of the same graph object are decoded and shaped together. */
	readonly graph: Graph;
	readonly recipe: ProfileRecipe;
	readonly outFile: string;
}

interface Level {
	readonly gainDb: number;
	readonly limiterDb: number;
}

const MOST_CORRECTIONS = 3;
const OUTPUT_FLAGS = '-fflags +bitexact -flags:a +bitexact -map_metadata -1 -map_chapters -1';

/**
 * Brings audio to the loudness of its recipes and writes it, all files in one ffmpeg process that decodes everything
 * once: measure behind the shaping, think out one linear gain in front of the limiter, encode, and judge each decoded
 * file, because encoders change loudness and peaks too. What is off is made again with a better gain.
 *
 * @param inputs arguments that open everything the graphs use
 * @returns figures in the order of the outputs
 * @throws {LoudnessNotReachedError} when a decoded file is outside its limits even after the last correction
 */
export async function normalise(
	ffmpeg: Ffmpeg,
	{
		inputs,
		outputs,
		signal,
	}: { inputs: readonly string[]; outputs: readonly Output[]; signal?: AbortSignal | undefined },
): Promise<readonly Produced[]> {
	const run = { ffmpeg, inputs, signal };
	const heard = new Map<string, Promise<Measured>>();
	const levelled = await Promise.all(
		outputs.map(async (output): Promise<Levelled> => {
			const { graph, recipe } = output;
			const name = `${graph.label} ${recipe.shape} ${recipe.listenRate}`;
			const hearing = heard.get(name) ?? hear(output, run);
			heard.set(name, hearing);
			const { slices } = await hearing;
			const level = levelFor(slices, {
				wantedLufs: recipe.targetLufs + recipe.encoderLossDb,
				limiterDb: recipe.limiterDb,
			});
			if (!level) throw new LoudnessNotReachedError(await hearing, recipe);
			return { ...output, slices, level };
		}),
	);
	await encode(levelled, run);
	return Promise.all(levelled.map((output) => corrected(output, run)));
}

interface Run {
	readonly ffmpeg: Ffmpeg;
	readonly inputs: readonly string[];
	readonly signal: AbortSignal | undefined;
}

/** The sound behind its shape, before any gain. */
const hear = ({ graph, recipe }: Output, { ffmpeg, signal }: Run): Promise<Measured> =>
	measureGraph(ffmpeg, { graph, chain: recipe.shape }, { rate: recipe.listenRate, seconds: graph.seconds, signal });

function levelFor(slices: Slices, wanted: { wantedLufs: number; limiterDb: number }): Level | undefined {
	const gainDb = gainFor(slices, wanted);
	return gainDb === undefined ? undefined : { gainDb, limiterDb: wanted.limiterDb };
}

type Levelled = Output & { readonly slices: Slices; readonly level: Level };

/** Judges a file; makes it again, alone, until it is right. */
async function corrected(output: Levelled, run: Run): Promise<Produced> {
	const { recipe, graph, outFile, slices } = output;
	let level: Level | undefined = output.level;
	for (let corrections = 0; ; corrections += 1) {
		const rate = rateOf(recipe);
		const heard = await measureFile(run.ffmpeg, outFile, { rate, seconds: graph.seconds, signal: run.signal });
		if (isWithin(heard, recipe)) return producedOf(heard, level);
		const missed = limitedLufs(slices, level.gainDb, level.limiterDb) - heard.integratedLufs;
		const limiterDb = nextLimiterDb(level.limiterDb, heard, recipe);
		level = levelFor(slices, { wantedLufs: recipe.targetLufs + missed, limiterDb });
		if (corrections === MOST_CORRECTIONS || !level || !Number.isFinite(heard.truePeakDbtp))
			throw new LoudnessNotReachedError(heard, recipe);
		await encode([{ ...output, level }], run);
	}
}

function producedOf(heard: Measured, { gainDb }: Level): Produced {
	const { integratedLufs, truePeakDbtp, seconds, slices } = heard;
	const facts = { durationSeconds: roundSeconds(seconds), integratedLufs, truePeakDbtp, gainDb };
	return { facts, peaks: peaksOf(slices, seconds) };
}

/** Samples a second of the finished file. */
const rateOf = ({ encode: args }: ProfileRecipe): number => Number(/-ar (\d+)/.exec(args)?.[1]);

/** Lower when peaks got through; higher when the sound is too quiet although its peaks have room. */
function nextLimiterDb(limiterDb: number, heard: Loudness, { ceilingDbtp, targetLufs }: ProfileRecipe): number {
	const roomDb = ceilingDbtp - heard.truePeakDbtp;
	if (roomDb < 0) return roundDb(limiterDb + roomDb - 0.3);
	const isTooQuiet = heard.integratedLufs < targetLufs;
	return isTooQuiet && roomDb > 0.3 ? roundDb(Math.min(limiterDb + roomDb - 0.3, ceilingDbtp - 0.3)) : limiterDb;
}

/** Filters that set the level: `level=0`, because the limiter would otherwise raise everything to 0 dB again. */
function levelChain({ rate, shape }: ProfileRecipe, { gainDb, limiterDb }: Level): string {
	const volume = `${shape ? `aresample=${rate},` : ''}volume=${gainDb}dB`;
	return `${volume},alimiter=limit=${(10 ** (limiterDb / 20)).toFixed(4)}:level=0:attack=5:release=50`;
}

/** One process for all outputs: each graph once, each shape once, then a gain, a limiter and an encoder per file. */
async function encode(outputs: readonly Levelled[], { ffmpeg, inputs, signal }: Run): Promise<void> {
	const filters: string[] = [];
	const args: string[] = [];
	const ready: { readonly label: string; readonly output: Levelled }[] = [];
	for (const [label, mixed] of Map.groupBy(outputs, ({ graph }) => graph.label)) {
		filters.push(...(mixed[0]?.graph.filters ?? []));
		const shapes = [...Map.groupBy(mixed, ({ recipe }) => recipe.shape)];
		const parts = shapes.map((_shape, index) => `${label}p${index}`);
		filters.push(`[${label}]asplit=${parts.length}${parts.map((part) => `[${part}]`).join('')}`);
		for (const [index, [shape, shaped]] of shapes.entries()) {
			const ends = shaped.map((output, place) => ({ label: `${label}p${index}o${place}`, output }));
			const chain = `${shape || 'anull'},asplit=${ends.length}${ends.map((end) => `[${end.label}]`).join('')}`;
			filters.push(`[${parts[index] ?? ''}]${chain}`);
			ready.push(...ends);
		}
	}
	for (const { label, output } of ready) {
		filters.push(`[${label}]${levelChain(output.recipe, output.level)}[${label}x]`);
		const format = `${OUTPUT_FLAGS} ${output.recipe.encode}`.split(' ');
		args.push('-map', `[${label}x]`, ...format, `file:${output.outFile}`);
	}
	const seconds = Math.max(...outputs.map(({ graph }) => graph.seconds));
	const request = { args: [...inputs, '-filter_complex', filters.join(';'), ...args], signal };
	await ffmpeg.run({ ...request, timeoutSeconds: patience(seconds * outputs.length) });
}
