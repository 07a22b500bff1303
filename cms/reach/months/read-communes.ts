import { sql } from '@payloadcms/db-sqlite';

import type { Payload } from 'payload';
import type { CommuneKind } from '#content/model/commune.ts';
import type { Commune } from '../../payload-types.ts';

/** A commune as it is stored, of before and of later too. */
export interface CommuneRow {
	readonly code: string;
	readonly name: string;
	readonly kind: CommuneKind;
	readonly province: string;
	readonly validFrom: string | null;
	readonly validTo: string | null;
	readonly population: number | null;
	readonly populationSource: string | null;
	readonly contactPhone: string | null;
	/** Codes with a space between them. */
	readonly predecessors: string | null;
	readonly languages: readonly string[];
	readonly isPilot: boolean;
}

interface Question {
	readonly province?: string | undefined;
	readonly code?: string | undefined;
}

interface Sqlite {
	readonly drizzle: { all<Row>(question: unknown): Promise<readonly Row[]> };
}
interface Mongo {
	readonly collections: {
		readonly communes: {
			readonly collection: { aggregate(steps: readonly object[]): { toArray(): Promise<unknown[]> } };
		};
	};
}

const FIELDS = [
	'code',
	'name',
	'kind',
	'province',
	'validFrom',
	'validTo',
	'population',
	'populationSource',
	'contactPhone',
	'predecessors',
] as const satisfies readonly (keyof Commune)[];

/**
 * Communes of a province or of the country, by code; past Payload's documents, because every report and view of the
 * country needs all 3,321 of them.
 */
export const readCommunes = (payload: Payload, question: Question): Promise<readonly CommuneRow[]> =>
	payload.db.name === 'mongoose' ? ofMongo(payload, question) : ofSqlite(payload, question);

async function ofSqlite(payload: Payload, { province = '', code = '' }: Question): Promise<readonly CommuneRow[]> {
	const { drizzle } = payload.db as unknown as Sqlite;
	type Row = Omit<CommuneRow, 'languages' | 'isPilot'> & { readonly languages: string; readonly isPilot: number };
	const rows = await drizzle.all<Row>(
		sql`select code, name, kind, province, valid_from as validFrom, valid_to as validTo, population,
				population_source as populationSource, contact_phone as contactPhone, predecessors,
				(select json_group_array(value) from (select value from communes_languages
					where parent_id = communes.id order by "order")) as languages,
				exists (select 1 from communes_flags where parent_id = communes.id and value = 'pilot') as isPilot
			from communes where (${province} = '' or province = ${province}) and (${code} = '' or code = ${code})
			order by code`,
	);
	return rows.map((row) => ({
		...row,
		languages: JSON.parse(row.languages) as readonly string[],
		isPilot: row.isPilot === 1,
	}));
}

async function ofMongo(payload: Payload, { province, code }: Question): Promise<readonly CommuneRow[]> {
	const { collection } = (payload.db as unknown as Mongo).collections.communes;
	const steps = [
		{ $match: { ...(province === undefined ? {} : { province }), ...(code === undefined ? {} : { code }) } },
		{ $sort: { code: 1 } },
		{
			$project: {
				_id: 0,
				...Object.fromEntries(FIELDS.map((name) => [name, { $ifNull: [`$${name}`, null] }])),
				languages: { $ifNull: ['$languages', []] },
				isPilot: { $in: ['pilot', { $ifNull: ['$flags', []] }] },
			},
		},
	];
	return (await collection.aggregate(steps).toArray()) as readonly CommuneRow[];
}
