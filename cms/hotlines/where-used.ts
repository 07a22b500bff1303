import { languageByTag } from '#content/languages.ts';
import { hotlinesIn, writtenToken } from '#content/model/hotline.ts';
import { monthAt } from '#content/model/month.ts';

import { messageId } from '../messages/message-id.ts';

import type { CollectionSlug, Payload } from 'payload';
import type { Edition, Message, Rendition } from '../payload-types.ts';
import type { PayloadContext } from '../foundation/payload-context.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

/** A line of the panel: what it is, and its page in the admin. */
interface Use {
	readonly title: string;
	readonly link: string;
	readonly detail: string;
}

export interface HotlineUse {
	readonly messages: readonly Use[];
	readonly renditions: readonly Use[];
	readonly editions: readonly Use[];
	readonly materials: readonly Use[];
	/** Clips in the media folder that speak it. */
	readonly clips: number;
	/** Month kits that are out and have a clip that speaks it. */
	readonly bundles: number;
}

const page = (collection: string, id: string | number): string => `/admin/collections/${collection}/${id}`;

/** Renditions that name a number in what is heard or read. */
async function renditionsNaming({ payload, req }: PayloadContext, number: string): Promise<readonly Rendition[]> {
	const token = writtenToken(number);
	const { docs } = await payload.find({
		collection: 'renditions',
		...all,
		where: { or: [{ script: { like: token } }, { webText: { like: token } }, { action: { like: token } }] },
		...(req ? { req } : {}),
	});
	// `like` may know no case and no borders: the token decides
	return docs.filter(({ script, webText, action }) =>
		hotlinesIn(`${script ?? ''} ${webText ?? ''} ${action ?? ''}`).includes(number),
	);
}

/** Editions of this month or later that air one of the messages, and are locked, rendered or out. */
export async function editionsThatSpeak(
	{ payload, req }: PayloadContext,
	messages: readonly Message['id'][],
	now = new Date(),
): Promise<readonly Edition[]> {
	if (messages.length === 0) return [];
	const transaction = req ? { req } : {};
	const framing = await payload.count({
		collection: 'messages',
		where: { id: { in: [...messages] }, role: { in: ['opening', 'closing'] } },
		...transaction,
	});
	const { docs } = await payload.find({
		collection: 'editions',
		...all,
		sort: 'month',
		where: { month: { greater_than_equal: monthAt(now) }, state: { in: ['locked', 'rendered', 'published'] } },
		...transaction,
	});
	// opening and closing are in every bulletin
	if (framing.totalDocs > 0) return docs;
	return docs.filter((edition) => edition.messages.some((message) => messages.includes(messageId(message))));
}

/** Everything that says or shows a number. */
export async function whereUsed(payload: Payload, number: string): Promise<HotlineUse> {
	const renditions = await renditionsNaming({ payload }, number);
	const ids = [...new Set(renditions.map(({ message }) => messageId(message)))];
	const { docs: messages } = await payload.find({
		collection: 'messages',
		...all,
		sort: 'title',
		where: { id: { in: ids } },
	});
	const titleOf = new Map(messages.map(({ id, title }) => [id, title]));
	const spoken = renditions.filter(({ script }) => hotlinesIn(script ?? '').includes(number));
	const editions = await editionsThatSpeak({ payload }, [...new Set(spoken.map(({ message }) => messageId(message)))]);
	const clips = await payload.count({ collection: 'clips', where: { hotlines: { in: [number] } } });
	return {
		messages: messages.map(({ id, title, key }) => ({ title, link: page('messages', id), detail: key })),
		renditions: renditions.map((rendition) => ({
			title: titleOf.get(messageId(rendition.message)) ?? rendition.title,
			link: page('renditions', rendition.id),
			detail: languageByTag(rendition.language)?.nameVi ?? rendition.language,
		})),
		editions: editions.map(({ id, title, month, area }) => ({
			title,
			link: page('editions', id),
			detail: `${month}, địa bàn ${area}`,
		})),
		materials: await materialsOf(payload, ids),
		clips: clips.totalDocs,
		bundles: editions
			.filter(({ state }) => state === 'published')
			.reduce((sum, edition) => sum + languagesThatSpeak(edition, spoken, messages), 0),
	};
}

/** In how many languages of an edition a clip speaks the number: one bundle each. */
function languagesThatSpeak(edition: Edition, spoken: readonly Rendition[], messages: readonly Message[]): number {
	if (!edition.rendered) return 0;
	const keys = new Map(messages.map(({ id, key }) => [id, key]));
	const { languages } = JSON.parse(edition.rendered) as {
		languages: { language: string; tracks: { message: string }[] }[];
	};
	return languages.filter(({ language, tracks }) =>
		spoken.some(
			(rendition) =>
				rendition.language === language &&
				tracks.some(({ message }) => message === keys.get(messageId(rendition.message))),
		),
	).length;
}

/** Posters and leaflets made of the same messages, where an installation has them. */
async function materialsOf(payload: Payload, messages: readonly Message['id'][]): Promise<readonly Use[]> {
	const slug = 'materials' as CollectionSlug;
	const collection = payload.collections[slug];
	const isLinked = collection?.config.flattenedFields.some((field) => field.name === 'message');
	if (!isLinked || messages.length === 0) return [];
	const { docs } = await payload.find({ collection: slug, ...all, where: { message: { in: [...messages] } } });
	return (docs as unknown as { id: string | number; title?: string; filename?: string }[]).map(
		({ id, title, filename }) => ({ title: title ?? filename ?? String(id), link: page(slug, id), detail: '' }),
	);
}
