import { z } from 'zod';

import { paperFileSchema } from '#content/model/material.ts';

/** What `prepare-uploads.ts` is asked for: files as they were uploaded, with the point that matters in each picture. */
export const uploadPlanSchema = z.array(
	z.object({
		id: z.string(),
		file: z.string(),
		isPdf: z.boolean(),
		/** In percent from the left and from the top. */
		focalX: z.number().min(0).max(100),
		focalY: z.number().min(0).max(100),
	}),
);
export type UploadPlan = z.output<typeof uploadPlanSchema>;

const preparedSchema = z.object({
	file: paperFileSchema,
	preview: paperFileSchema.nullable(),
	pages: z.number().int().positive(),
	paper: z.enum(['A4', 'A5']),
});
export type PreparedUpload = z.output<typeof preparedSchema>;
export const preparedUploadSchema = preparedSchema;

/** By id; a problem is a Vietnamese sentence. */
export const preparedUploadsSchema = z.object({
	prepared: z.record(z.string(), preparedSchema),
	problems: z.record(z.string(), z.string()),
});
