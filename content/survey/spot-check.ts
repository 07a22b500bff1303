import { wilsonInterval } from './intervals.ts';
import { percentInWords } from './verdict.ts';

import type { Confidence } from '../model/airing.ts';

/** What the commune said of a declared airing when it was telephoned. */
export const SPOT_OUTCOMES = ['confirmed', 'denied', 'unreached'] as const;
export type SpotOutcome = (typeof SPOT_OUTCOMES)[number];

/**
 * How far an airing can be relied on after it was asked about: confirmed is evidence (A), denied leaves no more than a
 * plan (D), and nobody reached changes nothing.
 *
 * @param before the letter that it had before it was asked about for the first time
 */
export function confidenceAfter(outcome: SpotOutcome, before: Confidence): Confidence {
	if (outcome === 'confirmed') return 'A';
	return outcome === 'denied' ? 'D' : before;
}

/** What the calls of a sample came to. */
export interface SpotTally {
	readonly drawn: number;
	readonly confirmed: number;
	readonly denied: number;
	/** Called, and nobody could say. */
	readonly unreached: number;
}

/** A sentence for a report: the share of the answers with its interval, and who did not answer. */
export function spotCheckInWords({ drawn, confirmed, denied, unreached }: SpotTally): string {
	if (drawn === 0) return 'Chưa rút mẫu lần phát nào để gọi hỏi.';
	const asked = confirmed + denied;
	const interval = wilsonInterval({ yes: confirmed, asked, designEffect: 1 });
	const open = drawn - asked - unreached;
	const rest = `Không hỏi được ${unreached}, chưa gọi ${open} trong ${drawn} lần phát rút ngẫu nhiên.`;
	if (!interval) return `Chưa có câu trả lời nào. ${rest}`;
	return `Khoảng tin cậy 95%: ${percentInWords(interval.low)} đến ${percentInWords(interval.high)}. ${rest}`;
}
