import { SPEAKER_ROLES } from '../model/message-form.ts';

import type { z } from 'zod';

import type { renditionTextSchema, starterMessageSchema } from '../model/message.ts';

/** What `<message>/message.ts` holds: the facts about a message and its renditions, before the check. */
export type MessageDraft = z.input<typeof starterMessageSchema>;

/** What `<message>/<language>.ts` holds: the words in one language, before the check. */
export type RenditionDraft = z.input<typeof renditionTextSchema>;

/** A text written over several lines: takes away the indentation that only the source file needs. */
export function text(written: TemplateStringsArray): string {
	return written
		.join('')
		.split('\n')
		.map((line) => line.trim())
		.join('\n')
		.trim();
}

/**
 * A text in several voices, one line each: `role | sentence`, or `role | sentence | seconds of silence after it`.
 *
 * @returns the script as one voice can read it too, and beside it whose each line is
 * @throws {Error} when a line has no known role
 */
export function scene(written: TemplateStringsArray): Required<Pick<RenditionDraft, 'script' | 'delivery'>> {
	const lines = text(written)
		.split('\n')
		.map((line) => {
			const [who, sentence, seconds = '0'] = line.split('|').map((part) => part.trim());
			const role = SPEAKER_ROLES.find((known) => known === who);
			if (!role || !sentence) throw new Error(`"${line}" is not "role | sentence"`);
			return { sentence, delivery: { role, pauseSeconds: Number(seconds) } };
		});
	return {
		script: lines.map(({ sentence }) => sentence).join('\n'),
		delivery: lines.map(({ delivery }) => delivery),
	};
}
