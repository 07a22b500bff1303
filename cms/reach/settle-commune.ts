import { sql } from '@payloadcms/db-sqlite';
import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { reasonsToAsk } from '#content/model/declaration-rules.ts';
import { dayAt } from '#content/model/month.ts';

import { bundlesOf } from './declaration-facts.ts';
import { communesOf } from './look-up.ts';
import { changedStates, settledStates } from './settle-entries.ts';
import { entryOf, holdCommunes, writeLetters, writeStates } from './stored-entries.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { Airing as Declared } from '#content/model/airing.ts';
import type { DeclarationReason } from '#content/model/declaration-rules.ts';
import type { Airing } from '../payload-types.ts';

/** The parts of the two adapters that name the communes of all airings. */
interface Sqlite {
	readonly drizzle: { all<Row>(question: unknown): Promise<readonly Row[]> };
}
interface Mongo {
	readonly collections: {
		readonly airings: { readonly collection: { distinct(field: string): Promise<readonly string[]> } };
	};
}

/** Codes of all communes of which there is an entry. */
export async function communesWithAirings({ db }: Payload): Promise<readonly string[]> {
	if (db.name === 'mongoose') return (db as unknown as Mongo).collections.airings.collection.distinct('commune');
	const rows = await (db as unknown as Sqlite).drizzle.all<{ commune: string }>(
		sql`select distinct commune from airings order by commune`,
	);
	return rows.map(({ commune }) => commune);
}

/**
 * Judges and settles all entries of a commune from what was declared, in a transaction of its own: for rows that were
 * stored before there were rules, and for rows that came from elsewhere.
 *
 * @returns how many entries had another state than they should have
 */
export async function settleCommune(req: PayloadRequest, commune: string): Promise<number> {
	const isOwner = await initTransaction(req);
	try {
		await holdCommunes(req, [commune]);
		const { docs } = await req.payload.find({
			collection: 'airings',
			where: { commune: { equals: commune } },
			pagination: false,
			depth: 0,
			req,
		});
		const stored = docs.map(entryOf);
		const facts = await judged(req, commune, docs);
		const entries = stored.map((entry) => ({
			...entry,
			reasons: (facts.get(entry.clientId)?.reasons ?? []).join(' '),
		}));
		// what was never settled has no root, and is written even where nothing else differs
		const unsettled = new Set(docs.filter(({ root }) => !root).map(({ clientId }) => clientId));
		const settled = settledStates(entries, []);
		const changed = changedStates(
			stored.map((entry) => (unsettled.has(entry.clientId) ? { ...entry, root: '' } : entry)),
			settled,
		);
		await writeStates(req, changed);
		await writeLetters(
			req,
			docs.flatMap(({ clientId, letters: before }) => {
				const letters = facts.get(clientId)?.letters ?? '';
				return letters === (before ?? '') ? [] : [{ clientId, letters }];
			}),
		);
		if (isOwner) await commitTransaction(req);
		return changed.length;
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}

async function judged(
	req: PayloadRequest,
	commune: string,
	docs: readonly Airing[],
): Promise<ReadonlyMap<string, { readonly reasons: readonly DeclarationReason[]; readonly letters: string }>> {
	const known = (await communesOf(req, [commune])).get(commune);
	const bundleOf = await bundlesOf(
		req,
		docs.map(({ month }) => month),
	);
	return new Map(
		docs.map((airing) => {
			const bundle = bundleOf(airing);
			const reasons = reasonsToAsk(declared(airing), {
				clustersInstalled: known?.clustersInstalled ?? null,
				bundle,
				receivedDay: dayAt(new Date(airing.receivedAt)),
			});
			return [airing.clientId, { reasons, letters: bundle?.letters ?? '' }];
		}),
	);
}

/** Days and months were checked when the row was stored. */
const declared = ({ day, month, channel, minutes, plays, clustersWorking, isWithdrawal }: Airing) => ({
	day: day as Declared['day'],
	month: month as Declared['month'],
	channel,
	minutes,
	plays,
	clustersWorking: clustersWorking ?? null,
	isWithdrawal: isWithdrawal ?? false,
});
