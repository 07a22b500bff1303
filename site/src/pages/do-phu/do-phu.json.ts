import { reachTables } from '../../reach-table.ts';
import { publishedSnapshot } from '../../snapshot.ts';

import type { APIRoute } from 'astro';

/** The figures of the page as JSON; null: nothing is known. A change of meaning raises the number in `schema`. */
export const GET: APIRoute = () => {
	const snapshot = publishedSnapshot();
	const months = reachTables(snapshot).map(({ month, whole, pages, rows }) => ({
		month,
		communesAired: whole.communesAired,
		communesInForce: whole.communesInForce,
		pages,
		provinces: rows.map(({ code, name, waiting, figures }) => ({
			code,
			name,
			communesAired: figures?.communesAired ?? null,
			communesInForce: figures?.communesInForce ?? null,
			airings: figures?.airings ?? null,
			minutes: figures?.minutes ?? null,
			byConfidence: figures?.byConfidence ?? null,
			waiting,
		})),
	}));
	const document = { schema: 'loa-lang/reach/1', asOf: snapshot.reach.asOf, months };
	return new Response(`${JSON.stringify(document)}\n`, {
		headers: { 'Content-Type': 'application/json; charset=utf-8' },
	});
};
