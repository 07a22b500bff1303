import { refusedSeconds, SHORTEST_SPEECH_SECONDS, spanRefusal } from '#content/model/chosen-span.ts';

import { finding } from '../../verdicts.ts';
import { loudestLufs } from './limiter-model.ts';
import { SILENCE_LUFS } from './loudness.ts';
import { slicesBetween } from '../meter/loudness-meter.ts';
import { PROFILE_RECIPES } from '../making/profiles.ts';
import { FRAME_SECONDS } from './speech-span.ts';

import type { Finding, Span } from '../../verdicts.ts';
import type { Analysis } from './analyse-samples.ts';
import type { SpectrumFrame } from './spectrum.ts';

const SHORTEST_SECONDS = 1;
const LONGEST_SECONDS = 3600;
const MEANINGLESS_SECONDS = 6 * 3600;
const LOWEST_RATE_HZ = 6000;
const TELEPHONE_RATE_HZ = 8000;
/** Speech that is this near to the voice's own level in the last frames did not end by itself. */
const ABRUPT_DB = 10;
const ABRUPT_FRAMES = 2;
/** A part of a file that nobody would miss, in seconds. */
const NEGLIGIBLE_SECONDS = 0.5;
/** Voices rise and fall by more than this within any second, even in a market. */
const LEAST_VOICE_DB = 3;
const LONGEST_GAP_SECONDS = 3;
const LOWEST_SPEECH_SHARE = 0.3;
/** Share of one tone that no voice reaches for long: vowels have overtones. */
const TONE_SHARE = 0.85;
const LONGEST_TONE_SECONDS = 2;
/** A stretch that much quieter than the whole is lost between two houses. */
const QUIET_STRETCH_LU = 12;

/**
 * The rules for a recording, apart from the listening.
 *
 * @param slotSeconds that it should fit into
 * @param shortestSeconds less for a single line of a script, which may be one word
 */
export function judge(
	analysis: Analysis,
	slotSeconds?: number,
	shortestSeconds: number = SHORTEST_SECONDS,
): readonly Finding[] {
	const refusal = refusalOf(analysis, shortestSeconds);
	return refusal ? [refusal] : [...warningsOf(analysis), ...slotWarning(analysis, slotSeconds)];
}

function refusalOf(analysis: Analysis, shortestSeconds: number): Finding | undefined {
	const { loudness, span, decodedSeconds, chosen } = analysis;
	const declared = declaredOf(analysis);
	if (decodedSeconds > LONGEST_SECONDS) return finding('TOO_LONG');
	// a container's length is an estimate (joined files, a picture longer than its sound): only with faults it is a sign
	if (decodedSeconds < declared * 0.5 - 0.5 && analysis.faults >= 3) return finding('DAMAGED');
	if (isCutOff(analysis)) return finding('CUT_OFF');
	if (analysis.parts.unread > 0) return finding('PART_NOT_HEARD', analysis.parts);
	if (decodedSeconds < shortestSeconds) return finding('TOO_SHORT', { seconds: decodedSeconds });
	const outside = chosen && spanRefusal(chosen, decodedSeconds);
	if (outside) return finding(outside, { seconds: refusedSeconds(outside, decodedSeconds) });
	if (analysis.sampleRateHz < LOWEST_RATE_HZ) return finding('RATE_TOO_LOW', { rate: analysis.sampleRateHz });
	if (loudness.integratedLufs < SILENCE_LUFS) return finding('NO_SOUND');
	const speechSeconds = span.endSeconds - span.startSeconds;
	if (speechSeconds < Math.min(SHORTEST_SPEECH_SECONDS, shortestSeconds))
		return finding('TOO_SHORT', { seconds: speechSeconds });
	const gain = missingGain(analysis);
	if (gain > 40) return finding('TOO_QUIET', { gain });
	const difference = span.contrastDb;
	if (difference < LEAST_VOICE_DB) return finding('ONLY_NOISE', { difference });
	return canBeLoud(analysis) ? undefined : finding('UNEVEN_BEYOND_HELP');
}

/** Does the format say that bytes are missing, or that it has no end while somebody is still speaking? */
const isCutOff = (analysis: Analysis): boolean =>
	isEndMissing(analysis) || (analysis.claims.completeness === 'open' && endsAbruptly(analysis));

