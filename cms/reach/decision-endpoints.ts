import { communeFullName } from '#content/model/commune.ts';
import { reasonsOf, REASON_WORDS } from '#content/model/declaration-words.ts';
import { dayInWords } from '#content/model/month.ts';

import { readBody } from '../foundation/read-body.ts';
import { readableDocument } from '../foundation/readable-document.ts';
import { retriedOnConflict } from '../foundation/write-conflict.ts';
import { decideAiring, decisionRefusal, decisionSchema } from './decide-airing.ts';
import { loadCommunes } from './months/load-communes.ts';
import { inWords } from './reports/number-words.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { Airing } from '../payload-types.ts';
import type { Verdict } from './declared-entry.ts';

/** What the panel above an airing shows. */
export interface DeskOfAiring {
	/** What was declared: `Xã Dào San, 26/11/2026 05:00, 33 phút, 2 lượt, 3 cụm loa`. */
	readonly declared: string;
	/** Whom to ask; an empty number: the list of communes has none. */
	readonly commune: { readonly code: string; readonly fullName: string; readonly phone: string };
	/** What is to be asked, in sentences. */
	readonly reasons: readonly string[];
	readonly verdict: Verdict | null;
	readonly isCounted: boolean;
	readonly isEffective: boolean;
	/** Why this person cannot decide; null: go ahead. */
	readonly refusal: string | null;
	/** Every answer so far, the newest first. */
	readonly history: readonly {
		readonly at: string;
		readonly by: string;
		readonly verdict: Verdict;
		readonly note: string;
	}[];
}

const SAY_WHO = 'Hãy ghi đã hỏi ai và họ trả lời thế nào (từ 5 đến 500 chữ), rồi chọn lại.';
const notFound = () => Response.json({ message: 'Không có lần phát này.' }, { status: 404 });

/**
 * `GET /api/airings/:id/decision`: what is to be asked of an airing and what was answered.
 * `POST /api/airings/:id/decision {verdict, note, expects}`: what an officer of the province has heard.
 */
export const decisionEndpoints: Omit<Endpoint, 'root'>[] = [
	{
		path: '/:id/decision',
		method: 'get',
		handler: async (req) => {
			const airing = await readableDocument(req, 'airings');
			return airing ? Response.json(await deskOf(req, airing)) : notFound();
		},
	},
	{
		path: '/:id/decision',
		method: 'post',
		handler: async (req) => {
			const airing = await readableDocument(req, 'airings');
			if (!airing) return notFound();
			const asked = await readBody(req, decisionSchema, SAY_WHO);
			if (asked instanceof Response) return asked;
			// another decision or a batch of the commune may be written at the same moment
			const refused = await retriedOnConflict(() => decideAiring(req, airing, asked));
			if (refused) return Response.json({ message: refused.message }, { status: refused.status });
			const decided = await readableDocument(req, 'airings');
			return decided ? Response.json(await deskOf(req, decided)) : notFound();
		},
	},
];

async function deskOf(req: PayloadRequest, airing: Airing): Promise<DeskOfAiring> {
	const { docs } = await req.payload.find({
		collection: 'airing-decisions',
		where: { airing: { equals: airing.clientId } },
		sort: '-at',
		pagination: false,
		depth: 0,
		req,
	});
	const [found] = await loadCommunes(req.payload, { code: airing.commune });
	const commune = {
		code: airing.commune,
		fullName: found ? communeFullName(found) : airing.commune,
		phone: found?.contactPhone ?? '',
	};
	return {
		declared: `${commune.fullName}, ${declaredInWords(airing)}`,
		commune,
		reasons: reasonsOf(airing.reasons).map((code) => REASON_WORDS[code]),
		verdict: airing.verdict ?? null,
		isCounted: airing.isCounted ?? false,
		isEffective: airing.isEffective ?? false,
		refusal: decisionRefusal(req, airing) ?? null,
		history: docs.map(({ at, byName, verdict, note }) => ({ at, by: byName, verdict, note })),
	};
}

const declaredInWords = ({ day, slot, minutes, plays, clustersWorking }: Airing): string =>
	[
		`${dayInWords(day as Day)} ${slot}`,
		`${inWords(minutes)} phút`,
		`${inWords(plays)} lượt`,
		...(typeof clustersWorking === 'number' ? [`${inWords(clustersWorking)} cụm loa`] : []),
	].join(', ');
