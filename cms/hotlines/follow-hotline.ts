import { isolateObjectProperty } from 'payload';

import { APPROVED_WORDS } from '#content/model/approved-parts.ts';
import { hotlinesIn, writtenToken } from '#content/model/hotline.ts';

import { editionsThatSpeak } from './where-used.ts';
import { carriedSignatures } from '../messages/approvals/carry-signatures.ts';
import { messageId } from '../messages/message-id.ts';
import { verifiedHotline } from './verification/verified-values.ts';
import { outdate } from '../messages/text-version.ts';
import { idOf } from '../foundation/id-of.ts';
import { bypass } from '../foundation/bypass.ts';
import { WITHDRAWAL_QUEUE } from '../foundation/job-priority.ts';

import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import type { Hotline, Rendition } from '../payload-types.ts';

/** Whatever goes out may name a number, and so may the words back in Vietnamese. */
const WORD_FIELDS = [...APPROVED_WORDS, 'backTranslation'] as const;

type Words = { readonly [Field in (typeof WORD_FIELDS)[number]]?: string | null };

/** The fields of a text that name the old number, with the new one in its place; empty: it names it nowhere. */
export function renumbered(
	text: Words,
	from: string,
	to: string,
): Partial<Record<(typeof WORD_FIELDS)[number], string>> {
	return Object.fromEntries(
		WORD_FIELDS.flatMap((field) => {
			const words = text[field] ?? '';
			return hotlinesIn(words).includes(from)
				? [[field, words.replaceAll(writtenToken(from), writtenToken(to))] as const]
				: [];
		}),
	);
}

/**
 * A number that a second person has verified anew changes in every text that names it. What was recorded speaks the old one: such a recording
 * counts no longer, and a minority rendition waits for a new one. Editions that speak it are made again; every other
 * clip is in the media folder already.
 */
export const followHotline: CollectionAfterChangeHook<Hotline> = async ({ doc, previousDoc, operation, req }) => {
	const [before, after] = [previousDoc && verifiedHotline(previousDoc), verifiedHotline(doc)];
	// what is only typed changes nothing anywhere
	if (operation !== 'update' || !before || !after || doc.verified === previousDoc.verified) return doc;
	const [from, to] = [before.number, after.number];
	if (from === to) {
		const reason = `Số ${to}: đã xác minh giá trị mới`;
		await req.payload.jobs.queue({ task: 'publish', input: { reason }, req });
		return doc;
	}
	const { docs: all } = await req.payload.find({ collection: 'hotlines', pagination: false, depth: 0, req });
	// another area still has the old number: the texts mean that one, too
	if (all.some((other) => other.id !== doc.id && (verifiedHotline(other)?.number ?? other.number) === from)) return doc;
	const { docs: renditions } = await req.payload.find({
		collection: 'renditions',
		where: { or: WORD_FIELDS.map((field) => ({ [field]: { like: writtenToken(from) } })) },
		pagination: false,
		depth: 0,
		req,
	});
	const speaking = renditions.filter(({ script }) => hotlinesIn(script ?? '').includes(from));
	for (const rendition of renditions) await renumber(req, rendition, { from, to });
	const recorded = await withRecordings(
		req,
		speaking.filter(({ language }) => language !== 'vi'),
	);
	await outdate(req, recorded, `Số ${from} đã đổi thành ${to}`, { isKeepable: false });
	await queueWork(req, speaking, to);
	return doc;
};

async function renumber(req: PayloadRequest, rendition: Rendition, { from, to }: { from: string; to: string }) {
	const words = renumbered(rendition, from, to);
	if (Object.keys(words).length === 0) return;
	const { textVersion } = rendition;
	const changed = { ...words, textVersion: words.script === undefined ? textVersion : textVersion + 1 };
	await req.payload.update({
		collection: 'renditions',
		id: rendition.id,
		data: {
			...words,
			...(await carriedSignatures({ payload: req.payload, req }, rendition, changed)),
			// recordings of the older wording count no longer
			textVersion: changed.textVersion,
		},
		depth: 0,
		// the registry's change, not a translator's: approvals stay; the flag must not leak into what follows
		req: isolateObjectProperty(req, 'context'),
		context: { ...req.context, ...bypass('review', 'edition') },
	});
}

async function withRecordings(req: PayloadRequest, renditions: readonly Rendition[]): Promise<readonly Rendition[]> {
	const { docs } = await req.payload.find({
		collection: 'recordings',
		where: { rendition: { in: renditions.map(({ id }) => id) } },
		select: { rendition: true },
		pagination: false,
		depth: 0,
		req,
	});
	const recorded = new Set(docs.map(({ rendition }) => idOf(rendition)));
	return renditions.filter(({ id }) => recorded.has(id));
}

async function queueWork(req: PayloadRequest, speaking: readonly Rendition[], number: string): Promise<void> {
	const messages = [...new Set(speaking.map(({ message }) => messageId(message)))];
	const editions = await editionsThatSpeak({ payload: req.payload, req }, messages);
	for (const { id, state } of editions)
		if (state === 'locked' || state === 'rendered')
			await req.payload.jobs.queue({ task: 'renderEdition', input: { edition: String(id) }, req });
	if (editions.some(({ state }) => state === 'published'))
		await req.payload.jobs.queue({
			task: 'publish',
			// the old number may reach nobody, or somebody else
			queue: WITHDRAWAL_QUEUE,
			input: { reason: `Số điện thoại đổi thành ${number}` },
			req,
		});
}
