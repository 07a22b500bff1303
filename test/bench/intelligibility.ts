import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { safeInput } from '#pipeline/audio/ffmpeg/ffmpeg.ts';
import { voiceSegment } from '#pipeline/audio/ffmpeg/graph.ts';
import { makeClip } from '#pipeline/audio/making/make-clip.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';
import { speak } from '#pipeline/speech/speak.ts';

import { INDEX_RATE, shortTimeObjectiveIntelligibility, speechIntelligibilityIndex } from '../support/speech-index.ts';
import { spokenText } from './spoken-text.ts';

import type { PipelineTools } from '#pipeline/open-pipeline.ts';

/** What a horn gives out. */
const HORN_BAND = 'highpass=f=300:poles=2,highpass=f=300:poles=2,lowpass=f=5000:poles=2,lowpass=f=4800:poles=2';
/** A second horn, 170 m further on, half as loud. */
const ECHO = { seconds: 0.5, db: -6 } as const;

/** How the voice came to us: filters over the machine's reading, which is the same for all. */
const RECORDINGS: readonly (readonly [name: string, filter: string])[] = [
	['a calm reader near the microphone', 'anull'],
	['every other four seconds 14 dB softer', "volume='if(lt(mod(t,8),4),1,0.2)':eval=frame"],
	['far from the microphone, a fan in the room', 'volume=0.05,aeval=val(0)+0.0006*(random(0)*2-1)'],
];

/** Where somebody stands: noise below the highest peak of the horn there, in dB; twice as far away is 6 dB less. */
const PLACES: readonly (readonly [name: string, noiseDb: number, hasEcho: boolean])[] = [
	['below the pole', -36, false],
	['at a distance', -24, false],
	['far, in a market', -15, false],
	['at a distance, with the echo of a second horn', -24, true],
];

/**
 * What is understood behind a horn, before and after the product's processing: both turned up to the same highest peak,
 * because that is what an amplifier can give. Figures compare; nobody has listened.
 */
export async function benchIntelligibility(terminal: { print(line: string): void }): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'loa-bench-intelligibility-'));
	try {
		const tools = await openPipeline({ mediaDir: join(folder, 'media'), env: process.env });
		const read = join(folder, 'read.wav');
		await speak({ language: 'vi', text: spokenText(0.4) }, { voice: tools.voice, outFile: read, signal: undefined });
		terminal.print(
			'| recording | where | SII before | after | STOI before | after |\n| --- | --- | --- | --- | --- | --- |',
		);
		for (const [index, [recording, filter]] of RECORDINGS.entries()) {
			const file = join(folder, `recording-${index}.wav`);
			await tools.ffmpeg.run({
				args: [...safeInput(read), '-af', filter, '-ac', '1', '-c:a', 'pcm_s16le', `file:${file}`],
				timeoutSeconds: 120,
			});
			const spoken = await samplesOf(read, 'anull', tools);
			const before = inStep(spoken, await samplesOf(file, HORN_BAND, tools));
			const after = inStep(spoken, await samplesOf(await hornClip(file, tools), HORN_BAND, tools));
			for (const [place, noiseDb, hasEcho] of PLACES) {
				const [one, other] = [before, after].map((heard) => figures(spoken, heard, { noiseDb, hasEcho }));
				terminal.print(
					`| ${recording} | ${place} | ${one?.sii.toFixed(2)} | **${other?.sii.toFixed(2)}** | ${one?.stoi.toFixed(2)} | **${other?.stoi.toFixed(2)}** |`,
				);
			}
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** As a villager's loudspeaker gets it. */
async function hornClip(file: string, tools: PipelineTools): Promise<string> {
	const master = await makeMaster({ kind: 'recorded', file }, tools);
	const clip = await makeClip({ segments: [voiceSegment(master, tools.storage)], recipe: 'horn' }, tools);
	return tools.storage.pathOf(clip);
}

async function samplesOf(file: string, filter: string, { ffmpeg }: PipelineTools): Promise<Float32Array> {
	const chunks: Buffer[] = [];
	const output = ['-af', filter, '-ac', '1', '-ar', String(INDEX_RATE), '-f', 'f32le', 'pipe:1'];
	const onStdout = (chunk: Buffer): void => void chunks.push(chunk);
	await ffmpeg.run({ args: [...safeInput(file), ...output], timeoutSeconds: 120, onStdout });
	const bytes = Buffer.concat(chunks);
	return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** Heights of the wave in 5 ms. */
function envelopeOf(samples: Float32Array): Float64Array {
	const step = INDEX_RATE / 200;
	return Float64Array.from({ length: Math.floor(samples.length / step) }, (_none, slice) => {
		let sum = 0;
		for (let at = slice * step; at < (slice + 1) * step; at += 1) sum += (samples[at] ?? 0) ** 2;
		return Math.sqrt(sum / step);
	});
}

/** Turned up to a highest peak of 1, and moved so that it stands under what was spoken: silence was cut, encoders add some. */
function inStep(spoken: Float32Array, heard: Float32Array): Float32Array {
	const moved = (lag: number, length: number) => Float32Array.from({ length }, (_none, at) => heard[at - lag] ?? 0);
	const slice = INDEX_RATE / 200;
	const [one, other] = [envelopeOf(spoken), envelopeOf(heard)];
	const coarse = bestOf(range(-400, 400, 1), (lag) =>
		one.reduce((sum, height, at) => sum + height * (other[at - lag] ?? 0), 0),
	);
	// finer than 5 ms by the bands: the product turns phases, so that waves are no help
	const some = 6 * INDEX_RATE;
	const fine = bestOf(range(coarse * slice - 150, coarse * slice + 150, 15), (lag) =>
		shortTimeObjectiveIntelligibility(spoken.subarray(0, some), moved(lag, some)),
	);
	const peak = heard.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
	return moved(fine, spoken.length).map((sample) => sample / peak);
}

const range = (from: number, to: number, step: number): readonly number[] =>
	Array.from({ length: Math.floor((to - from) / step) + 1 }, (_none, at) => from + at * step);

function bestOf(candidates: readonly number[], goodness: (candidate: number) => number): number {
	const rated = candidates.map((candidate) => [candidate, goodness(candidate)] as const);
	return rated.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Noise as it is where people are: more of it in the low bands, from a counter, so that every run is the same. */
function roomNoise(length: number): Float32Array {
	let state = 1;
	let low = 0;
	const noise = Float32Array.from({ length }, () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		const white = state / 2 ** 31 - 1;
		low = 0.9 * low + 0.1 * white;
		return low + 0.15 * white;
	});
	const mean = Math.sqrt(noise.reduce((sum, sample) => sum + sample ** 2, 0) / length);
	return noise.map((sample) => sample / mean);
}

function figures(
	spoken: Float32Array,
	heard: Float32Array,
	{ noiseDb, hasEcho }: { readonly noiseDb: number; readonly hasEcho: boolean },
): { readonly sii: number; readonly stoi: number } {
	const level = 10 ** (noiseDb / 20);
	const noise = roomNoise(spoken.length).map((sample) => sample * level);
	const late = ECHO.seconds * INDEX_RATE;
	const echo = heard.map((_sample, at) => (hasEcho ? (heard[at - late] ?? 0) * 10 ** (ECHO.db / 20) : 0));
	const other = noise.map((sample, at) => sample + (echo[at] ?? 0));
	const all = heard.map((sample, at) => sample + (other[at] ?? 0));
	return {
		// an echo is what masks, too
		sii: speechIntelligibilityIndex(spoken, heard, other),
		stoi: shortTimeObjectiveIntelligibility(spoken, all),
	};
}
