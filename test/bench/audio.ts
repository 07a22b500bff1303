import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openPipeline } from '#pipeline/open-pipeline.ts';
import { PROFILE_RECIPES } from '#pipeline/audio/making/profiles.ts';

import { speechLike, writeWav } from '../support/audio-signals.ts';
import { benchMonth } from './audio-month.ts';
import { spokenText } from './spoken-text.ts';
import { costOf } from './processor-time.ts';
import { PIPELINE } from './pipeline-command.ts';

import type { PipelineTools } from '#pipeline/open-pipeline.ts';
import type { Cost } from './processor-time.ts';

interface Terminal {
	readonly print: (line: string) => void;
}

const QUIET = ['-hide_banner', '-nostdin', '-v', 'error', '-y', '-threads', '1', '-filter_threads', '1'];
const ALL = ['horn', 'horn128', 'web', 'web-mp3', 'master', 'phone'] as const;
const ABOUT = { month: '2026-11', area: { code: '12', name: 'Lai Châu' } };

/**
 * The audio pipeline against its goals, in one run (about 15 minutes): processor seconds, since they depend least on
 * what else the machine does. `AUDIO_BENCH_MINUTES` shortens the speech.
 */
export async function benchAudio(terminal: Terminal): Promise<void> {
	const minutes = Number(process.env.AUDIO_BENCH_MINUTES ?? 60);
	const folder = mkdtempSync(join(tmpdir(), 'loa-bench-audio-'));
	try {
		const tools = await openPipeline({ mediaDir: join(folder, 'media'), env: process.env });
		terminal.print(`${tools.ffmpeg.binary.versionLine.slice(0, 60)} (${tools.ffmpeg.binary.source})`);
		const speech = await speechOf(minutes, { folder, tools });
		await encoding(speech, { folder, tools, terminal });
		await nothingChanged({ folder, terminal });
		await benchMonth({ folder, tools, terminal });
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

interface Bench {
	readonly folder: string;
	readonly tools: PipelineTools;
	readonly terminal: Terminal;
}

/** So many minutes of Vietnamese, as a recorder stores it: 48 kHz, 16 bit, FLAC. */
async function speechOf(minutes: number, { folder, tools }: Omit<Bench, 'terminal'>): Promise<string> {
	const [read, file] = [join(folder, 'read.wav'), join(folder, 'speech.flac')];
	await tools.voice.read({ text: spokenText(minutes), language: 'vi', outFile: read });
	const output = ['-t', String(minutes * 60 - 1), '-ar', '48000', '-ac', '1', file];
	await costOf([tools.ffmpeg.binary.path, ...QUIET, '-stream_loop', '9', '-i', read, ...output]);
	return file;
}

async function encoding(speech: string, { folder, tools, terminal }: Bench): Promise<void> {
	const ffmpeg = [tools.ffmpeg.binary.path, ...QUIET, '-i', speech];
	const floors: Record<string, Cost> = {};
	for (const name of ALL) {
		const recipe = PROFILE_RECIPES[name];
		floors[name] = await costOf([...ffmpeg, ...recipe.encode.split(' '), join(folder, `floor.${recipe.extension}`)]);
		terminal.print(`floor ${name}: ${told(floors[name])}`);
	}
	const horn = PROFILE_RECIPES.horn.encode.split(' ');
	const loudnorm = 'loudnorm=I=-16:TP=-1.5:LRA=11';
	const first = await costOf([
		'sh',
		'-c',
		`"$@" 2>&1`,
		'sh',
		...verbose(ffmpeg),
		'-af',
		`${loudnorm}:print_format=json`,
		'-f',
		'null',
		'-',
	]);
	const second = await costOf([
		...ffmpeg,
		'-af',
		`${loudnorm}:${measuredIn(first.stdout)}`,
		...horn,
		join(folder, 'loudnorm.mp3'),
	]);
	const twoPass = first.cpuSeconds + second.cpuSeconds;
	terminal.print(`(a) two-pass loudnorm to the horn MP3: ${twoPass.toFixed(1)} s`);

	const clip = (profiles: string, name: string): Promise<Cost> =>
		costOf([...PIPELINE, 'clip', speech, '--profile', profiles, '--out', join(folder, name)], {
			DATA_DIR: join(folder, `${name}-data`),
		});
	const ours = await clip('horn', 'ours.mp3');
	const floor = floors.horn?.cpuSeconds ?? 0;
	terminal.print(
		`ours, horn: ${told(ours)} = ${(ours.cpuSeconds / floor).toFixed(2)} × floor (goal 1.6), ` +
			`${(ours.cpuSeconds / twoPass).toFixed(2)} × loudnorm (goal 0.4)`,
	);
	const all = await clip(ALL.join(','), 'all');
	const sum = Object.values(floors).reduce((total, { cpuSeconds }) => total + cpuSeconds, 0);
	terminal.print(
		`ours, ${ALL.length} profiles, check, master and the judging of every file: ${told(all)} = ` +
			`${(all.cpuSeconds / sum).toFixed(2)} × the sum of the floors, ${sum.toFixed(1)} s (goal 1.15)`,
	);
}

const verbose = (args: readonly string[]): readonly string[] => args.map((part) => (part === 'error' ? 'info' : part));

function measuredIn(said: string): string {
	const json = JSON.parse(said.slice(said.lastIndexOf('{'), said.lastIndexOf('}') + 1)) as Record<string, string>;
	const names = { I: 'input_i', TP: 'input_tp', LRA: 'input_lra', thresh: 'input_thresh' };
	const values = Object.entries(names).map(([name, key]) => `measured_${name}=${json[key]}`);
	return [...values, `offset=${json.target_offset}`, 'linear=true'].join(':');
}

/** 200 recorded messages in three languages; the second run finds everything. */
async function nothingChanged({ folder, terminal }: Omit<Bench, 'tools'>): Promise<void> {
	const own = join(folder, 'two-hundred');
	mkdirSync(own);
	const languages = ['vi', 'km', 'mtq'].map((language, place) => ({
		language,
		items: Array.from({ length: place === 2 ? 66 : 67 }, (_none, index) => {
			const name = `${language}-${index}`;
			const sound = speechLike({ seconds: 2, pitchHz: 100 + index + place * 70 });
			const file = writeWav(join(own, `${name}.wav`), sound);
			return { message: name, role: 'message', title: `Bài ${name}`, speech: { kind: 'recorded', file } };
		}),
	}));
	const plan = { ...ABOUT, languages };
	writeFileSync(join(own, 'plan.json'), JSON.stringify(plan));
	const run = () =>
		costOf([...PIPELINE, 'edition', join(own, 'plan.json'), '--out', join(own, 'out'), '--json'], {
			DATA_DIR: join(own, 'data'),
		});
	const first = await run();
	const again = await run();
	const { encodes } = JSON.parse(again.stdout) as { encodes: number };
	terminal.print(`200 messages, first time: ${told(first)}`);
	terminal.print(
		`200 messages, no change: ${encodes} encodes, ${told(again)}, ${again.wallSeconds.toFixed(2)} s wall (goal 0 and 1 s)`,
	);
}

const told = ({ cpuSeconds, largestMegabytes }: Cost): string =>
	`${cpuSeconds.toFixed(1)} s of processor, largest process ${largestMegabytes} MB`;
