import { TOPICS } from '#content/model/message.ts';

import type { Topic } from '#content/model/message.ts';
import type { Month } from '#content/model/month.ts';
import type { Hotline } from '#content/model/hotline.ts';
import type { PublishedMessage, PublishedRendition, Snapshot } from '#content/model/snapshot.ts';

/** A message in one language, as the villagers' pages show it. */
export interface LibraryItem {
	readonly message: PublishedMessage;
	readonly rendition: PublishedRendition;
	/** Place among the items of its language, from 1. */
	readonly number: number;
}

/**
 * What people can hear in a language: messages only (a bulletin's opening and closing stay on the loudspeaker),
 * the way to the hotline first, then in the order of the edition.
 */
export function libraryOf(snapshot: Pick<Snapshot, 'messages'>, language: string): readonly LibraryItem[] {
	return snapshot.messages
		.filter((message) => message.role === 'message')
		.toSorted((one, other) => urgencyOf(one) - urgencyOf(other) || one.order - other.order)
		.flatMap((message) => {
			const rendition = renditionOf(message, language);
			return rendition ? [{ message, rendition }] : [];
		})
		.map((item, index) => ({ ...item, number: index + 1 }));
}

const urgencyOf = (message: PublishedMessage): number => (message.topics.includes('goi-111') ? 0 : 1);

export const renditionOf = (message: PublishedMessage, language: string): PublishedRendition | undefined =>
	message.renditions.find((rendition) => rendition.language === language);

/** The topic whose drawing stands for a message. */
export const topicOf = (message: PublishedMessage): Topic | undefined =>
	message.topics.find((topic) => TOPICS.includes(topic));

/** Messages of one topic. */
export interface TopicGroup {
	readonly topic: Topic | 'other';
	readonly items: readonly LibraryItem[];
}

/** What people can choose from by picture: each message under its first topic, the groups in the order of the first. */
export function topicGroups(items: readonly LibraryItem[]): readonly TopicGroup[] {
	const groups = new Map<Topic | 'other', LibraryItem[]>();
	for (const item of items) {
		const topic = topicOf(item.message) ?? 'other';
		groups.set(topic, [...(groups.get(topic) ?? []), item]);
	}
	return [...groups].map(([topic, grouped]) => ({ topic, items: grouped }));
}

/** The police's emergency number, when it is in the registry. */
export const emergencyHotline = (snapshot: Pick<Snapshot, 'hotlines'>): Hotline | undefined =>
	snapshot.hotlines.find((hotline) => hotline.number === '113' && hotline.province === null);

/** The first month in which a message went out in a language; undefined: in none yet. */
export function firstMonthOf(
	snapshot: Pick<Snapshot, 'editions'>,
	{ message, language }: { message: string; language: string },
): Month | undefined {
	return snapshot.editions
		.filter((edition) =>
			edition.languages.some(
				(rendered) => rendered.language === language && rendered.tracks.some((track) => track.message === message),
			),
		)
		.map((edition) => edition.month)
		.toSorted()
		.at(0);
}