/** Does the format say that bytes or samples are missing? */
export const isEndMissing = ({ claims, decodedSeconds, sampleRateHz }: Analysis): boolean =>
	claims.completeness === 'missing' ||
	(claims.samples !== undefined && Math.round(decodedSeconds * sampleRateHz) < claims.samples);

/** Is the voice still there in the last tenth of a second? */
export function endsAbruptly({ levels, span }: Pick<Analysis, 'levels' | 'span'>): boolean {
	return (
		levels.length > ABRUPT_FRAMES && levels.slice(-ABRUPT_FRAMES).every((level) => level > span.voiceDb - ABRUPT_DB)
	);
}

/** May the end be missing although nothing in the format proves it? */
const mayBeCutOff = (analysis: Analysis): boolean =>
	analysis.claims.completeness === 'open' ||
	(analysis.claims.completeness === 'unknown' && analysis.claims.samples === undefined && endsAbruptly(analysis));

/** Is a part of what the pages of the file announce not there, although every recording in it is read? */
export const isPartLost = ({ claims, decodedSeconds, parts }: Analysis): boolean =>
	parts.count > 1 && (claims.seconds ?? 0) > decodedSeconds + NEGLIGIBLE_SECONDS;

/** Can a master of it reach its loudness, with the limiter as high as it ever goes? */
function canBeLoud({ slices, span }: Analysis): boolean {
	const { targetLufs, toleranceLu, ceilingDbtp } = PROFILE_RECIPES.master;
	const spoken = slicesBetween(slices, span.startSeconds, span.endSeconds);
	return loudestLufs(spoken, { wantedLufs: targetLufs, limiterDb: ceilingDbtp }) >= targetLufs - toleranceLu;
}

/** Recorders that were switched off write the largest length there is: such a length says nothing. */
const declaredOf = ({ declaredSeconds, decodedSeconds }: Analysis): number =>
	declaredSeconds === undefined || declaredSeconds > MEANINGLESS_SECONDS ? decodedSeconds : declaredSeconds;

const missingGain = ({ loudness }: Analysis): number => PROFILE_RECIPES.master.targetLufs - loudness.integratedLufs;

function warningsOf(analysis: Analysis): readonly Finding[] {
	const { loudness, span, decodedSeconds, clipped, sound, parts } = analysis;
	const { jumps, chosen } = analysis;
	const places = jumps.map((place) => ({ startSeconds: place, endSeconds: place }));
	const gain = missingGain(analysis);
	const cut = { start: span.startSeconds, end: decodedSeconds - span.endSeconds };
	const difference = span.voiceDb - span.noiseFloorDb;
	const gaps = gapsIn(analysis);
	const tones = tonesIn(analysis);
	const share = speechBandShare(analysis);
	return [
		...(analysis.faults >= 3 || isPartLost(analysis) ? [finding('PARTLY_DAMAGED')] : []),
		...(mayBeCutOff(analysis) ? [finding('MAY_BE_CUT_OFF')] : []),
		...(jumps.length > 0 ? [finding('TIME_JUMPS', { count: jumps.length }, parts.count === 1 ? places : [])] : []),
		...(sound.track > 0 ? [finding('OTHER_TRACK', { track: sound.track + 1 })] : []),
		...(gain > 30 ? [finding('RATHER_QUIET', { gain })] : []),
		...(clipped.length > 0 ? [finding('CLIPPED', {}, joined(clipped))] : []),
		...(difference < 15 ? [finding('NOISY', { difference })] : []),
		...(loudness.rangeLu > 15 ? [finding('UNEVEN', {}, quietStretches(analysis))] : []),
		...(gaps.length > 0 ? [finding('SILENCE_GAP', { seconds: longest(gaps) }, gaps)] : []),
		...(share < LOWEST_SPEECH_SHARE ? [finding('LITTLE_SPEECH', { percent: Math.round(share * 100) })] : []),
		...(tones.length > 0 ? [finding('SIREN', { seconds: longest(tones) }, tones)] : []),
		...(sound.channel === 'mix' ? [] : [finding('OUT_OF_PHASE')]),
		...(analysis.sampleRateHz <= TELEPHONE_RATE_HZ ? [finding('PHONE_QUALITY')] : []),
		// whoever has chosen the part knows what is left out
		...(!chosen && (cut.start > 1.5 || cut.end > 1.5) ? [finding('TRIMMED', cut)] : []),
	];
}

