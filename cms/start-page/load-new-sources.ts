import { dayAt, monthAt } from '#content/model/month.ts';

import { notArchived } from '../foundation/archive-field.ts';
import { idOf } from '../foundation/id-of.ts';
import { messageId } from '../messages/message-id.ts';

import type { Payload } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { Message } from '../payload-types.ts';
import type { NewSourceFacts } from './new-sources.ts';

const all = { pagination: false, depth: 0 } as const;

const NOTHING: NewSourceFacts = { sources: [], translated: new Set(), spokenIn: new Map(), bulletins: [] };

/** Reads what tells which texts wait for a first translation into these languages. */
export async function loadNewSources(
	payload: Payload,
	languages: readonly string[],
	now: Date,
): Promise<NewSourceFacts> {
	const wanted = languages.filter((language) => language !== 'vi');
	if (wanted.length === 0) return NOTHING;
	const [onAir, provinces, communes, approved, known, messages, editions] = await Promise.all([
		payload.find({ collection: 'languages', ...all, where: { isOnAir: { equals: true } }, select: { tag: true } }),
		payload.find({
			collection: 'provinces',
			...all,
			where: { languages: { in: wanted } },
			select: { code: true, languages: true },
		}),
		payload.find({
			collection: 'communes',
			...all,
			where: { languages: { in: wanted } },
			select: { province: true, languages: true },
		}),
		payload.find({
			collection: 'renditions',
			...all,
			joins: false,
			where: {
				and: [
					{ language: { equals: 'vi' } },
					{ state: { equals: 'approved' } },
					{ 'message.isArchived': { not_equals: true } },
				],
			},
			select: { message: true, updatedAt: true, sampleDigest: true },
		}),
		payload.find({
			collection: 'renditions',
			...all,
			joins: false,
			where: { language: { in: wanted } },
			select: { message: true, language: true },
		}),
		payload.find({ collection: 'messages', ...all, joins: false, select: { title: true, areas: true } }),
		payload.find({
			collection: 'editions',
			...all,
			where: { and: [{ month: { greater_than_equal: monthAt(now) } }, notArchived] },
			select: { month: true, area: true, messages: true },
		}),
	]);
	const aired = new Set(onAir.docs.map(({ tag }) => tag));
	const spoken = [
		...provinces.docs.map(({ code, languages: own }) => ({ province: code, own: own ?? [] })),
		...communes.docs.map(({ province, languages: own }) => ({ province, own: own ?? [] })),
	];
	const titles = new Map(messages.docs.map((message) => [message.id, message]));
	return {
		sources: approved.docs.flatMap(({ message, updatedAt, sampleDigest }) => {
			const found = titles.get(messageId(message));
			if (!found) return [];
			return [
				{
					message: found.id,
					title: found.title,
					areas: found.areas ?? [],
					since: dayAt(new Date(updatedAt)),
					isSample: Boolean(sampleDigest),
				},
			];
		}),
		translated: new Set(known.docs.map(({ message, language }) => `${messageId(message)} ${language}`)),
		spokenIn: new Map(
			wanted
				.filter((language) => aired.has(language))
				.map((language) => [
					language,
					new Set(spoken.filter(({ own }) => own.some((tag) => tag === language)).map(({ province }) => province)),
				]),
		),
		bulletins: editions.docs.map(({ month, area, messages: order }) => ({
			month: month as Month,
			area,
			messages: (order ?? []).map((message) => idOf<Message['id'], Message>(message)),
		})),
	};
}
