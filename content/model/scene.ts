import { z } from 'zod';

import { lineDeliverySchema, SPEAKERS } from './message-form.ts';
import { linesOfScript } from './script-lines.ts';

import type { SpeakerRole } from './message-form.ts';

export type LineDelivery = z.output<typeof lineDeliverySchema>;

const deliverySchema = z.array(lineDeliverySchema);

/** What a form, an import or the database holds, as far as it says of each line whose it is; otherwise nothing. */
export const storedDelivery = (stored: unknown): readonly LineDelivery[] => deliverySchema.safeParse(stored).data ?? [];

/**
 * Whose each line of a script is. Where a line was added or taken away since, nobody knows any more: then one voice says
 * them all, until somebody has said it anew.
 */
export function deliveryOf(script: string, stored: unknown): readonly LineDelivery[] {
	const delivery = storedDelivery(stored);
	return delivery.length === linesOfScript(script).length ? delivery : [];
}

/** The parts of a scene, in the order in which they are heard first. */
export const rolesIn = (delivery: readonly LineDelivery[]): readonly SpeakerRole[] => [
	...new Set(delivery.map(({ role }) => role)),
];

export const roleName = (role: SpeakerRole): string => SPEAKERS[role].name;

/** Seconds of silence between lines, besides what a line asks for. */
const PAUSES = {
	sameVoice: 0.3,
	/** Whoever answers has listened first. */
	otherVoice: 0.45,
	/** Before and after a line with a number to ring: it is to be written down. */
	number: 0.5,
} as const;

const NAMES_NUMBER = /\{\{hotline:\d+\}\}/;

/**
 * Seconds of silence after each line, so that the writer need not think of them; after the last one only what it asks for.
 *
 * @param lines with hotlines as tokens
 */
export function pausesAfter(
	lines: readonly string[],
	delivery: readonly (LineDelivery | undefined)[] = [],
): readonly number[] {
	return lines.map((line, index) => {
		const asked = delivery[index]?.pauseSeconds ?? 0;
		const next = lines[index + 1];
		if (next === undefined) return asked;
		const isOtherVoice = delivery[index]?.role !== delivery[index + 1]?.role;
		const breath = isOtherVoice ? PAUSES.otherVoice : PAUSES.sameVoice;
		const hasNumber = NAMES_NUMBER.test(line) || NAMES_NUMBER.test(next);
		return asked + (hasNumber ? Math.max(breath, PAUSES.number) : breath);
	});
}

/** One line as the pipeline reads it aloud. */
export const sceneLineSchema = z.object({
	text: z.string().min(1),
	role: z.string().min(1),
	voice: z.enum(['female', 'male', 'any']),
	/** All of the silence after it. */
	pauseSeconds: z.number().min(0),
});
export type SceneLine = z.output<typeof sceneLineSchema>;

/**
 * A scene for a voice that reads it line by line; nothing for a text of one voice.
 *
 * @param resolve puts the numbers into a line
 */
export function sceneLines(script: string, stored: unknown, resolve: (line: string) => string): readonly SceneLine[] {
	const delivery = deliveryOf(script, stored);
	const lines = linesOfScript(script);
	const pauses = pausesAfter(lines, delivery);
	return delivery.map(({ role }, index) => ({
		text: resolve(lines[index] ?? ''),
		role,
		voice: SPEAKERS[role].voice,
		pauseSeconds: pauses[index] ?? 0,
	}));
}
