import { z } from 'zod';

import { communeCodeField, dayField, languageField, provinceCodeField } from './fields.ts';

/** The two levels in force since 1 July 2025 (QD 19/2025/QD-TTg): xã, phường and đặc khu under a province. */
export const COMMUNE_KINDS = ['xa', 'phuong', 'dac-khu'] as const;
export type CommuneKind = (typeof COMMUNE_KINDS)[number];

export const COMMUNE_KIND_NAMES: Readonly<Record<CommuneKind, string>> = {
	xa: 'Xã',
	phuong: 'Phường',
	'dac-khu': 'Đặc khu',
};

export const provinceSchema = z.object({
	code: provinceCodeField,
	/** Without the kind: `Lai Châu`. */
	name: z.string().min(1),
	/** With the kind: `Tỉnh Lai Châu`, `Thành phố Huế`. */
	fullName: z.string().min(1),
	/** Languages its communes broadcast in unless a commune says otherwise; always with `vi`. */
	languages: z.array(languageField),
});
export type Province = z.output<typeof provinceSchema>;

export const communeSchema = z.object({
	code: communeCodeField,
	/** Without the kind: `Dào San`. */
	name: z.string().min(1),
	kind: z.enum(COMMUNE_KINDS),
	province: provinceCodeField,
	/** Languages people there listen in; empty: those of the province. */
	languages: z.array(languageField).default([]),
	/** Loudspeaker clusters (cụm loa); null: nobody has told us. */
	clusters: z
		.object({ installed: z.number().int().min(0), working: z.number().int().min(0) })
		.nullable()
		.default(null),
	/** Market: every so many days (7: each week; 6 or 12: by the calendar of the animals), counted from a known one. */
	market: z.object({ everyDays: z.number().int().min(1).max(60), from: dayField }).nullish(),
	/** Rises by one when the officer gives the commune a new key card; older cards stop working. */
	keyVersion: z.number().int().positive().default(1),
	/** The version whose card was printed when keys were shorter; it holds until the commune gets a new one. */
	legacyKeyVersion: z.number().int().positive().nullable().default(null),
});
export type Commune = z.output<typeof communeSchema>;

/** `Xã Dào San`. */
export const communeFullName = (commune: Pick<Commune, 'kind' | 'name'>): string =>
	`${COMMUNE_KIND_NAMES[commune.kind]} ${commune.name}`;
