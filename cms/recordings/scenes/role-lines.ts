import { z } from 'zod';

import { deliveryOf, rolesIn } from '#content/model/scene.ts';

import type { LineDelivery } from '#content/model/scene.ts';
import type { SpeakerRole } from '#content/model/message-form.ts';

const lineSpanSchema = z.object({
	/** Place of the line in the script, from 0. */
	line: z.number().int().min(0),
	startSeconds: z.number().min(0),
	endSeconds: z.number().positive(),
});
export type LineSpan = z.output<typeof lineSpanSchema>;

/** Where the lines of a role lie in its recording; nothing where that was never measured. */
export const storedSpans = (stored: unknown): readonly LineSpan[] =>
	z.array(lineSpanSchema).safeParse(stored).data ?? [];

/** Places of the lines that a role says. */
const linesOfRole = (delivery: readonly LineDelivery[], role: string): readonly number[] =>
	delivery.flatMap((line, index) => (line.role === role ? [index] : []));

/** A recording of one role, as far as the choice looks at it. */
export interface RoleRecording {
	readonly role?: SpeakerRole | null;
	readonly textVersion?: number | null;
	readonly lineSpans?: unknown;
	readonly createdAt: string;
}

/** For each role its newest recording of the newest words with all its lines, and the roles that have none. */
export function partsOfScene<Recorded extends RoleRecording>(
	{ script, delivery: stored, textVersion }: { script: string; delivery: unknown; textVersion: number },
	recordings: readonly Recorded[],
): { readonly parts: readonly Recorded[]; readonly missing: readonly SpeakerRole[] } {
	const delivery = deliveryOf(script, stored);
	const newestFirst = recordings.toSorted((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
	const found = rolesIn(delivery).map((role) => {
		const wanted = linesOfRole(delivery, role);
		const part = newestFirst.find((recording) => {
			if (recording.role !== role || recording.textVersion !== textVersion) return false;
			const lines = storedSpans(recording.lineSpans).map(({ line }) => line);
			return wanted.every((line) => lines.includes(line));
		});
		return { role, part };
	});
	return {
		parts: found.flatMap(({ part }) => part ?? []),
		missing: found.flatMap(({ role, part }) => (part ? [] : [role])),
	};
}
