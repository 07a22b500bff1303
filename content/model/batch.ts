import { z } from 'zod';

import { airingSchema } from './airing.ts';
import { communeStatementSchema } from './commune-statement.ts';
import { MOST_EDGE } from './edge-name.ts';
import { dayField } from './fields.ts';
import { surveyAnswerSchema } from './survey-answer.ts';

/** Kinds of daily counters. A counter has no person in it: no address, no device, no session. */
export const REACH_KINDS = [
	'view',
	'started',
	'q25',
	'q50',
	'q75',
	'completed',
	'call',
	'saved',
	// a whole bundle, to somebody who came from the commune's page; all other whole ones
	'bundle',
	'bundle-machine',
	'feed',
] as const;
export type ReachKind = (typeof REACH_KINDS)[number];

/** Kinds that a page may report itself; the rest is counted by the edge. */
export const PAGE_EVENT_KINDS = ['view', 'started', 'q25', 'q50', 'q75', 'completed', 'call', 'saved'] as const;

/** Subjects of pages that are not about one message; a guide's page is `huong-dan-<guide>`, cut at 60 characters. */
export const PAGE_NAMES = [
	'home',
	'chon-tieng',
	'chu-de',
	'tim',
	'ban-tin',
	'giup-do',
	'tai-lieu',
	'huong-dan',
	'phat-thanh',
	'phat-thanh-tinh',
	'phat-thanh-xa',
	'nhap-phieu',
	'da-rut',
	'do-phu',
	'ngoai-tuyen',
	'khong-thay',
	'khao-sat',
] as const;

/** `POST /r`: one event or an array of at most 50. `subject` is a message key, or a page name such as `home`. */
export const pageEventSchema = z.object({
	/** Random, made for this event only; the same event sent twice counts once. */
	id: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
	kind: z.enum(PAGE_EVENT_KINDS),
	language: z.string(),
	subject: z.string().regex(/^[a-z0-9-]{1,60}$/),
});
export type PageEvent = z.output<typeof pageEventSchema>;

export const counterSchema = z.object({
	/** Day in Vietnam on which the edge took the event. */
	day: dayField,
	kind: z.enum(REACH_KINDS),
	/** BCP 47 tag, or `` where there is none. */
	language: z.string(),
	/** Message key, page name, or for `bundle` `<month>/<commune>`. */
	subject: z.string(),
	/** Province code, or `` where it is not known: pages never ask. */
	province: z.string(),
	count: z.number().int().positive(),
});
export type Counter = z.output<typeof counterSchema>;

/** Answers of surveys in one batch: each is a document of its own in the CMS. */
export const MOST_ANSWERS = 200;

/**
 * Site → CMS, `POST {CMS_INTERNAL_URL}/api/edge/batches` signed with `EDGE_SECRET` (content/lib/edge-signature.ts).
 * The edge sends a batch again, with the same id and content, until the CMS has answered 200: it never counts twice.
 */
export const batchSchema = z.object({
	id: z.uuid(),
	/** Name of the edge that sends: a random id made at its first start. */
	edge: z.string().min(1).max(MOST_EDGE),
	/**
	 * Which batch of this edge it is. Another one with the same number says that the edge goes on from an older copy of its
	 * log, whose counters were counted before. Edges of before send none.
	 */
	sequence: z.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
	counters: z.array(counterSchema).max(5_000),
	/** With the instant at which each was on the edge's disk. */
	airings: z.array(airingSchema.extend({ receivedAt: z.iso.datetime() })).max(1_000),
	/** What communes said beside them; edges of before send none. */
	statements: z
		.array(z.intersection(communeStatementSchema, z.object({ receivedAt: z.iso.datetime() })))
		.max(1_000)
		.default([]),
	/** Of surveys on phones; edges of before send none. */
	answers: z
		.array(surveyAnswerSchema.extend({ receivedAt: z.iso.datetime() }))
		.max(MOST_ANSWERS)
		.default([]),
});
export type Batch = z.output<typeof batchSchema>;

/** The CMS's answer to a batch: 200 when taken now or before. */
export const batchAnswerSchema = z.object({
	id: z.uuid(),
	isDuplicate: z.boolean(),
	/** The highest number that the CMS has of this edge: it was restored from an older copy, and goes on from there. */
	lastSequence: z.number().int().optional(),
});
