import { z } from 'zod';

import { hotlineSchema } from '#content/model/hotline.ts';
import { serviceSchema } from '#content/model/public-help.ts';

/*
 * A number or an office has two sets of values: what somebody has typed (the fields of the record) and what a second
 * person has verified (one document in the field `verified`). Only the second is ever spoken, printed or linked.
 */

const hotlineValues = z.object({
	number: hotlineSchema.shape.number,
	label: z.string().min(1),
	area: z.string().regex(/^\d{2}$/),
	hours: z.string(),
	cost: z.string(),
	areCallsRecorded: z.boolean().nullish(),
	isArchived: z.boolean().nullish(),
});
export type VerifiedHotline = z.output<typeof hotlineValues>;

const serviceValues = z.object({
	name: z.string().min(1),
	kind: serviceSchema.shape.kind,
	area: z.string().regex(/^\d{2}$/),
	commune: z.string().nullish(),
	address: z.string().nullish(),
	phone: z.string().nullish(),
	hours: z.string().nullish(),
	cost: z.string().nullish(),
	languages: z.array(z.string()).nullish(),
	isOpen: z.boolean().nullish(),
	isArchived: z.boolean().nullish(),
});
export type VerifiedService = z.output<typeof serviceValues>;

/** The collections of which everything that goes out is verified by a second person. */
export const VERIFIED_COLLECTIONS = ['hotlines', 'services'] as const;
export type VerifiedCollection = (typeof VERIFIED_COLLECTIONS)[number];

/** What is verified of a record of each: everything that the public hears, reads or calls. */
export const VERIFIED_FIELDS: Readonly<Record<VerifiedCollection, readonly string[]>> = {
	hotlines: Object.keys(hotlineValues.shape),
	services: Object.keys(serviceValues.shape),
};

type Values = Readonly<Record<string, unknown>>;

interface Stored {
	readonly verified?: string | null;
	readonly verifiedAt?: string | null;
}

/** The verified values of a number; undefined: nobody has verified it yet. */
export const verifiedHotline = (record: Stored): VerifiedHotline | undefined => read(hotlineValues, record);

/** The verified values of an office; undefined: nobody has verified it yet. */
export const verifiedService = (record: Stored): VerifiedService | undefined => read(serviceValues, record);

function read<Schema extends z.ZodType>(
	schema: Schema,
	{ verified, verifiedAt }: Stored,
): z.output<Schema> | undefined {
	return verified && verifiedAt ? schema.parse(JSON.parse(verified)) : undefined;
}

/** The values as they are stored once verified: always in the same order, an empty one as null. */
export function verifiedText(collection: VerifiedCollection, record: Values): string {
	return JSON.stringify(Object.fromEntries(VERIFIED_FIELDS[collection].map((name) => [name, plain(record[name])])));
}

/** Names of the values in which what is typed and what is verified differ; all that are filled in when nothing is. */
export function pendingFields(collection: VerifiedCollection, record: Values & Stored): readonly string[] {
	return differingFields(collection, record, (record.verified ? JSON.parse(record.verified) : {}) as Values);
}

/** Names of the values in which two states of a record differ. */
export const differingFields = (collection: VerifiedCollection, one: Values, other: Values): readonly string[] =>
	VERIFIED_FIELDS[collection].filter((name) => textOf(one[name]) !== textOf(other[name]));

const textOf = (value: unknown): string => JSON.stringify(plain(value));

/** An emptied field comes as null, as no text, as no choice or not at all; an unmarked box as false or not at all. */
function plain(value: unknown): unknown {
	const isEmpty = value === undefined || value === '' || value === false;
	return isEmpty || (Array.isArray(value) && value.length === 0) ? null : value;
}
