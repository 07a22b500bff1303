import { spanRefusal } from '#content/model/chosen-span.ts';

import { slicesBetween, tenthsOf } from '../meter/loudness-meter.ts';
import { integratedLufs, rangeLu } from '../meter/gating.ts';
import { FRAME_SECONDS, speechSpan } from './speech-span.ts';

import type { ChosenSpan } from '#content/model/chosen-span.ts';
import type { Analysis } from './analyse-samples.ts';

/**
 * A recording as if only the part that a person has chosen had been recorded: loudness, room, voice and faults are those
 * of the part, so what lies outside refuses nothing. Times stay those of the whole recording.
 *
 * @param chosen seconds; none: the recording as it was heard
 */
export function chosenPart(analysis: Analysis, chosen: ChosenSpan | undefined): Analysis {
	if (!chosen) return analysis;
	const { fromSeconds, toSeconds } = chosen;
	// nothing can be said of it; judge.ts refuses it
	if (spanRefusal(chosen, analysis.decodedSeconds)) return { ...analysis, chosen };
	const isInside = (seconds: number): boolean => seconds >= fromSeconds && seconds < toSeconds;
	const first = Math.round(fromSeconds / FRAME_SECONDS);
	const levels = analysis.levels.slice(first, Math.max(first + 1, Math.round(toSeconds / FRAME_SECONDS)));
	const tenths = tenthsOf(slicesBetween(analysis.slices, fromSeconds, toSeconds).energies);
	return {
		...analysis,
		chosen,
		loudness: { ...analysis.loudness, integratedLufs: integratedLufs(tenths), rangeLu: rangeLu(tenths) },
		clipped: analysis.clipped.filter(
			({ startSeconds, endSeconds }) => endSeconds > fromSeconds && startSeconds < toSeconds,
		),
		frames: analysis.frames.filter(({ atSeconds }) => isInside(atSeconds)),
		jumps: analysis.jumps.filter(isInside),
		span: { ...speechSpan(levels, toSeconds - fromSeconds), startSeconds: fromSeconds, endSeconds: toSeconds },
	};
}
