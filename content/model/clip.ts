import { z } from 'zod';

import { keyField, sha256Field } from './fields.ts';

/** Finished audio for one use. Formats and figures: `media-pipeline/audio/making/profiles.ts`. */
export const PROFILES = ['horn', 'web', 'web-mp3', 'master', 'phone'] as const;
export type Profile = (typeof PROFILES)[number];

/** A human voice, or a machine's draft that must always be marked `giọng máy`. */
export const VOICES = ['human', 'draft'] as const;
export type Voice = (typeof VOICES)[number];

/** One immutable file in the media storage, served as `/media/<key>.<ext>`. */
export const mediaFileSchema = z.object({
	/** Content key: sha256 of inputs, recipe and ffmpeg version; not the sha256 of the bytes. */
	key: sha256Field,
	extension: z.enum(['mp3', 'opus', 'flac', 'wav']),
	bytes: z.number().int().positive(),
	/** Of the bytes. */
	sha256: sha256Field,
	/** CRC-32 of the bytes (ISO 3309), unsigned; a ZIP needs it before the first byte is sent. */
	crc32: z.number().int().min(0).max(0xffffffff),
	durationSeconds: z.number().positive(),
});
export type MediaFile = z.output<typeof mediaFileSchema>;

/** Audio on its way to a loudspeaker: measured on the decoded file, in LUFS (EBU R 128) and dBTP (BS.1770). */
export const measuredFileSchema = mediaFileSchema.extend({
	integratedLufs: z.number(),
	truePeakDbtp: z.number(),
});
export type MeasuredFile = z.output<typeof measuredFileSchema>;

/** One track of a bundle, in play order. */
export const trackSchema = measuredFileSchema.extend({
	/** Name on the stick: ASCII, upper case, at most 30 characters, numbered: `02_VI_GOI_111.MP3`. */
	file: z
		.string()
		.regex(/^\d\d_[A-Z0-9_]+\.MP3$/)
		.max(30),
	title: z.string().min(1),
	/** Key of the message it speaks; opening and closing tracks have one too. */
	message: keyField,
	role: z.enum(['message', 'opening', 'closing']),
	voice: z.enum(VOICES),
	/** Starter content that nobody has approved: not to be aired. */
	isSample: z.boolean().optional(),
});
export type Track = z.output<typeof trackSchema>;

/** What a page plays: two encodings of one clip. */
export const webAudioSchema = z.object({
	opus: mediaFileSchema,
	mp3: mediaFileSchema,
	voice: z.enum(VOICES),
	durationSeconds: z.number().positive(),
	/** Fingerprint of the words it speaks (script-digest.ts); absent: made before this was kept. */
	scriptDigest: sha256Field.optional(),
});
export type WebAudio = z.output<typeof webAudioSchema>;
