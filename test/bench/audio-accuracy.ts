import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { voiceSegment } from '#pipeline/audio/ffmpeg/graph.ts';
import { makeClip } from '#pipeline/audio/making/make-clip.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';
import { PROFILE_RECIPES } from '#pipeline/audio/making/profiles.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';

import { INPUTS } from '../support/audio-inputs.ts';
import { judged } from '../support/audio-meter.ts';
import { inputFfmpeg } from '../support/input-ffmpeg.ts';

import type { PipelineTools } from '#pipeline/open-pipeline.ts';

/** Loudness in LUFS and true peak in dBTP, by the second meter; undefined: there is no file. */
type Result = { readonly lufs: number; readonly peakDb: number } | undefined;

/** What comes out of each kind of recording, of ours and of two-pass loudnorm to the same MP3. */
export async function benchAccuracy(terminal: { print(line: string): void }): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'loa-bench-accuracy-'));
	const fits = { ours: 0, loudnorm: 0 };
	try {
		const tools = await openPipeline({ mediaDir: join(folder, 'media'), env: process.env });
		terminal.print('| recording | ours | two-pass loudnorm |\n| --- | --- | --- |');
		for (const input of INPUTS) {
			const file = input.write(folder, inputFfmpeg);
			const ours = await ourClip(file, tools);
			const theirs = await loudnorm(file, join(folder, 'theirs.mp3'), tools);
			if (isFit(ours)) fits.ours += 1;
			if (isFit(theirs)) fits.loudnorm += 1;
			terminal.print(`| ${input.name} | ${told(ours)} | ${told(theirs)} |`);
		}
		terminal.print(`within 0.3 LU and -1.5 dBTP: ours ${fits.ours}, loudnorm ${fits.loudnorm} of ${INPUTS.length}`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function ourClip(file: string, tools: PipelineTools): Promise<Result> {
	const master = await makeMaster({ kind: 'recorded', file }, tools);
	const clip = await makeClip({ segments: [voiceSegment(master, tools.storage)], recipe: 'horn' }, tools);
	return judged(tools.storage.pathOf(clip), tools);
}

async function loudnorm(file: string, outFile: string, tools: PipelineTools): Promise<Result> {
	const start = ['-hide_banner', '-nostdin', '-y', '-i', file];
	const goal = 'loudnorm=I=-16:TP=-1.5:LRA=11';
	const first = spawnSync(
		tools.ffmpeg.binary.path,
		[...start, '-af', `aformat=channel_layouts=mono,${goal}:print_format=json`, '-f', 'null', '-'],
		{ encoding: 'utf8' },
	).stderr;
	const said = JSON.parse(first.slice(first.lastIndexOf('{'), first.lastIndexOf('}') + 1)) as Record<string, string>;
	const names = { I: 'input_i', TP: 'input_tp', LRA: 'input_lra', thresh: 'input_thresh' };
	const values = Object.entries(names).map(([name, from]) => `measured_${name}=${said[from]}`);
	const filter = `aformat=channel_layouts=mono,${goal}:${values.join(':')}:offset=${said.target_offset}:linear=true`;
	try {
		const encode = PROFILE_RECIPES.horn.encode.split(' ');
		execFileSync(tools.ffmpeg.binary.path, [...start, '-v', 'error', '-af', filter, ...encode, outFile], {
			stdio: 'ignore',
		});
		return await judged(outFile, tools);
	} catch {
		// loudnorm fails on what it measured as silence: that is its result
		return undefined;
	}
}

const isFit = (result: Result): boolean =>
	result !== undefined && Math.abs(result.lufs + 16) <= 0.3 && result.peakDb <= -1.5;

const told = (result: Result): string =>
	result ? `${result.lufs.toFixed(1)} / ${result.peakDb.toFixed(1)}${isFit(result) ? '' : ' ✗'}` : 'no file ✗';
