import { z } from 'zod';

import { communeCodeField } from './fields.ts';
import { MOST_PHOTO_AIRINGS, MOST_PHOTO_BYTES } from './photo-limits.ts';

/** A picture of the page of a log book (sổ phát thanh): evidence for the airings that it names, and for nothing else. */
const photoSchema = z.object({
	/** Made by the phone; the same photo sent twice is one. */
	clientId: z.uuid(),
	commune: communeCodeField,
	/** `clientId` of the entries of which the page tells. */
	airings: z.array(z.uuid()).min(1).max(MOST_PHOTO_AIRINGS),
	/** The JPEG in base64. */
	jpeg: z
		.base64()
		.min(1)
		.max(4 * Math.ceil(MOST_PHOTO_BYTES / 3)),
});

/** `POST /phat-thanh/anh-so`: a photo and the key from the commune's card. */
export const photoClaimSchema = photoSchema.extend({ key: z.string().max(40) });
export type PhotoClaim = z.output<typeof photoClaimSchema>;

/** Site → CMS, `POST {CMS_INTERNAL_URL}/api/edge/photos`, signed; sent again under its id until it is answered. */
export const sentPhotoSchema = photoSchema.extend({ receivedAt: z.iso.datetime() });
export type SentPhoto = z.output<typeof sentPhotoSchema>;

/** A body of either: the picture and what stands around it. */
export const MOST_PHOTO_BODY_BYTES = 4 * Math.ceil(MOST_PHOTO_BYTES / 3) + 4_096;

/** What the edge answers once a photo is on its disk, or why it is not. */
export interface PhotoAnswer {
	readonly clientId: string;
	readonly status: 'accepted' | 'duplicate' | 'refused';
	/** For `refused`: `invalid`, `not_a_photo`, `unknown_commune`, `wrong_key`, `too_many_tries`, `too_many_today`. */
	readonly code?: string;
	/** For `refused`: what happened, what to do next. */
	readonly message?: string;
}

/** The CMS's answer: in the database, and its picture on disk. */
export const photoTakenSchema = z.object({ clientId: z.uuid(), isDuplicate: z.boolean() });
