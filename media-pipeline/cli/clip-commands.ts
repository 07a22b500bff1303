import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { PROFILES } from '#content/model/clip.ts';

import { checkAudio } from '../audio/analysis/check-audio.ts';
import { voiceSegment } from '../audio/ffmpeg/graph.ts';
import { makeClips } from '../audio/making/make-clip.ts';
import { makeMaster } from '../audio/making/make-master.ts';
import { pictureOf } from '../audio/analysis/picture.ts';
import { HORN_OPTIONS } from '../audio/making/profiles.ts';
import { tagClip } from '../audio/making/tag-clip.ts';
import { measuredFile } from '../storage.ts';
import { existingFile } from './existing-file.ts';
import { copyOut, inOneStep } from './write-out.ts';

import type { ChosenSpan } from '#content/model/chosen-span.ts';
import type { MusicKind } from '#content/model/own-music.ts';
import type { AudioReport } from '../audio/analysis/check-audio.ts';
import type { Cleaning } from '../audio/ffmpeg/graph.ts';
import type { RecipeName } from '../audio/making/profiles.ts';
import type { PipelineTools } from '../open-pipeline.ts';
import type { StoredFile } from '../storage.ts';
import type { Answer } from './answer.ts';
import type { Terminal } from './terminal.ts';

interface CheckRequest {
	readonly file: string;
	readonly slotSeconds: number | undefined;
	readonly picture: string | undefined;
	readonly span?: ChosenSpan | undefined;
	readonly music?: MusicKind | undefined;
}

/** `check FILE [--slot SECONDS] [--from SECONDS --to SECONDS] [--music KIND] [--picture FILE.svg]`: is it fit for a loudspeaker? */
export async function check(
	{ file, slotSeconds, picture, span, music }: CheckRequest,
	tools: PipelineTools,
	{ signal }: Terminal,
): Promise<Answer> {
	const report = await checkAudio(await existingFile(file), tools, { slotSeconds, span, music, signal });
	if (picture !== undefined) await inOneStep(resolve(picture), (out) => writeFile(out, pictureOf(report)));
	return { exitCode: report.isFit ? 0 : 1, lines: reportLines(report), json: report };
}

interface ClipRequest extends Cleaning {
	readonly input: string;
	readonly recipes: readonly RecipeName[];
	readonly out: string;
	readonly title: string | undefined;
	/** Place in a bulletin, for players that sort by tags. */
	readonly track?: number | undefined;
	/** The part of the recording that is made into the clip; absent: where somebody speaks. */
	readonly span?: ChosenSpan | undefined;
}

/** `clip INPUT --profile P --out FILE [--title T] [--track N] [--from SECONDS --to SECONDS]`: one recording, one clip. Several profiles: into a folder. */
export async function clip(request: ClipRequest, tools: PipelineTools, { signal }: Terminal): Promise<Answer> {
	const { recipes } = request;
	const input = await existingFile(request.input);
	const out = request.out.normalize('NFC');
	const title = request.title?.normalize('NFC');
	const { denoise, level, span } = request;
	const master = await makeMaster({ kind: 'recorded', file: input, denoise, level, span }, tools, signal);
	const made = await clipsOf(master, recipes, { tools, signal });
	const files: object[] = [];
	const lines: string[] = [];
	for (const [index, recipe] of recipes.entries()) {
		const plain = made[index];
		if (!plain) throw new Error(`No clip was made as ${recipe}`);
		const { track } = request;
		const isTagged = (title !== undefined || track !== undefined) && plain.extension === 'mp3';
		const tags = { title: title ?? '', ...(track !== undefined && { track }) };
		const finished = isTagged ? await tagClip({ clip: plain, ...tags }, tools, signal) : plain;
		const file = recipes.length === 1 ? out : join(out, `${recipe}.${finished.extension}`);
		await copyOut(tools.storage.pathOf(finished), resolve(file));
		const { durationSeconds, integratedLufs, truePeakDbtp, bytes } = finished;
		lines.push(`${file}: ${durationSeconds} s, ${integratedLufs} LUFS, ${truePeakDbtp} dBTP, ${bytes} bytes`);
		files.push({ file, profile: recipe, ...measuredFile(finished) });
	}
	return { exitCode: 0, lines, json: recipes.length === 1 ? (files[0] ?? {}) : { files } };
}

async function clipsOf(
	master: StoredFile,
	recipes: readonly RecipeName[],
	{ tools, signal }: { tools: PipelineTools; signal: AbortSignal },
): Promise<readonly StoredFile[]> {
	const segments = [voiceSegment(master, tools.storage)];
	const wanted = recipes.filter((recipe) => recipe !== 'master');
	const requests = wanted.map((recipe) => ({ segments, recipe }));
	const made = await makeClips(requests, tools, signal);
	return recipes.map((recipe) => made[wanted.indexOf(recipe as (typeof wanted)[number])] ?? master);
}

/** `compare INPUT [--denoise] [--level] --out DIR`: the same clip as it is and cleaned, equally loud, to be heard. */
export async function compare(
	{ input, out, denoise, level }: { input: string; out: string } & Cleaning,
	tools: PipelineTools,
	terminal: Terminal,
): Promise<Answer> {
	const one = { input, recipes: ['horn'] as const, title: undefined };
	const plain = await clip({ ...one, out: join(out, 'A_NHU_CU.MP3') }, tools, terminal);
	const cleaned = await clip({ ...one, out: join(out, 'B_DA_XU_LY.MP3'), denoise, level }, tools, terminal);
	return {
		exitCode: 0,
		lines: [...plain.lines, ...cleaned.lines, 'Hãy nghe cả hai rồi chọn.'],
		json: { a: plain.json, b: cleaned.json },
	};
}

/** Recipes by name, separated by commas; undefined when one is unknown. */
export function recipesNamed(names: string | undefined, { loud = false } = {}): readonly RecipeName[] | undefined {
	const known: readonly RecipeName[] = [...PROFILES, ...HORN_OPTIONS];
	const found = (names ?? '').split(',').map((name) => {
		const isHorn = name === 'horn' || name === 'horn128';
		return known.find((recipe) => recipe === (loud && isHorn ? `${name}-loud` : name));
	});
	return found.every((recipe) => recipe !== undefined) ? found : undefined;
}

function reportLines(report: AudioReport): readonly string[] {
	const { durationSeconds, integratedLufs, truePeakDbtp, format } = report;
	const figures = format
		? [`${durationSeconds?.toFixed(1)} s, ${integratedLufs} LUFS, ${truePeakDbtp} dBTP, ${format.codec}`]
		: [];
	return [
		report.isFit ? 'fit for a loudspeaker' : 'not fit for a loudspeaker',
		...figures,
		...report.findings.map(({ code, level, en, vi }) => `${level} ${code}: ${en} / ${vi}`),
	];
}
