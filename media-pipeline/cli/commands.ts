import { resolve } from 'node:path';

import { PROFILES } from '#content/model/clip.ts';

import { checkAudio } from '../audio/check-audio.ts';
import { makeClip } from '../audio/make-clip.ts';
import { makeMaster } from '../audio/make-master.ts';
import { tagClip } from '../audio/tag-clip.ts';
import { buildEdition } from '../build-edition.ts';
import { speak } from '../speech/speak.ts';
import { measuredFile } from '../storage.ts';
import { readPlan, readText } from './read-plan.ts';
import { copyOut, inOneStep, writeEdition } from './write-out.ts';

import type { Profile } from '#content/model/clip.ts';
import type { AudioReport } from '../audio/check-audio.ts';
import type { PipelineTools } from '../open-pipeline.ts';
import type { StoredFile } from '../storage.ts';
import type { Terminal } from './terminal.ts';

/** What a command gives back: lines for a person, or one object for a program. */
export interface Answer {
	readonly exitCode: 0 | 1;
	readonly lines: readonly string[];
	readonly json: object;
}

/** `check FILE`: is it fit for a loudspeaker? */
export async function check(file: string, tools: PipelineTools, { signal }: Terminal): Promise<Answer> {
	const report = await checkAudio(file, tools, { signal });
	return { exitCode: report.isFit ? 0 : 1, lines: reportLines(report), json: report };
}

/** `clip INPUT --profile P --out FILE [--title T]`: one recording, one clip. */
export async function clip(
	{ input, profile, out, title }: { input: string; profile: Profile; out: string; title: string | undefined },
	tools: PipelineTools,
	{ signal }: Terminal,
): Promise<Answer> {
	const master = await makeMaster({ kind: 'recorded', file: input }, tools, signal);
	const made = await clipOf(master, profile, tools, signal);
	const isTagged = title !== undefined && made.extension === 'mp3';
	const finished = isTagged ? await tagClip({ clip: made, title }, tools, signal) : made;
	await copyOut(tools.storage.pathOf(finished), resolve(out));
	const { durationSeconds, integratedLufs, truePeakDbtp, bytes } = finished;
	const figures = `${durationSeconds} s, ${integratedLufs} LUFS, ${truePeakDbtp} dBTP, ${bytes} bytes`;
	return { exitCode: 0, lines: [`${out}: ${figures}`], json: { file: out, profile, ...measuredFile(finished) } };
}

async function clipOf(
	master: StoredFile,
	profile: Profile,
	tools: PipelineTools,
	signal: AbortSignal,
): Promise<StoredFile> {
	if (profile === 'master') return master;
	const { key, durationSeconds: seconds } = master;
	const voice = { kind: 'voice', key, path: tools.storage.pathOf(master), seconds } as const;
	return makeClip({ segments: [voice], recipe: profile }, tools, signal);
}

/** `edition EDITION.json --out DIR`: everything of one area and month. */
export async function edition(
	{ planFile, out }: { planFile: string; out: string },
	tools: PipelineTools,
	{ signal, showProgress }: Terminal,
): Promise<Answer> {
	const plan = await readPlan(planFile);
	const rendered = await buildEdition(plan, tools, { onProgress: showProgress, signal });
	await writeEdition(rendered, resolve(out), tools.storage);
	const { encodes, retags } = tools.work;
	const lines = rendered.languages.map(
		({ language, tracks, bulletin }) => `${language}: ${tracks.length} tracks, ${bulletin.durationSeconds} s`,
	);
	const summary = `${out}: ${encodes} encoded, ${retags} titled, everything else was there`;
	return { exitCode: 0, lines: [...lines, summary], json: { out, encodes, retags, edition: rendered } };
}

/** `speak --language L --text FILE --out FILE`: a draft voice, as WAV. */
export async function speakFile(
	{ language, textFile, out }: { language: string; textFile: string; out: string },
	tools: PipelineTools,
	{ signal }: Terminal,
): Promise<Answer> {
	const text = await readText(textFile);
	await inOneStep(resolve(out), (outFile) => speak({ language, text }, { voice: tools.voice, outFile, signal }));
	return { exitCode: 0, lines: [out], json: { file: out, language, voice: 'draft', engine: tools.voice.identity } };
}

/** A profile by name, or undefined. */
export const profileNamed = (name: string | undefined): Profile | undefined =>
	PROFILES.find((profile) => profile === name);

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
