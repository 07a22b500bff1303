import { ExpectedError } from '#content/model/errors.ts';

import { encodeAll, rateOf } from './encode.ts';
import { analyseMixes } from '../analysis/analyse-recording.ts';
import { gainFor, limitedLufs } from '../analysis/limiter-model.ts';
import { isWithin, peakToJudge, roundDb } from '../analysis/loudness.ts';
import { measureFile } from '../analysis/measure.ts';
import { SILENT_LUFS } from '../meter/gating.ts';
import { peaksOf } from '../analysis/peaks.ts';
import { roundSeconds } from '../ffmpeg/graph.ts';

import type { Produced } from '../../storage.ts';
import type { Level, Levelled, Run } from './encode.ts';
import type { Graph } from '../ffmpeg/graph.ts';
import type { Sound } from '../analysis/analyse-recording.ts';
import type { Loudness } from '../analysis/loudness.ts';
import type { Measured } from '../analysis/measure.ts';
import type { Slices } from '../meter/loudness-meter.ts';
import type { ProfileRecipe } from './profiles.ts';

export class LoudnessNotReachedError extends ExpectedError {
	override readonly name = 'LoudnessNotReachedError';
	readonly code = 'LOUDNESS_NOT_REACHED';
	constructor(heard: Pick<Loudness, 'integratedLufs' | 'truePeakDbtp'>, { targetLufs, ceilingDbtp }: ProfileRecipe) {
		super(
			`The finished sound measures ${heard.integratedLufs} LUFS and ${heard.truePeakDbtp} dBTP; wanted are ` +
				`${targetLufs} LUFS and at most ${ceilingDbtp} dBTP. Record again, at an even distance from the microphone.`,
		);
	}
}

/** One file to make. */
export interface Output {
	/** Its sound before the gain; outputs of the same graph object are decoded and shaped together. */
	readonly graph: Graph;
	readonly recipe: ProfileRecipe;
	/** In a folder that goes when the file has got its place: sounds on the way lie beside it. */
	readonly outFile: string;
	/** The sound of a graph without a shape, when it was heard already. */
	readonly slices?: Slices | undefined;
}

const MOST_CORRECTIONS = 3;
const LARGEST_STEP_DB = 1.5;

/**
 * Brings audio to the loudness of its recipes and writes it, all files in one ffmpeg process: hear it behind the
 * shaping, think out one linear gain in front of the limiter, encode, and judge each decoded file, because encoders
 * change loudness and peaks too. What is off is made again with a better gain.
 *
 * @returns figures in the order of the outputs
 * @throws {LoudnessNotReachedError} when a decoded file is outside its limits even after the last correction
 */
export async function normalise(outputs: readonly Output[], run: Run): Promise<readonly Produced[]> {
	const unheard = outputs.filter(({ slices }) => !slices);
	const sounds = await analyseMixes(unheard, run);
	const levelled = outputs.map((output) => {
		const { recipe, slices } = output;
		const sound = slices ? { slices } : sounds[unheard.indexOf(output)];
		if (!sound) throw new Error('An output was not heard');
		const { targetLufs: wantedLufs, limiterDb } = recipe;
		return { ...output, sound, level: levelFor(sound, { wantedLufs, limiterDb }, recipe) };
	});
	await encodeAll(levelled, run);
	return Promise.all(levelled.map((output) => corrected(output, run)));
}

function levelFor({ slices }: Sound, wanted: { wantedLufs: number; limiterDb: number }, recipe: ProfileRecipe): Level {
	const gainDb = gainFor(slices, wanted);
	if (gainDb !== undefined) return { gainDb, limiterDb: wanted.limiterDb };
	throw new LoudnessNotReachedError({ integratedLufs: SILENT_LUFS, truePeakDbtp: -Infinity }, recipe);
}

/** Judges a file; makes it again, alone, until it is right. */
async function corrected(output: Levelled, run: Run): Promise<Produced> {
	const { recipe, graph, outFile, sound } = output;
	let level: Level = output.level;
	for (let corrections = 0; ; corrections += 1) {
		const rate = rateOf(recipe);
		const heard = await measureFile(run.ffmpeg, outFile, { rate, seconds: graph.seconds, signal: run.signal });
		if (isWithin(heard, recipe)) return producedOf(heard, level);
		if (corrections === MOST_CORRECTIONS || !Number.isFinite(heard.truePeakDbtp))
			throw new LoudnessNotReachedError(heard, recipe);
		const missed = limitedLufs(sound.slices, level.gainDb, level.limiterDb) - heard.integratedLufs;
		const limiterDb = nextLimiterDb(level.limiterDb, heard, recipe);
		level = levelFor(sound, { wantedLufs: recipe.targetLufs + missed, limiterDb }, recipe);
		await encodeAll([{ ...output, level }], run);
	}
}

function producedOf(heard: Measured, { gainDb }: Level): Produced {
	const { integratedLufs, truePeakDbtp, seconds, slices } = heard;
	const facts = { durationSeconds: roundSeconds(seconds), integratedLufs, truePeakDbtp, gainDb };
	return { facts, peaks: peaksOf(slices, seconds) };
}

/** Lower when peaks got through; higher when the sound is too quiet although its peaks have room. */
function nextLimiterDb(limiterDb: number, heard: Measured, recipe: ProfileRecipe): number {
	const { ceilingDbtp, targetLufs } = recipe;
	const roomDb = ceilingDbtp - peakToJudge(heard, recipe);
	// no deeper at once: a wave that grew in the encoder may be gone the next time, a voice that was flattened is not back
	if (roomDb < 0) return roundDb(limiterDb - Math.min(0.3 - roomDb, LARGEST_STEP_DB));
	const isTooQuiet = heard.integratedLufs < targetLufs;
	return isTooQuiet && roomDb > 0.3 ? roundDb(Math.min(limiterDb + roomDb - 0.3, ceilingDbtp - 0.3)) : limiterDb;
}
