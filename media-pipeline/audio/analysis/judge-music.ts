import { MUSIC_SECONDS } from '#content/model/own-music.ts';

import { finding } from '../../verdicts.ts';
import { isEndMissing, isPartLost, longest, speechBandShare, tonesIn } from './judge.ts';
import { loudestMoment } from '../meter/gating.ts';
import { MUSIC_LUFS } from '../ffmpeg/music.ts';

import type { MusicKind } from '#content/model/own-music.ts';
import type { Finding } from '../../verdicts.ts';
import type { Analysis } from './analyse-samples.ts';

/** More would raise the noise of the recording with it. */
const MOST_GAIN_DB = 40;
/** Of the energy: below it a horn plays a scratch where there was music. */
const LEAST_HORN_SHARE = 0.4;
const LOWEST_RATE_HZ = 16_000;

/** The rules for a piece of music: those of a recording that are about the file, and none that are about a voice. */
export function judgeMusic(analysis: Analysis, kind: MusicKind): readonly Finding[] {
	const refusal = refusalOf(analysis, kind);
	return refusal ? [refusal] : warningsOf(analysis);
}

function refusalOf(analysis: Analysis, kind: MusicKind): Finding | undefined {
	const { decodedSeconds: seconds, sampleRateHz, parts } = analysis;
	const { least, most } = MUSIC_SECONDS[kind];
	// music may stop while it sounds: only what is missing says that it is cut off
	if (isEndMissing(analysis)) return finding('CUT_OFF');
	if (analysis.faults >= 3) return finding('DAMAGED');
	if (parts.unread > 0) return finding('PART_NOT_HEARD', parts);
	if (sampleRateHz < LOWEST_RATE_HZ) return finding('RATE_TOO_LOW', { rate: sampleRateHz });
	if (seconds < least || seconds > most) return finding('MUSIC_LENGTH', { seconds, least, most });
	const gain = MUSIC_LUFS - loudestMoment(analysis.slices.energies);
	return gain > MOST_GAIN_DB ? finding('MUSIC_SILENT') : undefined;
}

function warningsOf(analysis: Analysis): readonly Finding[] {
	const percent = Math.round(speechBandShare(analysis) * 100);
	const tones = tonesIn(analysis);
	return [
		...(isPartLost(analysis) ? [finding('PARTLY_DAMAGED')] : []),
		...(analysis.claims.completeness === 'open' ? [finding('MAY_BE_CUT_OFF')] : []),
		...(percent < LEAST_HORN_SHARE * 100 ? [finding('MUSIC_OFF_BAND', { percent })] : []),
		...(tones.length > 0 ? [finding('SIREN', { seconds: longest(tones) }, tones)] : []),
		...(analysis.sound.channel === 'mix' ? [] : [finding('OUT_OF_PHASE')]),
	];
}
