import { z } from 'zod';

import { communeCodeField, dayField, monthField } from './fields.ts';

/** Kinds of activities that a commune tells of itself; officers and workbooks have all of them. */
export const COMMUNE_KINDS_TOLD = [
	'face-session',
	'market-session',
	'school-session',
	'mobile-round',
	'leaflet',
	'banner',
	'poster',
	'notice-board',
	'commitment',
	'theatre',
	'peer-group',
] as const;

const common = {
	/** Made by the device; the same statement sent twice counts once. */
	clientId: z.uuid(),
	commune: communeCodeField,
	/** The device's clock. */
	loggedAt: z.iso.datetime(),
};

/**
 * What a commune says beside its airings, by its key and through the same route of the edge: that a month is complete, or
 * what else was done. No free text but the name of a hamlet.
 */
export const communeStatementSchema = z.discriminatedUnion('statement', [
	z.object({ ...common, statement: z.literal('completion'), month: monthField, isWithdrawal: z.boolean() }),
	z.object({
		...common,
		statement: z.literal('activity'),
		kind: z.enum(COMMUNE_KINDS_TOLD),
		day: dayField,
		units: z.number().int().min(1).max(100_000),
		/** Person-times; null: not counted, or none. */
		people: z.number().int().min(0).max(20_000).nullable(),
		hamlet: z
			.string()
			.max(60)
			.refine((name) => !/\d{6,}/.test(name), 'no long numbers in a name'),
	}),
]);
export type CommuneStatement = z.output<typeof communeStatementSchema>;

/** With the key from the commune's card. */
export const statementClaimSchema = z.intersection(communeStatementSchema, z.object({ key: z.string().max(40) }));

/** Does a document that was sent in say that it is a statement? Airings have no such field. */
export const isStatement = (document: unknown): boolean =>
	typeof document === 'object' && document !== null && 'statement' in document;
