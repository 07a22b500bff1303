import { z } from 'zod';

import { wholeMinutes } from '#content/model/declaration-rules.ts';
import { LEGAL_CONTENTS } from '#content/model/message.ts';

import { idOf } from '../foundation/id-of.ts';

import type { PayloadRequest } from 'payload';
import type { DeclarationFacts } from '#content/model/declaration-rules.ts';
import type { Edition } from '../payload-types.ts';

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
}) => (NonNullable<DeclarationFacts['bundle']> & { readonly letters: string }) | null;

/** Looks up the bulletins of these months that are or were on the site, as the transaction of the request sees them. */
export async function bundlesOf(req: PayloadRequest, months: readonly string[]): Promise<BundleLookUp> {
	const { docs } = await req.payload.find({
		collection: 'editions',
		where: { month: { in: [...new Set(months)] } },
		pagination: false,
		depth: 0,
		select: { month: true, area: true, state: true, updatedAt: true, messages: true },
		req,
	});
	const lengths = new Map<string, Lengths>();
	const letters = await lettersOf(req, docs);
	for (const { id, month, area, state, updatedAt } of docs) {
		const read = await lengthsOf(req, id, updatedAt);
		const wasPublished = read !== null || state === 'published' || state === 'withdrawn';
		if (wasPublished) lengths.set(`${month} ${area}`, read);
	}
	return ({ province, month, language }) => {
		const name = [`${month} ${province}`, `${month} 00`].find((candidate) => lengths.has(candidate));
		if (name === undefined) return null;
		const read = lengths.get(name) ?? null;
		const spoken = letters.get(name) ?? '';
		if (read === null) return { minutes: null, letters: spoken };
		const minutes = read.get(language);
		return minutes === undefined ? null : { minutes, letters: spoken };
	};
}

/** Points of article 7 that the messages of each bulletin speak of, by `month area`. */
async function lettersOf(
	req: PayloadRequest,
	editions: readonly Pick<Edition, 'month' | 'area' | 'messages'>[],
): Promise<ReadonlyMap<string, string>> {
	const ids = [...new Set(editions.flatMap(({ messages }) => (messages ?? []).map((message) => idOf(message))))];
	if (ids.length === 0) return new Map();
	const { docs } = await req.payload.find({
		collection: 'messages',
		where: { id: { in: ids } },
		pagination: false,
		depth: 0,
		select: { legalContent: true },
		req,
	});
	const ofMessage = new Map(docs.map(({ id, legalContent }) => [String(id), legalContent ?? []]));
	return new Map(
		editions.map(({ month, area, messages }) => {
			const spoken = new Set((messages ?? []).flatMap((message) => ofMessage.get(String(idOf(message))) ?? []));
			return [`${month} ${area}`, LEGAL_CONTENTS.filter((letter) => spoken.has(letter)).join(' ')];
		}),
	);
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
