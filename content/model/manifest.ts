import { z } from 'zod';

import { measuredFileSchema, trackSchema } from './clip.ts';
import { communeCodeField, dayField, keyField, languageField, monthField } from './fields.ts';

/** `/goi/<YYYY-MM>/<commune>/index.json`: what one commune can download for one month (design.md section 5). */
export const manifestSchema = z.object({
	month: monthField,
	commune: z.object({ code: communeCodeField, name: z.string(), province: z.string() }),
	languages: z.array(
		z.object({
			language: languageField,
			tracks: z.array(trackSchema.omit({ key: true, extension: true }).extend({ url: z.string() })),
			/** Everything in one MP3. */
			bulletin: measuredFileSchema.omit({ key: true, extension: true }).extend({ file: z.string(), url: z.string() }),
			scriptUrl: z.string(),
			approvalUrl: z.string(),
			bundleUrl: z.string(),
			bundleBytes: z.number().int().positive(),
		}),
	),
	/** True: for trying out only, not approved, must not be aired. */
	isSample: z.boolean(),
	withdrawn: z.array(z.object({ message: keyField, title: z.string(), day: dayField, reason: z.string() })),
	hotlines: z.array(z.object({ number: z.string(), label: z.string() })),
	publishedAt: z.iso.datetime(),
	release: z.string(),
});
export type Manifest = z.output<typeof manifestSchema>;
