import { withdrawalsIn } from '#content/model/withdrawal.ts';

import type { Withdrawal } from '#content/model/withdrawal.ts';
import type { Snapshot } from '#content/model/snapshot.ts';

/** What was withdrawn and is nowhere on the pages of a language, each message once, with the latest word on it. */
export function withdrawnMessages(
	snapshot: Pick<Snapshot, 'editions' | 'messages' | 'withdrawn'>,
	language: string,
): readonly Withdrawal[] {
	const present = new Set(
		snapshot.messages
			.filter(({ renditions }) => renditions.some((rendition) => rendition.language === language))
			.map(({ key }) => key),
	);
	const latest = new Map<string, Withdrawal>();
	const all = [...snapshot.withdrawn, ...snapshot.editions.flatMap((edition) => edition.withdrawn)];
	for (const withdrawn of withdrawalsIn(all, language)) {
		const known = latest.get(withdrawn.message);
		if (!present.has(withdrawn.message) && !(known && known.day >= withdrawn.day))
			latest.set(withdrawn.message, withdrawn);
	}
	return [...latest.values()].toSorted((one, other) => one.message.localeCompare(other.message));
}
