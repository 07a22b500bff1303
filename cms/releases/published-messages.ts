import { hotlinesFor, hotlinesIn, resolveHotlines } from '#content/model/hotline.ts';
import { isPublishable } from '#content/model/rendition.ts';
import { deliveryOf } from '#content/model/scene.ts';
import { scriptDigest } from '#content/lib/script-digest.ts';

import { hotlineStatus } from '../hotlines/hotline-status.ts';

import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';
import type { PublishedMessage, PublishedRendition, Snapshot } from '#content/model/snapshot.ts';
import type { LoadedMessage } from '../editions/load-edition.ts';
import type { Rendition } from '../payload-types.ts';

export interface PublishingMessages {
	readonly hotlines: readonly Hotline[];
	readonly today: Day;
	readonly onAir: ReadonlySet<string>;
	/** What a page plays beside words of this fingerprint; undefined: whatever stands. */
	readonly webAudio: (message: string, language: string, script: string | undefined) => PublishedRendition['audio'];
	readonly isWithdrawn: (message: string, language: string) => boolean;
	/** Is it starter content that no edition has had yet? Not shown unless somebody approved it. */
	readonly waitsAsSample: (message: string) => boolean;
	/** What the last release has of it. */
	readonly previous: (message: string, language: string) => PublishedRendition | undefined;
	/** Told of each rendition that names a number that is not usable, and whether the site keeps its released words. */
	readonly onNumber: (number: string, kept: { readonly isKept: boolean }) => void;
}

/** A message with the renditions that may be read by everybody. */
export function publishedMessage(message: LoadedMessage, publishing: PublishingMessages): PublishedMessage {
	const { record } = message;
	const own = { ...publishing, hotlines: hotlinesFor(record.areas ?? [], publishing.hotlines) };
	return {
		key: message.key,
		role: message.role,
		order: record.order,
		topics: record.topics ?? [],
		legalContent: record.legalContent ?? [],
		audiences: record.audiences ?? [],
		sources: (record.sources ?? []).map(({ title, url }) => ({ title, ...(url ? { url } : {}) })),
		renditions: message.texts
			.filter(({ language }) => publishing.onAir.has(language) && !publishing.isWithdrawn(message.key, language))
			.flatMap((text) => {
				const standing = message.renditions.find(({ language }) => language === text.language);
				if (!standing || !isPublishable(standing, message.sourceVersion)) return [];
				if (standing.isSample && publishing.waitsAsSample(message.key)) return [];
				return publishedRendition(message.key, text, { ...own, isSample: standing.isSample }) ?? [];
			}),
	};
}

function publishedRendition(
	key: string,
	text: Rendition,
	{ hotlines, today, webAudio, previous, onNumber, isSample }: PublishingMessages & { readonly isSample: boolean },
): PublishedRendition | undefined {
	const words = [text.script, text.webText, text.action].map((part) => part ?? '');
	const unusable = hotlinesIn(words.join(' ')).filter(
		(number) => hotlineStatus(number, { hotlines, today }) !== 'usable',
	);
	if (unusable.length > 0) {
		const isOverdue = unusable.every((number) => hotlineStatus(number, { hotlines, today }) === 'overdue');
		const released = isOverdue ? previous(key, text.language) : undefined;
		for (const number of unusable) onNumber(number, { isKept: released !== undefined });
		return released && { ...released, audio: webAudio(key, text.language, released.audio?.scriptDigest) };
	}
	const [script = '', webText = '', action = ''] = words.map((part) =>
		resolveHotlines(part, { hotlines, today, form: 'written' }),
	);
	const { language, title } = text;
	const audio = webAudio(key, language, scriptDigest(text.script ?? ''));
	const delivery = deliveryOf(text.script ?? '', text.delivery);
	return {
		language,
		title,
		script,
		...(delivery.length > 0 && { delivery: [...delivery] }),
		webText,
		action,
		isSample,
		audio,
	};
}

/** Looks up what a snapshot says of a message in a language. */
export function renditionsOf(
	snapshot: Pick<Snapshot, 'messages'> | undefined,
): (message: string, language: string) => PublishedRendition | undefined {
	const known = new Map(
		(snapshot?.messages ?? []).flatMap(({ key, renditions }) =>
			renditions.map((rendition) => [`${key} ${rendition.language}`, rendition] as const),
		),
	);
	return (message, language) => known.get(`${message} ${language}`);
}
