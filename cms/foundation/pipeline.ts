import { dirname, join } from 'node:path';
import { z } from 'zod';

import { renderedEditionSchema } from '#content/model/edition-plan.ts';

import { CommandFailedError, lastLines, runScript } from './run-script.ts';

import type { ChosenSpan } from '#content/model/chosen-span.ts';
import type { MusicKind } from '#content/model/own-music.ts';
import type { RenderedEdition } from '#content/model/edition-plan.ts';

/* The media pipeline as the CMS uses it: what its commands are asked, and what they answer. */

const renderAnswerSchema = z.object({ encodes: z.number(), edition: renderedEditionSchema });

/** How far the rendering is: `done` of `total` files stand. */
const renderProgressSchema = z.object({
	done: z.number(),
	total: z.number(),
	/** Title of what was finished last. */
	label: z.string(),
	/** Its language, where the title tells. */
	language: z.string().optional(),
});
export type RenderProgress = z.output<typeof renderProgressSchema>;

/** Renders an edition plan; what is in the media folder already is not encoded again, and not counted. */
export async function renderPlan(
	planFile: string,
	onProgress?: (progress: RenderProgress) => void,
): Promise<{ readonly edition: RenderedEdition; readonly encodes: number }> {
	const { exitCode, stdout, stderr } = await runScript(
		'cms/commands/render-plan.ts',
		['edition', planFile, '--out', join(dirname(planFile), 'out'), '--json'],
		(line) => {
			const progress = progressIn(line);
			if (progress) onProgress?.(progress);
		},
	);
	if (exitCode !== 0) throw renderFailure(exitCode, stdout, stderr);
	return renderAnswerSchema.parse(JSON.parse(stdout));
}

/** Progress comes as one object a line, between what a person might read. */
function progressIn(line: string): RenderProgress | undefined {
	if (!line.startsWith('{')) return undefined;
	try {
		return renderProgressSchema.safeParse(JSON.parse(line)).data;
	} catch {
		// a line that was cut by the end of a chunk: the next one says the same and more
		return undefined;
	}
}

/** What `--json` prints when the command ends with 1. */
const failureSchema = z.object({
	isDone: z.literal(false),
	code: z.string(),
	message: z.string(),
	findings: z.array(z.object({ vi: z.string() })).default([]),
});

/** The officer reads Vietnamese where the pipeline has it. */
function renderFailure(exitCode: number | null, stdout: string, stderr: string): CommandFailedError {
	const failure = failureSchema.safeParse(stdout.startsWith('{') ? JSON.parse(stdout) : undefined);
	if (!failure.success) return new CommandFailedError('Rendering', exitCode, stderr || stdout, 'render_failed');
	const { code, message, findings } = failure.data;
	return new CommandFailedError(
		'Rendering',
		exitCode,
		[message, ...findings.map((finding) => finding.vi)].join('\n'),
		code,
	);
}

const verdictSchema = z.object({
	isFit: z.boolean(),
	findings: z.array(z.object({ code: z.string(), vi: z.string() })),
	durationSeconds: z.number().nullish(),
	integratedLufs: z.number().nullish(),
	truePeakDbtp: z.number().nullish(),
});

/** What a file is judged as: a voice from its first second to its last, unless told otherwise. */
export interface JudgedAs {
	readonly span?: ChosenSpan | undefined;
	readonly music?: MusicKind | undefined;
}

/**
 * Is a file fit to become a loudspeaker clip? `sentences` are Vietnamese: what is wrong, what to do next.
 *
 * @param as.span what a person has chosen of it: the voice is judged inside it
 * @param as.music it is no voice but a piece of music of this kind
 */
export async function checkRecording(file: string, { span, music }: JudgedAs = {}) {
	const part = span ? ['--from', String(span.fromSeconds), '--to', String(span.toSeconds)] : [];
	const kind = music === undefined ? [] : ['--music', music];
	const asked = ['check', file, ...part, ...kind, '--json'];
	const { exitCode, stdout, stderr } = await runScript('media-pipeline/cli.ts', asked);
	if (stdout.trim() === '') throw new CommandFailedError('Checking the recording', exitCode, stderr, 'check_failed');
	const answer: unknown = JSON.parse(stdout);
	const failure = failureSchema.safeParse(answer);
	if (failure.success)
		throw new CommandFailedError('Checking the recording', exitCode, failure.data.message, failure.data.code);
	const verdict = verdictSchema.parse(answer);
	return {
		isFit: verdict.isFit,
		codes: verdict.findings.map((finding) => finding.code),
		sentences: verdict.findings.map((finding) => finding.vi),
		durationSeconds: verdict.durationSeconds ?? null,
		integratedLufs: verdict.integratedLufs ?? null,
		truePeakDbtp: verdict.truePeakDbtp ?? null,
	};
}

const healthSchema = z.object({
	ffmpeg: z.object({ source: z.string(), versionLine: z.string(), licence: z.string(), isWasm: z.boolean() }),
	speech: z.unknown(),
	limits: z.object({ atATime: z.number(), areEnforced: z.boolean(), isOffline: z.boolean() }),
});

/** What the pipeline works with, or why it cannot be opened. */
export type PipelineHealth = z.output<typeof healthSchema> | { readonly problem: string };

let pipelineAnswer: Promise<PipelineHealth> | undefined;

/** What the pipeline works with: the chosen ffmpeg with version and licence, the draft voice, limits. Asked once. */
export function pipelineHealth(): Promise<PipelineHealth> {
	pipelineAnswer ??= runScript('media-pipeline/cli.ts', ['doctor', '--json']).then(({ stdout, stderr }) => {
		const answer: unknown = stdout.startsWith('{') ? JSON.parse(stdout) : undefined;
		const known = healthSchema.safeParse(answer);
		if (known.success) return known.data;
		const failure = failureSchema.safeParse(answer);
		return { problem: failure.success ? failure.data.message : lastLines(stderr) };
	});
	return pipelineAnswer;
}
