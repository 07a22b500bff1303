import { resolve } from 'node:path';

import { renderedEditionSchema } from '#content/model/edition-plan.ts';
import { InvalidInputError } from '#content/model/errors.ts';

import { joinFiles } from '../audio/making/join-clips.ts';
import { buildEdition } from '../build-edition.ts';
import { speak } from '../speech/speak.ts';
import { readPlan, readText } from './read-plan.ts';
import { inOneStep, writeEdition } from './write-out.ts';

import type { Progress } from '../build-edition.ts';
import type { PipelineTools } from '../open-pipeline.ts';
import type { Answer } from './answer.ts';
import type { Terminal } from './terminal.ts';

/** `edition EDITION.json --out DIR`: everything of one area and month. */
export async function edition(
	{ planFile, out, isEvents }: { planFile: string; out: string; isEvents: boolean },
	tools: PipelineTools,
	{ signal, showProgress, complain }: Terminal,
): Promise<Answer> {
	const plan = await readPlan(planFile);
	// one JSON object a line, for programs that show progress themselves
	const onProgress = isEvents ? (progress: Progress) => complain(JSON.stringify(progress)) : showProgress;
	const rendered = await buildEdition(plan, tools, { onProgress, signal });
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

/** `splice edition.json --language L --commune C --out FILE`: a commune's own bulletin, by copying bytes. */
export async function splice(
	{ editionFile, language, commune, out }: { editionFile: string; language: string; commune: string; out: string },
	{ storage }: PipelineTools,
): Promise<Answer> {
	const rendered = renderedEditionSchema.parse(JSON.parse(await readText(editionFile)));
	const found = rendered.languages
		.find((candidate) => candidate.language === language)
		?.communes?.find((candidate) => candidate.commune === commune);
	if (!found) {
		const reason = `The edition has no bulletin of commune ${commune} in ${language}; add it to the plan's "communes".`;
		throw new InvalidInputError('Nothing can be spliced:', [reason], 'commune_missing');
	}
	const paths = found.parts.map((part) => storage.pathOf(part));
	await inOneStep(resolve(out), (temporary) => joinFiles(paths, temporary));
	const { bytes, durationSeconds, chapters } = found;
	return {
		exitCode: 0,
		lines: [`${out}: ${durationSeconds} s`],
		json: { file: out, bytes, durationSeconds, chapters },
	};
}
