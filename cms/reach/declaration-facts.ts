import { z } from 'zod';

import { wholeMinutes } from '#content/model/declaration-rules.ts';

import type { PayloadRequest } from 'payload';
import type { DeclarationFacts } from '#content/model/declaration-rules.ts';

/** The part of a rendered bulletin that airings are judged by. */
const lengthsSchema = z.object({
	languages: z.array(
		z.object({ language: z.string(), bulletin: z.object({ durationSeconds: z.number().positive() }) }),
	),
});

/** Minutes by language; null: the bulletin was published, but its length cannot be read any more. */
type Lengths = ReadonlyMap<string, number> | null;

/** Texts of bulletins are long and change rarely: read once for each change. */
const kept = new Map<string, Lengths>();
const MOST_KEPT = 500;

/** Says which bundle a commune of a province had in a month and a language. */
export type BundleLookUp = (asked: {
	readonly province: string;
	readonly month: string;
	readonly language: string;
}) => DeclarationFacts['bundle'];

/** Looks up the bulletins of these months that are or were on the site, as the transaction of the request sees them. */
export async function bundlesOf(req: PayloadRequest, months: readonly string[]): Promise<BundleLookUp> {
	const { docs } = await req.payload.find({
		collection: 'editions',
		where: { month: { in: [...new Set(months)] } },
		pagination: false,
		depth: 0,
		select: { month: true, area: true, state: true, updatedAt: true },
		req,
	});
	const lengths = new Map<string, Lengths>();
	for (const { id, month, area, state, updatedAt } of docs) {
		const read = await lengthsOf(req, id, updatedAt);
		const wasPublished = read !== null || state === 'published' || state === 'withdrawn';
		if (wasPublished) lengths.set(`${month} ${area}`, read);
	}
	return ({ province, month, language }) => {
		const name = [`${month} ${province}`, `${month} 00`].find((candidate) => lengths.has(candidate));
		if (name === undefined) return null;
		const read = lengths.get(name) ?? null;
		if (read === null) return { minutes: null };
		const minutes = read.get(language);
		return minutes === undefined ? null : { minutes };
	};
}

async function lengthsOf(req: PayloadRequest, id: string | number, updatedAt: string): Promise<Lengths> {
	const name = `${id} ${updatedAt}`;
	const known = kept.get(name);
	if (known !== undefined) return known;
	const { released, rendered } = await req.payload.findByID({
		collection: 'editions',
		id,
		depth: 0,
		select: { released: true, rendered: true },
		req,
	});
	const text = released || rendered;
	const read = text ? lengthsSchema.safeParse(parsed(text)) : undefined;
	const lengths = read?.success
		? new Map(read.data.languages.map(({ language, bulletin }) => [language, wholeMinutes(bulletin.durationSeconds)]))
		: null;
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(name, lengths);
	return lengths;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
