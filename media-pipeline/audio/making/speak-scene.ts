import { join } from 'node:path';

import { safeInput } from '../ffmpeg/ffmpeg.ts';
import { patience } from '../ffmpeg/patience.ts';
import { WORKING_RATE } from './profiles.ts';
import { assertReadable, assertSpoken, utterancesOf } from '../../speech/speak.ts';

import type { SceneLine } from '#content/model/scene.ts';
import type { PipelineTools } from '../../open-pipeline.ts';

const ONE_FORMAT = `aresample=${WORKING_RATE},aformat=sample_fmts=fltp:channel_layouts=mono`;
/** Engines put silence of their own around what they read: pauses are ours. */
const EDGE = 'silenceremove=start_periods=1:start_threshold=-50dB';
const WITHOUT_EDGES = `${EDGE},areverse,${EDGE},areverse`;
/** A scene with all its pauses: more than anybody listens to. */
const LONGEST_SECONDS = 600;

/**
 * Reads a scene into a WAV file, each role in a voice of its own, after saying that a machine reads.
 *
 * @throws {NoVoiceError} when only people may speak the language
 * @throws {InvalidInputError} with code `text_unreadable` when a line is empty or a hotline token is left in it
 */
export async function speakScene(
	{ language, lines }: { readonly language: string; readonly lines: readonly SceneLine[] },
	{
		tools,
		folder,
		outFile,
		signal,
	}: { tools: PipelineTools; folder: string; outFile: string; signal: AbortSignal | undefined },
): Promise<void> {
	assertSpoken(language);
	for (const { text } of lines) assertReadable(text);
	const utterances = utterancesOf(lines, language, tools.voice);
	const files = await Promise.all(
		utterances.map(async ({ text, timbre }, index) => {
			const file = join(folder, `line-${index}.wav`);
			await tools.slots.add(() => tools.voice.read({ text, language, timbre, outFile: file, signal }));
			return file;
		}),
	);
	const spoken = files.map((_file, index) => `[${index}:a:0]${WITHOUT_EDGES},${ONE_FORMAT}[l${index}]`);
	const silences = utterances.map(
		({ pauseSeconds }, index) =>
			`aevalsrc=0:s=${WORKING_RATE}:d=${Math.max(pauseSeconds, 0.01)},${ONE_FORMAT}[p${index}]`,
	);
	const order = files.map((_file, index) => `[l${index}][p${index}]`).join('');
	await tools.ffmpeg.run({
		args: [
			...files.flatMap((file) => safeInput(file)),
			'-filter_complex',
			[...spoken, ...silences, `${order}concat=n=${files.length * 2}:v=0:a=1[out]`].join(';'),
			...'-map [out] -c:a pcm_s16le -f wav'.split(' '),
			`file:${outFile}`,
		],
		timeoutSeconds: patience(LONGEST_SECONDS),
		signal,
	});
}
