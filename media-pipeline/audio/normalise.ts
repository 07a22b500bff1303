import { ExpectedError } from '#content/model/errors.ts';

import { isWithin, METER, NEAR_ENOUGH_LU, nextGainDb, parseLoudness, PEAK_METER, roundDb } from './loudness.ts';
import { LIMITER_DB } from './profiles.ts';
import { safeInput } from './ffmpeg.ts';

import type { Facts } from '../storage.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import type { Graph } from './graph.ts';
import type { Loudness, Trial } from './loudness.ts';
import type { ProfileRecipe } from './profiles.ts';

export class LoudnessNotReachedError extends ExpectedError {
	override readonly name = 'LoudnessNotReachedError';
	readonly code = 'LOUDNESS_NOT_REACHED';
	readonly heard: Loudness;
	constructor(heard: Loudness, { targetLufs, ceilingDbtp }: ProfileRecipe) {
		const peak = heard.truePeakDbtp ?? Infinity;
		super(
			`The finished sound measures ${heard.integratedLufs} LUFS and ${peak} dBTP; wanted are ${targetLufs} LUFS ` +
				`and at most ${ceilingDbtp} dBTP. Record again, at an even distance from the microphone.`,
		);
		this.heard = heard;
	}
}

interface NormaliseRequest {
	readonly graph: Graph;
	readonly recipe: ProfileRecipe;
	readonly outFile: string;
	/** Gain in dB that is known to be right; none: it is found by listening. */
	readonly gainDb?: number;
	readonly signal?: AbortSignal | undefined;
}

const MOST_TURNS = 3;
const MOST_CORRECTIONS = 2;
const OUTPUT_FLAGS = '-fflags +bitexact -flags:a +bitexact -map_metadata -1 -map_chapters -1';

/**
 * Brings audio to the loudness of a profile and writes it: measure, one linear gain and a limiter, listen, at most
 * three turns; then encode, and judge the decoded file, because encoders change the loudness too.
 *
 * @throws {LoudnessNotReachedError} when the decoded file is outside its limits even after two corrections
 */
export async function normalise(ffmpeg: Ffmpeg, request: NormaliseRequest): Promise<Facts> {
	const { graph, recipe, outFile, signal } = request;
	const start = request.gainDb ?? (await findGain(ffmpeg, request));
	const trials: Trial[] = [];
	const level = { gainDb: start, limiterDb: LIMITER_DB };
	for (let corrections = 0; ; corrections += 1) {
		await encode(ffmpeg, request, level);
		const heard = await measureFile(ffmpeg, outFile, { seconds: graph.seconds, signal });
		if (isWithin(heard, recipe)) {
			const { integratedLufs, truePeakDbtp = 0 } = heard;
			return { durationSeconds: graph.seconds, integratedLufs, truePeakDbtp, gainDb: level.gainDb };
		}
		if (corrections === MOST_CORRECTIONS || !Number.isFinite(heard.integratedLufs))
			throw new LoudnessNotReachedError(heard, recipe);
		trials.push({ gainDb: level.gainDb, lufs: heard.integratedLufs });
		level.gainDb = nextGainDb(trials, recipe.targetLufs);
		level.limiterDb = nextLimiterDb(level.limiterDb, heard, recipe);
	}
}

/** Lower when peaks got through; higher when the sound is too quiet although its peaks have room. */
function nextLimiterDb(limiterDb: number, heard: Loudness, { ceilingDbtp, targetLufs }: ProfileRecipe): number {
	const roomDb = ceilingDbtp - (heard.truePeakDbtp ?? 0);
	if (roomDb < 0) return roundDb(limiterDb + roomDb - 0.3);
	const isTooQuiet = heard.integratedLufs < targetLufs;
	return isTooQuiet && roomDb > 0.3 ? roundDb(Math.min(limiterDb + roomDb - 0.3, ceilingDbtp - 0.3)) : limiterDb;
}

/** Filters that set the level: `level=0`, because the limiter would otherwise raise everything to 0 dB again. */
export function levelChain(
	recipe: ProfileRecipe,
	{ gainDb, limiterDb }: { gainDb: number; limiterDb: number },
): string {
	const limit = (10 ** (limiterDb / 20)).toFixed(4);
	const level = `volume=${gainDb}dB,alimiter=limit=${limit}:level=0:attack=5:release=50`;
	return recipe.shape ? `${recipe.shape},${level}` : level;
}

/** Loudness and true peak of a file as a player would give it out. */
async function measureFile(
	ffmpeg: Ffmpeg,
	file: string,
	{ seconds, signal }: { seconds: number; signal?: AbortSignal | undefined },
): Promise<Loudness> {
	const args = [...safeInput(file), '-map', '0:a:0', '-af', `aformat=channel_layouts=mono,${PEAK_METER}`];
	return loudnessIn(
		await ffmpeg.run({ args: [...args, '-f', 'null', '-'], timeoutSeconds: patience(seconds), signal }),
	);
}

/** Seconds to wait for ffmpeg: it is some hundred times faster than the sound, even on a small machine. */
export const patience = (seconds: number): number => Math.max(60, Math.ceil(2 * seconds));

async function findGain(ffmpeg: Ffmpeg, { graph, recipe, signal }: NormaliseRequest): Promise<number> {
	const wanted = recipe.targetLufs + recipe.encoderLossDb;
	const listen = async (chain: string): Promise<number> => {
		const filters = [...graph.filters, `[mix]${chain && `${chain},`}${METER}[out]`].join(';');
		const args = [...graph.inputs, '-filter_complex', filters, '-map', '[out]', '-f', 'null', '-'];
		const stderr = await ffmpeg.run({ args, timeoutSeconds: patience(graph.seconds), signal });
		return loudnessIn(stderr).integratedLufs;
	};
	const trials: Trial[] = [];
	let gainDb = roundDb(wanted - (await listen(recipe.shape)));
	for (let turn = 0; turn < MOST_TURNS; turn += 1) {
		const lufs = await listen(levelChain(recipe, { gainDb, limiterDb: LIMITER_DB }));
		if (Math.abs(lufs - wanted) <= NEAR_ENOUGH_LU) break;
		trials.push({ gainDb, lufs });
		gainDb = nextGainDb(trials, wanted);
	}
	return gainDb;
}

async function encode(
	ffmpeg: Ffmpeg,
	{ graph, recipe, outFile, signal }: NormaliseRequest,
	level: { gainDb: number; limiterDb: number },
): Promise<void> {
	const filters = [...graph.filters, `[mix]${levelChain(recipe, level)}[out]`].join(';');
	const output = `${OUTPUT_FLAGS} ${recipe.encode}`.split(' ');
	const args = [...graph.inputs, '-filter_complex', filters, '-map', '[out]', ...output, `file:${outFile}`];
	await ffmpeg.run({ args, timeoutSeconds: patience(graph.seconds), signal });
}

function loudnessIn(stderr: string): Loudness {
	const loudness = parseLoudness(stderr);
	if (!loudness) throw new Error(`ffmpeg printed no loudness: ${stderr.slice(-500)}`);
	return loudness;
}
