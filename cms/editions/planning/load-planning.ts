import { estimatedSeconds } from '#content/model/message.ts';
import { monthAt, parseMonth } from '#content/model/month.ts';
import { deliveryOf } from '#content/model/scene.ts';

import { idOf } from '../../foundation/id-of.ts';
import { framedFor } from '../load-edition.ts';

import type { AiredBulletin, PlannableMessage } from '#content/planning/rotation.ts';
import type { Month } from '#content/model/month.ts';
import type { Message, Rendition } from '../../payload-types.ts';
import type { PayloadContext } from '../../foundation/payload-context.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

/** A message as the planner and the officer see it. */
export interface LibraryMessage extends PlannableMessage {
	readonly id: Message['id'];
	readonly title: string;
	/** Somebody has approved the Vietnamese words. */
	readonly isApproved: boolean;
}

/** What a proposal is made from. */
export interface Planning {
	/** The country's messages first, then those of the area, each in its own order. */
	readonly library: readonly LibraryMessage[];
	readonly history: readonly AiredBulletin[];
	/** Opening and closing together. */
	readonly framingSeconds: number;
}

/** The library and the bulletins of an area, from the records as they are now. */
export async function loadPlanning({ payload, req }: PayloadContext, area: string): Promise<Planning> {
	const reading = req ? { ...all, req } : all;
	const { docs: messages } = await payload.find({
		collection: 'messages',
		...reading,
		joins: false,
		sort: 'order',
		where: { isArchived: { not_equals: true } },
	});
	const { docs: texts } = await payload.find({
		collection: 'renditions',
		...reading,
		joins: false,
		select: { message: true, script: true, delivery: true, state: true },
		where: { language: { equals: 'vi' }, state: { not_equals: 'withdrawn' } },
	});
	const textOf = new Map(texts.map((text) => [String(idOf(text.message)), text]));
	const known = messages.flatMap((record) => {
		const text = textOf.get(String(record.id));
		return text ? [{ record, role: record.role, text }] : [];
	});
	const [firstMonth] = known.map(({ record }) => monthAt(new Date(record.createdAt))).toSorted();
	return {
		library: known
			.filter(({ role, record }) => role === 'message' && isOf(area, record))
			.toSorted((one, other) => Number(isNational(other.record)) - Number(isNational(one.record)))
			.map(({ record, text }) => libraryMessage(record, text, firstMonth)),
		history: await loadHistory({ payload, ...(req ? { req } : {}) }, area),
		framingSeconds: framedFor(area, known)
			.filter(({ role }) => role !== 'message')
			.reduce((sum, { text }) => sum + secondsOf(text), 0),
	};
}

type Text = Pick<Rendition, 'script' | 'delivery' | 'state'>;

const isNational = ({ areas }: Pick<Message, 'areas'>): boolean => !areas?.length || areas.includes('00');

const isOf = (area: string, message: Pick<Message, 'areas'>): boolean =>
	isNational(message) || (message.areas ?? []).some((own) => own === area);

/** A message as the proposals see it; it is new in the month in Vietnam in which it was written. */
export function libraryMessage(record: Message, text: Text, firstMonth: string | undefined): LibraryMessage {
	const since = monthAt(new Date(record.createdAt));
	return {
		id: record.id,
		key: record.key,
		title: record.title,
		form: record.form ?? 'thong-bao',
		topics: record.topics ?? [],
		legalContent: record.legalContent ?? [],
		audiences: record.audiences ?? [],
		seasonMonths: (record.seasonMonths ?? []).map(Number),
		isFitForLoudspeakers: record.loudspeaker === 'fit',
		seconds: secondsOf(text),
		isApproved: text.state === 'approved',
		// what was there from the first is not new
		...(since === firstMonth ? {} : { since }),
	};
}

function secondsOf({ script, delivery }: Text): number {
	const words = script ?? '';
	return estimatedSeconds(words) + deliveryOf(words, delivery).reduce((sum, line) => sum + line.pauseSeconds, 0);
}

/** What the area and the country have broadcast or planned, without what was taken out. */
async function loadHistory({ payload, req }: PayloadContext, area: string): Promise<readonly AiredBulletin[]> {
	const reading = req ? { ...all, req } : all;
	const { docs } = await payload.find({
		collection: 'editions',
		...reading,
		where: { area: { in: [...new Set([area, '00'])] }, state: { not_equals: 'withdrawn' } },
		select: { month: true, area: true, messages: true, withdrawn: true },
	});
	const used = docs.flatMap(({ messages }) => messages.map((message) => idOf(message)));
	const { docs: named } = await payload.find({
		collection: 'messages',
		...reading,
		joins: false,
		select: { key: true },
		where: { id: { in: used } },
	});
	const keys = new Map(named.map(({ id, key }) => [String(id), key]));
	return docs.flatMap((edition): AiredBulletin[] => {
		const month: Month | undefined = parseMonth(edition.month);
		const gone = new Set(
			(edition.withdrawn ?? []).filter(({ language }) => !language).map(({ message }) => String(idOf(message))),
		);
		const aired = edition.messages.map((message) => String(idOf(message))).filter((id) => !gone.has(id));
		return month ? [{ month, area: edition.area, messages: aired.flatMap((id) => keys.get(id) ?? []) }] : [];
	});
}
