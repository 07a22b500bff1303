import { z } from 'zod';

import { dayField } from '#content/model/fields.ts';
import { hotlineSchema } from '#content/model/hotline.ts';
import { TOPICS } from '#content/model/message.ts';

/** `pdf`: A4 to print. `png`, `jpg`: one drawing below the other, 1,080 px wide, for Zalo. */
export const COMIC_FORMATS = ['pdf', 'png', 'jpg'] as const;
export type ComicFormat = (typeof COMIC_FORMATS)[number];

/** What `make-comic.ts` reads. */
export const comicPlanSchema = z.object({
	topic: z.enum(TOPICS),
	format: z.enum(COMIC_FORMATS),
	hotlines: z.array(hotlineSchema),
	today: dayField,
	/** In the frame on top; empty: for a file that somebody approves as it is. */
	mark: z.string(),
});
export type ComicPlan = z.output<typeof comicPlanSchema>;
