import { z } from 'zod';

import { deliveryOf, pausesAfter } from '#content/model/scene.ts';
import { linesOfScript } from '#content/model/script-lines.ts';

import { storedSpans } from './role-lines.ts';

import type { RoleRecording } from './role-lines.ts';

/** What `join-roles.ts` is asked for: pieces of recordings in the order in which they are heard. */
export const scenePlanSchema = z.object({
	pieces: z
		.array(
			z.object({
				file: z.string().min(1),
				startSeconds: z.number().min(0),
				endSeconds: z.number().positive(),
				gainDb: z.number(),
				denoise: z.boolean(),
				level: z.boolean(),
				/** Silence after it. */
				pauseSeconds: z.number().min(0),
			}),
		)
		.min(1),
});
export type ScenePlan = z.output<typeof scenePlanSchema>;

interface ScenePart extends RoleRecording {
	readonly file: string;
	readonly integratedLufs?: number | null;
	readonly truePeakDbtp?: number | null;
	readonly denoise?: boolean | null;
	readonly level?: boolean | null;
}

/** People who sit at different microphones are brought to this loudness, or as near to it as their peaks allow. */
const COMMON_LUFS = -20;
const HIGHEST_PEAK_DBTP = -1;

/** The lines of all roles in the order of the script, equally loud, with the pauses of a conversation. */
export function scenePlan(
	{ script, delivery: stored }: { script: string; delivery: unknown },
	parts: readonly ScenePart[],
): ScenePlan {
	const delivery = deliveryOf(script, stored);
	const pauses = pausesAfter(linesOfScript(script), delivery);
	const common = Math.min(
		COMMON_LUFS,
		...parts.map(({ integratedLufs, truePeakDbtp }) => (integratedLufs ?? 0) + HIGHEST_PEAK_DBTP - (truePeakDbtp ?? 0)),
	);
	return {
		pieces: delivery.map(({ role }, line) => {
			const part = parts.find((candidate) => candidate.role === role);
			const span = storedSpans(part?.lineSpans).find((candidate) => candidate.line === line);
			if (!part || !span) throw new Error(`Line ${line + 1} of the scene has no recording`);
			return {
				file: part.file,
				startSeconds: span.startSeconds,
				endSeconds: span.endSeconds,
				gainDb: common - (part.integratedLufs ?? common),
				denoise: part.denoise ?? false,
				level: part.level ?? false,
				pauseSeconds: pauses[line] ?? 0,
			};
		}),
	};
}
