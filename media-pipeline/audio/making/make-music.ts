import { stat } from 'node:fs/promises';

import { MUSIC_KINDS } from '#content/model/own-music.ts';

import { keyOf, sha256OfFile } from '../../cache-key.ts';
import { analyseRecording, RecordingMissingError } from '../analysis/check-audio.ts';
import { judgeMusic } from '../analysis/judge-music.ts';
import { withSeparateFrames } from '../completeness/separate-frames.ts';
import { measureFile } from '../analysis/measure.ts';
import { peaksOf } from '../analysis/peaks.ts';
import { roundDb } from '../analysis/loudness.ts';
import { excerpt, roundSeconds } from '../ffmpeg/graph.ts';
import { MUSIC_GAIN_DB, MUSIC_LUFS } from '../ffmpeg/music.ts';
import { patience } from '../ffmpeg/patience.ts';
import { loudestMoment } from '../meter/gating.ts';
import { RecordingRefusedError } from './make-master.ts';
import { recipeForKey, WORKING_RATE } from './profiles.ts';

import type { EditionPlan } from '#content/model/edition-plan.ts';
import type { MusicKind } from '#content/model/own-music.ts';
import type { FramingMusic } from '../../framing.ts';
import type { PipelineTools } from '../../open-pipeline.ts';
import type { StoredFile } from '../../storage.ts';

/** Ends that stop in the middle of a tone would click, in a bed each time it begins again; in seconds. */
const SOFT_END_SECONDS = 0.03;
/** In dBFS; music has peaks that no voice has. */
const LIMITER_DB = -2.5;
const ENCODE = '-ar 48000 -ac 1 -c:a flac -sample_fmt s16 -fflags +bitexact -flags:a +bitexact -map_metadata -1';

/**
 * A piece of music as bulletins are made of it: whole, one channel, its loudest 400 ms at {@link MUSIC_LUFS}, FLAC.
 *
 * @throws {RecordingRefusedError} when it is damaged, silent, too short or too long for its place
 * @throws {RecordingMissingError} when its file is not there
 */
async function makePiece(
	{ kind, file }: { readonly kind: MusicKind; readonly file: string },
	tools: PipelineTools,
	signal?: AbortSignal,
): Promise<StoredFile> {
	const { ffmpeg, storage } = tools;
	const found = await stat(file).catch(() => undefined);
	if (!found?.isFile()) throw new RecordingMissingError(file);
	const { ffmpeg: version } = recipeForKey('master', ffmpeg.binary);
	const recipe = { lufs: MUSIC_LUFS, limiterDb: LIMITER_DB, softEndSeconds: SOFT_END_SECONDS, encode: ENCODE };
	const key = keyOf({ kind: `music-${kind}`, input: await sha256OfFile(file), recipe, ffmpeg: version });
	const known = await storage.find(key, 'flac');
	if (known) return known;
	return storage.put({ key, extension: 'flac' }, (outFile) =>
		withSeparateFrames([file], async ([readable = { file, isWhole: false }]) => {
			tools.work.encodes += 1;
			const analysis = await analyseRecording(readable, tools, { signal });
			const findings = 'isFit' in analysis ? analysis.findings : judgeMusic(analysis, kind);
			const refusal = findings.find(({ level }) => level === 'refuse');
			if (refusal) throw new RecordingRefusedError(`"${file}"`, findings, refusal);
			if ('isFit' in analysis) throw new Error('A report without a refusal has been heard');
			const { decodedSeconds: seconds, slices, sound } = analysis;
			const graph = excerpt(sound, { startSeconds: 0, endSeconds: seconds });
			const gainDb = roundDb(MUSIC_LUFS - loudestMoment(slices.energies));
			const level = [
				`volume=${gainDb}dB`,
				`alimiter=limit=${(10 ** (LIMITER_DB / 20)).toFixed(4)}:level=0:attack=5:release=50`,
				`afade=t=in:d=${SOFT_END_SECONDS}`,
				`afade=t=out:st=${(seconds - SOFT_END_SECONDS).toFixed(3)}:d=${SOFT_END_SECONDS}`,
			];
			const filters = [...graph.filters, `[${graph.label}]${level.join(',')}[out]`].join(';');
			const args = [...graph.inputs, '-filter_complex', filters, '-map', '[out]', ...ENCODE.split(' ')];
			await ffmpeg.run({ args: [...args, `file:${outFile}`], timeoutSeconds: patience(seconds), signal });
			const heard = await measureFile(ffmpeg, outFile, { rate: WORKING_RATE, seconds, signal });
			const { integratedLufs, truePeakDbtp } = heard;
			const facts = { durationSeconds: roundSeconds(heard.seconds), integratedLufs, truePeakDbtp, gainDb };
			return { facts, peaks: peaksOf(heard.slices, heard.seconds) };
		}),
	);
}

/**
 * An area's own pieces, each made once, ready for their places in bulletins.
 *
 * @throws as {@link makePiece}
 */
export async function makeMusic(
	music: NonNullable<EditionPlan['music']>,
	tools: PipelineTools,
	signal?: AbortSignal,
): Promise<FramingMusic> {
	const made: { -readonly [Kind in keyof FramingMusic]: FramingMusic[Kind] } = {};
	for (const kind of MUSIC_KINDS) {
		const piece = music[kind];
		if (!piece) continue;
		const stored = await makePiece({ kind, file: piece.file }, tools, signal);
		const sound = { key: stored.key, path: tools.storage.pathOf(stored), seconds: stored.durationSeconds };
		if (kind === 'bed') made.bed = sound;
		else made[kind] = { kind: 'music', gainDb: MUSIC_GAIN_DB[kind], ...sound };
	}
	return made;
}
