import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import { keyOf, sha256OfFile } from '../../cache-key.ts';
import { speakScene } from './speak-scene.ts';
import { assertSpoken, speak, speechForKey } from '../../speech/speak.ts';
import { withSeparateFrames } from '../completeness/separate-frames.ts';
import { chosenPart } from '../analysis/chosen-part.ts';
import { analyseRecording, RecordingMissingError } from '../analysis/check-audio.ts';
import { finding } from '../../verdicts.ts';
import { FfmpegFailedError } from '../ffmpeg/ffmpeg.ts';
import { cleaningChain, excerpt } from '../ffmpeg/graph.ts';
import { judge } from '../analysis/judge.ts';
import { slicesBetween } from '../meter/loudness-meter.ts';
import { normalise } from './normalise.ts';
import { recipeForKey, PROFILE_RECIPES } from './profiles.ts';

import type { ChosenSpan } from '#content/model/chosen-span.ts';
import type { Json } from '../../cache-key.ts';
import type { PipelineTools } from '../../open-pipeline.ts';
import type { SpeakRequest } from '../../speech/speak.ts';
import type { Produced, StoredFile } from '../../storage.ts';
import type { Finding, VerdictCode } from '../../verdicts.ts';
import type { ReadableFile } from '../completeness/separate-frames.ts';
import type { Cleaning } from '../ffmpeg/graph.ts';

/** From here on the low cut of a master moves its peaks. */
const LARGEST_OFFSET = 0.002;

/** Where the sound of a master comes from. */
type Source =
	| ({ readonly kind: 'recorded'; readonly file: string; readonly span?: ChosenSpan | undefined } & Cleaning)
	| ({ readonly kind: 'draft' } & SpeakRequest);

/** A recording that cannot be aired; `code` is that of the first finding that refuses it. */
export class RecordingRefusedError extends ExpectedError {
	override readonly name = 'RecordingRefusedError';
	readonly code: VerdictCode;
	readonly findings: readonly Finding[];
	constructor(what: string, findings: readonly Finding[], refusal: Finding) {
		super(`${what}: ${refusal.en}`);
		this.code = refusal.code;
		this.findings = findings;
	}
}

/**
 * The master of a recording or a text: checked, without the silence around it or as a person has cut it, at -16 LUFS, FLAC.
 *
 * @throws {RecordingRefusedError} when the recording is not fit for a loudspeaker
 * @throws {RecordingMissingError} when its file is not there
 * @throws {NoVoiceError} when a draft is asked for in a language that only people speak
 */
export async function makeMaster(source: Source, tools: PipelineTools, signal?: AbortSignal): Promise<StoredFile> {
	const { ffmpeg, storage } = tools;
	const key = keyOf({
		kind: 'master',
		input: await inputForKey(source, tools),
		...recipeForKey('master', ffmpeg.binary),
	});
	const known = await storage.find(key, 'flac');
	if (known) return known;
	return storage.put({ key, extension: 'flac' }, async (outFile) => {
		tools.work.encodes += 1;
		if (source.kind === 'recorded')
			return withSeparateFrames([source.file], ([readable = { file: source.file, isWhole: false }]) =>
				masterOf({ ...source, readable }, { outFile, tools, signal }),
			);
		return storage.withTempDir(async (folder) => {
			const wav = join(folder, 'draft.wav');
			const { language, lines } = source;
			if (lines) await speakScene({ language, lines }, { tools, folder, outFile: wav, signal });
			else await tools.slots.add(() => speak(source, { voice: tools.voice, outFile: wav, signal }));
			return masterOf({ file: wav, readable: { file: wav, isWhole: true } }, { outFile, tools, signal });
		});
	});
}

async function inputForKey(source: Source, { voice }: PipelineTools): Promise<Json> {
	if (source.kind === 'draft') {
		assertSpoken(source.language);
		return { draft: speechForKey(source, voice) };
	}
	const found = await stat(source.file).catch(() => undefined);
	if (!found?.isFile()) throw new RecordingMissingError(source.file);
	const chain = cleaningChain(source);
	const { span } = source;
	return {
		recorded: await sha256OfFile(source.file),
		...(chain.length > 0 && { cleaning: chain }),
		...(span && { span: [span.fromSeconds, span.toSeconds] }),
	};
}

async function masterOf(
	{
		file,
		readable,
		span: chosen,
		...cleaning
	}: Cleaning & {
		readonly file: string;
		readonly readable: ReadableFile;
		readonly span?: ChosenSpan | undefined;
	},
	{ outFile, tools, signal }: { outFile: string; tools: PipelineTools; signal: AbortSignal | undefined },
): Promise<Produced> {
	const heard = await analyseRecording(readable, tools, { signal });
	const analysis = 'isFit' in heard ? heard : chosenPart(heard, chosen);
	const findings = 'isFit' in analysis ? analysis.findings : judge(analysis);
	const refusal = findings.find(({ level }) => level === 'refuse');
	if (refusal || 'isFit' in analysis) throw new RecordingRefusedError(`"${file}"`, findings, orDamaged(refusal));
	const { startSeconds, endSeconds } = analysis.span;
	const isCutByHand = analysis.chosen !== undefined;
	const graph = excerpt(analysis.sound, { startSeconds, endSeconds, cleaning, isCutByHand });
	// as it was analysis just now, unless the filters change it by more than a correction puts right
	const isSame = cleaningChain(cleaning).length === 0 && Math.abs(analysis.offset) < LARGEST_OFFSET;
	const slices = isSame ? slicesBetween(analysis.slices, startSeconds, endSeconds) : undefined;
	const output = { graph, recipe: PROFILE_RECIPES.master, outFile, slices };
	const [produced] = await normalise([output], { ffmpeg: tools.ffmpeg, inputs: graph.inputs, signal }).catch(
		(error: unknown) => {
			// a file may be faulty only where it is filtered, e.g. when its rate changes in the middle
			if (!(error instanceof FfmpegFailedError) || error.systemCode !== undefined) throw error;
			const damaged = finding('DAMAGED');
			throw new RecordingRefusedError(`"${file}"`, [damaged], damaged);
		},
	);
	if (!produced) throw new Error('One output in, none out');
	return produced;
}

function orDamaged(refusal: Finding | undefined): Finding {
	if (refusal) return refusal;
	throw new Error('A report without a refusal has a span of speech');
}
