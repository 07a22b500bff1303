import type { PublishedEdition, Snapshot } from '#content/model/snapshot.ts';

export type WithdrawnMessage = PublishedEdition['withdrawn'][number];

/** Messages that were taken out of an edition and are nowhere on the site, each once, with the latest word on it. */
export function withdrawnMessages(snapshot: Pick<Snapshot, 'editions' | 'messages'>): readonly WithdrawnMessage[] {
	const present = new Set(snapshot.messages.map((message) => message.key));
	const latest = new Map<string, WithdrawnMessage>();
	for (const withdrawn of snapshot.editions.flatMap((edition) => edition.withdrawn)) {
		const known = latest.get(withdrawn.message);
		if (!present.has(withdrawn.message) && !(known && known.day >= withdrawn.day))
			latest.set(withdrawn.message, withdrawn);
	}
	return [...latest.values()].toSorted((one, other) => one.message.localeCompare(other.message));
}
