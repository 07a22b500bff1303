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