function slotWarning({ span }: Analysis, slotSeconds: number | undefined): readonly Finding[] {
	const seconds = span.endSeconds - span.startSeconds;
	if (slotSeconds === undefined || seconds <= slotSeconds) return [];
	return [finding('LONGER_THAN_SLOT', { seconds: Math.ceil(seconds), slot: slotSeconds })];
}

/** Share of the energy between 300 and 5,000 Hz in the louder half of the frames: while somebody speaks. */
export function speechBandShare({ frames }: Pick<Analysis, 'frames'>): number {
	const sorted = frames.toSorted((a, b) => b.energy - a.energy);
	const spoken = sorted.slice(0, Math.ceil(sorted.length / 2));
	const energy = spoken.reduce((sum, frame) => sum + frame.energy, 0);
	return energy === 0 ? 1 : spoken.reduce((sum, frame) => sum + frame.energy * frame.speechShare, 0) / energy;
}

/** Silences inside the speech. */
function gapsIn({ levels, span }: Analysis): readonly Span[] {
	const first = Math.round(span.startSeconds / FRAME_SECONDS);
	const inside = levels.slice(first, Math.round(span.endSeconds / FRAME_SECONDS));
	return stretches(inside, (level) => level <= span.thresholdDb)
		.map(({ start, end }) => ({
			startSeconds: (first + start) * FRAME_SECONDS,
			endSeconds: (first + end) * FRAME_SECONDS,
		}))
		.filter((gap) => gap.endSeconds - gap.startSeconds > LONGEST_GAP_SECONDS);
}

/** Tones that stand alone for seconds, steady or gliding. */
export function tonesIn({ frames, decodedSeconds, chosen }: Analysis): readonly Span[] {
	const loudest = frames.reduce((most, frame) => Math.max(most, frame.energy), 0);
	const isTone = (frame: SpectrumFrame): boolean => frame.toneShare >= TONE_SHARE && frame.energy > loudest / 1000;
	return stretches(frames, isTone)
		.map(({ start, end }) => ({
			startSeconds: frames[start]?.atSeconds ?? 0,
			endSeconds: frames[end]?.atSeconds ?? chosen?.toSeconds ?? decodedSeconds,
		}))
		.filter((tone) => tone.endSeconds - tone.startSeconds >= LONGEST_TONE_SECONDS);
}

/** Where three seconds on end are far below the rest. */
function quietStretches({ levels, loudness, span }: Analysis): readonly Span[] {
	const frames = 3 / FRAME_SECONDS;
	const isQuiet = levels.map((_level, at) => {
		const around = levels.slice(Math.max(0, at - frames / 2), at + frames / 2);
		const mean = 10 * Math.log10(around.reduce((sum, level) => sum + 10 ** (level / 10), 0) / around.length);
		return mean < loudness.integratedLufs - QUIET_STRETCH_LU && mean > span.noiseFloorDb;
	});
	return stretches(isQuiet, (quiet) => quiet)
		.map(({ start, end }) => ({
			startSeconds: Math.max(span.startSeconds, start * FRAME_SECONDS),
			endSeconds: Math.min(span.endSeconds, end * FRAME_SECONDS),
		}))
		.filter(({ startSeconds, endSeconds }) => endSeconds - startSeconds >= 1);
}

/** Runs of items that fit, as indexes: `end` is the first that does not. */
function stretches<Item>(items: readonly Item[], fits: (item: Item) => boolean): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	let start = -1;
	for (let at = 0; at <= items.length; at += 1) {
		const item = items[at];
		const isIn = at < items.length && item !== undefined && fits(item);
		if (isIn && start === -1) start = at;
		if (!isIn && start !== -1) {
			found.push({ start, end: at });
			start = -1;
		}
	}
	return found;
}

/** Spans that touch, as one. */
function joined(spans: readonly Span[]): readonly Span[] {
	const whole: Span[] = [];
	for (const span of spans) {
		const last = whole.at(-1);
		if (last && last.endSeconds >= span.startSeconds)
			whole[whole.length - 1] = { ...last, endSeconds: span.endSeconds };
		else whole.push(span);
	}
	return whole;
}

export const longest = (spans: readonly Span[]): number =>
	Math.max(...spans.map(({ startSeconds, endSeconds }) => endSeconds - startSeconds));
