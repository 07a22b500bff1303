import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { chosenSpan } from '#content/model/chosen-span.ts';
import { LONGEST_READ_SECONDS, safeInput } from '#pipeline/audio/ffmpeg/ffmpeg.ts';
import { withSeparateFrames } from '#pipeline/audio/completeness/separate-frames.ts';
import { analyseRecording } from '#pipeline/audio/analysis/check-audio.ts';
import { chosenPart } from '#pipeline/audio/analysis/chosen-part.ts';
import { judge } from '#pipeline/audio/analysis/judge.ts';
import { voiceSegment } from '#pipeline/audio/ffmpeg/graph.ts';
import { soundFilters, soundInputs } from '#pipeline/audio/ffmpeg/recorded-sound.ts';
import { makeClip } from '#pipeline/audio/making/make-clip.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';

import { machineWordsSchema } from './listening.ts';

import type { ChosenSpan } from '#content/model/chosen-span.ts';
import type { ReadableFile } from '#pipeline/audio/completeness/separate-frames.ts';
import type { PipelineTools } from '#pipeline/open-pipeline.ts';
import type { Listening } from './listening.ts';

/**
 * `node cms/foundation/prepare-listening.ts RECORDING FOLDER [--denoise] [--level] [--from=S --to=S]`: what
 * the editing view needs to compare a recording with what a loudspeaker will get of it, and to cut it by hand. A process of its own, because ffmpeg reads what somebody has uploaded.
 * `… WORDS.json FOLDER --machine`: the same of Vietnamese words as the machine's draft voice reads them.
 */
const RATE_HZ = 8_000;
/** As many bars as a wave on the screen has. */
const BARS = 600;
const TIMEOUT_SECONDS = 600;

async function main([recording, folder, ...switches]: readonly string[]): Promise<0 | 1 | 2> {
	if (!recording || !folder) return 2;
	const tools = await openPipeline({ env: process.env });
	if (switches.includes('--machine')) {
		const words = machineWordsSchema.parse(JSON.parse(await readFile(recording, 'utf8')));
		const file = join(folder, 'processed.mp3');
		await copyFile(await hornClip({ kind: 'draft', language: 'vi', ...words }, tools), file);
		return tell(folder, { processed: await waveOf(file, tools), offsetSeconds: 0 });
	}
	return withSeparateFrames([recording], ([readable = { file: recording, isWhole: false }]) =>
		compared({ recording, readable, folder, switches }, tools),
	);
}

interface Comparison {
	readonly recording: string;
	readonly readable: ReadableFile;
	readonly folder: string;
	readonly switches: readonly string[];
}

async function compared({ recording, readable, folder, switches }: Comparison, tools: PipelineTools): Promise<0 | 1> {
	const chosen = spanIn(switches);
	const heard = await analyseRecording(readable, tools);
	const analysis = 'isFit' in heard ? heard : chosenPart(heard, chosen);
	const findings = 'isFit' in analysis ? analysis.findings : judge(analysis);
	if ('isFit' in analysis || findings.some(({ level }) => level === 'refuse')) {
		process.stderr.write(findings.map((finding) => finding.en).join('\n'));
		return 1;
	}
	const original = join(folder, 'original.mp3');
	const { sound, span } = analysis;
	const encode = `-map [whole] -t ${LONGEST_READ_SECONDS} -ac 1 -ar 44100 -c:a libmp3lame -b:a 96k`;
	// the channel that masters are made of: a mix that cancels itself out would be silent here
	const filters = `${soundFilters(sound)},aformat=channel_layouts=mono[whole]`;
	await tools.ffmpeg.run({
		args: [...soundInputs(sound), '-filter_complex', filters, ...encode.split(' '), original],
		timeoutSeconds: TIMEOUT_SECONDS,
	});
	const processed = join(folder, 'processed.mp3');
	const cleaning = { denoise: switches.includes('--denoise'), level: switches.includes('--level') };
	await copyFile(await hornClip({ kind: 'recorded', file: recording, span: chosen, ...cleaning }, tools), processed);
	const automatic = 'isFit' in heard ? span : heard.span;
	return tell(folder, {
		original: await waveOf(original, tools),
		processed: await waveOf(processed, tools),
		offsetSeconds: span.startSeconds,
		automatic: { fromSeconds: automatic.startSeconds, toSeconds: automatic.endSeconds },
		totalSeconds: analysis.decodedSeconds,
	});
}

/** The part that `--from=S --to=S` choose; undefined: the machine finds it. */
function spanIn(switches: readonly string[]): ChosenSpan | undefined {
	const secondsOf = (name: string): number | null => {
		const found = switches.find((one) => one.startsWith(`--${name}=`));
		return found === undefined ? null : Number(found.slice(name.length + 3));
	};
	return chosenSpan({ fromSeconds: secondsOf('from'), toSeconds: secondsOf('to') });
}

async function tell(folder: string, listening: Listening): Promise<0> {
	await writeFile(join(folder, 'listening.json'), JSON.stringify(listening));
	return 0;
}

/** The same clip that an edition will air: rendered here, it is not rendered again there. */
async function hornClip(source: Parameters<typeof makeMaster>[0], tools: PipelineTools): Promise<string> {
	const master = await makeMaster(source, tools);
	const segments = [voiceSegment(master, tools.storage)];
	return tools.storage.pathOf(await makeClip({ segments, recipe: 'horn' }, tools));
}

async function waveOf(file: string, { ffmpeg }: PipelineTools): Promise<{ seconds: number; peaks: number[] }> {
	const chunks: Buffer[] = [];
	await ffmpeg.run({
		args: [...safeInput(file), '-map', '0:a:0', '-ac', '1', '-ar', String(RATE_HZ), '-f', 's16le', 'pipe:1'],
		timeoutSeconds: TIMEOUT_SECONDS,
		onStdout: (chunk) => chunks.push(chunk),
	});
	const bytes = Buffer.concat(chunks);
	const samples = new Int16Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 2));
	const perBar = Math.max(1, Math.ceil(samples.length / BARS));
	const peaks = Array.from({ length: Math.ceil(samples.length / perBar) }, (_value, bar) => {
		let highest = 0;
		for (const sample of samples.subarray(bar * perBar, (bar + 1) * perBar))
			highest = Math.max(highest, Math.abs(sample));
		return Math.round((highest / 32_768) * 1_000) / 1_000;
	});
	return { seconds: samples.length / RATE_HZ, peaks };
}

process.exitCode = await main(process.argv.slice(2));
