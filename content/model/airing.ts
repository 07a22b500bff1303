import { z } from 'zod';

import { communeCodeField, dayField, languageField, monthField } from './fields.ts';
import { daysBetween } from './month.ts';

import type { Day } from './month.ts';

/** Channels of Decree 49/2024/ND-CP that play audio, and ours (domain.md section 1). */
export const AIRING_CHANNELS = ['loudspeaker', 'mobile-loudspeaker', 'market', 'school', 'border-post'] as const;
export type AiringChannel = (typeof AIRING_CHANNELS)[number];

/**
 * A broadcaster's statement that a bundle was played: reach level L3, declared (domain.md section 7).
 * It has no free text on purpose: nothing about a case or a person can get in.
 */
export const airingSchema = z.object({
	/** Made by the device; the same airing sent twice counts once. */
	clientId: z.uuid(),
	commune: communeCodeField,
	/** The bundle that was played. */
	month: monthField,
	language: languageField,
	/** The day it was played, in Vietnam. */
	day: dayField,
	/** Start of the slot, local time `05:00`. */
	slot: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 05:00'),
	channel: z.enum(AIRING_CHANNELS),
	/** Minutes on air, all plays of this slot together. */
	minutes: z.number().positive().max(240),
	/** How many times the bundle was played in the slot. */
	plays: z.number().int().positive().max(50),
	/** Clusters that were heard to work; null where the channel has none. */
	clustersWorking: z.number().int().min(0).max(500).nullable(),
	/** Hamlets reached, as a number; null: not stated. */
	hamlets: z.number().int().min(0).max(200).nullable(),
	/** The device's clock when the entry was made. */
	loggedAt: z.iso.datetime(),
	/** The entry that this one corrects. */
	replaces: z.uuid().nullable(),
	/** True takes the entry named by `replaces` back without putting another in its place. */
	isWithdrawal: z.boolean(),
});
export type Airing = z.output<typeof airingSchema>;

/** What the broadcaster's device sends: an airing and the key from the commune's card. */
export const airingClaimSchema = airingSchema.extend({ key: z.string().max(40) });
export type AiringClaim = z.output<typeof airingClaimSchema>;

/** What the edge answers for each item of `POST /phat-thanh/nhat-ky`, after the commit. */
export const airingAnswerSchema = z.object({
	clientId: z.string(),
	/** `duplicate` is as good as `accepted`: it was on disk already. */
	status: z.enum(['accepted', 'duplicate', 'refused']),
	/** For `refused`: `invalid`, `unknown_commune`, `unknown_bundle`, `wrong_key`, `too_many_tries`, `too_many_that_day`,
	 * `too_many_today`. */
	code: z.string().optional(),
	/** For `refused`: a Vietnamese sentence: what happened, what to do next. */
	message: z.string().optional(),
	/** For `accepted`: what an officer will ask before it counts; code of content/model/declaration-rules.ts, sentence. */
	reasons: z.array(z.object({ code: z.string(), message: z.string() })).optional(),
});
export type AiringAnswer = z.output<typeof airingAnswerSchema>;

/** A evidenced, B declared within 3 days, C declared later or imported, D planned only (domain.md section 7). */
export const CONFIDENCES = ['A', 'B', 'C', 'D'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How far a declared airing can be relied on. Only an inspector's evidence makes an A. */
export function confidenceOf(airing: { day: Day; receivedDay: Day; hasEvidence: boolean }): Confidence {
	if (airing.hasEvidence) return 'A';
	return daysBetween(airing.day, airing.receivedDay) <= 3 ? 'B' : 'C';
}
