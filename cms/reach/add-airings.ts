import { languages } from '#content/languages.ts';
import { confidenceOf } from '#content/model/airing.ts';
import { isPlausible, reasonsToAsk } from '#content/model/declaration-rules.ts';
import { dayAt } from '#content/model/month.ts';

import { awaitedAirings } from './evidence/awaited-airings.ts';
import { settleConfidence } from './evidence/photo-confidence.ts';
import { bundlesOf } from './declaration-facts.ts';
import { communesOf, knownAirings } from './look-up.ts';
import { settleAdded } from './settle-airings.ts';
import { insertAirings } from './write-rows.ts';

import type { PayloadRequest } from 'payload';
import type { Batch } from '#content/model/batch.ts';
import type { StoredEntry } from './declared-entry.ts';
import type { SetAside } from './set-aside.ts';
import type { NewAiring } from './write-rows.ts';

type Sent = Batch['airings'][number];

/**
 * Stores the airings of a batch that are not known yet, each with its reasons to ask, and settles what they change.
 *
 * @returns those that cannot be stored: a statement is never dropped
 */
export async function addAirings(req: PayloadRequest, airings: readonly Sent[]): Promise<readonly SetAside[]> {
	if (airings.length === 0) return [];
	const sent = new Map(airings.toReversed().map((airing) => [airing.clientId, airing]));
	for (const clientId of await knownAirings(req, [...sent.keys()])) sent.delete(clientId);
	const communes = await communesOf(req, [...new Set(airings.map(({ commune }) => commune))]);
	const bundleOf = await bundlesOf(
		req,
		[...sent.values()].map(({ month }) => month),
	);
	const setAside: SetAside[] = [];
	const rows: NewAiring[] = [];
	for (const airing of sent.values()) {
		const commune = communes.get(airing.commune);
		// the edge knows only communes of the snapshot, so this one was removed since
		if (!commune) setAside.push({ what: airing, reason: `no commune ${airing.commune} any more` });
		else if (!isKnownLanguage(airing.language))
			setAside.push({ what: airing, reason: `unknown language ${airing.language}` });
		else {
			const { province, clustersInstalled } = commune;
			const receivedDay = dayAt(new Date(airing.receivedAt));
			const bundle = bundleOf({ ...airing, province });
			rows.push({
				...airing,
				language: airing.language,
				province: province as NewAiring['province'],
				confidence: confidenceOf({ day: airing.day, receivedDay, hasEvidence: false }),
				isPlausible: isPlausible(airing),
				verdict: null,
				reasons: reasonsToAsk(airing, { clustersInstalled, bundle, receivedDay }).join(' '),
				letters: bundle?.letters ?? '',
			});
		}
	}
	const settled = await settleAdded(req, rows.map(entryOf));
	const evidenced = await awaitedAirings(req, rows);
	await insertAirings(
		req,
		rows.map((row) => ({
			...row,
			...settled.get(row.clientId),
			...(evidenced.has(row.clientId) ? { confidence: 'A' as const } : {}),
		})),
	);
	// a photo of an airing shows what corrects it too, whichever comes first
	const judged = rows.filter(({ clientId, replaces }) => evidenced.has(clientId) || replaces !== null);
	for (const [commune, some] of Map.groupBy(judged, ({ commune: code }) => code))
		await settleConfidence(req, { commune, airings: some.map(({ clientId }) => clientId) });
	return setAside;
}

const isKnownLanguage = (tag: string): tag is NewAiring['language'] =>
	languages.some((language) => language.tag === tag);

const entryOf = (row: NewAiring): StoredEntry => ({
	clientId: row.clientId,
	commune: row.commune,
	day: row.day,
	slot: row.slot,
	language: row.language,
	channel: row.channel,
	replaces: row.replaces ?? null,
	isWithdrawal: row.isWithdrawal ?? false,
	loggedAt: row.loggedAt,
	receivedAt: row.receivedAt,
	root: row.clientId,
	reasons: row.reasons ?? '',
	verdict: null,
	isEffective: false,
	isCounted: false,
	isWaiting: false,
});
