import { renderedEditionSchema } from '#content/model/edition-plan.ts';
import { parseMonth } from '#content/model/month.ts';

import { messageId } from '../editions/message-id.ts';

import type { Payload } from 'payload';
import type { RenderedEdition } from '#content/model/edition-plan.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { PublishedEdition } from '#content/model/snapshot.ts';
import type { loadMessages } from '../editions/load-edition.ts';
import type { Edition, Message } from '../payload-types.ts';

type LoadedMessage = Awaited<ReturnType<typeof loadMessages>>[number];

interface SnapshotEdition {
	readonly published: PublishedEdition;
	/** Empty when the whole bulletin was withdrawn: nothing of it may be played any more. */
	readonly rendered: RenderedEdition;
	/** The whole bulletin was withdrawn: that says nothing against each of its messages. */
	readonly isWithdrawn: boolean;
	/** Keys of the messages that it airs. */
	readonly aired: readonly string[];
}

/** Editions after the month `since` that are out, or whose withdrawal must still be read; newest month first. */
export async function publishedEditions(
	payload: Payload,
	{ messages, since }: { messages: readonly LoadedMessage[]; since: Month },
): Promise<readonly SnapshotEdition[]> {
	const { docs } = await payload.find({
		collection: 'editions',
		pagination: false,
		depth: 0,
		limit: 0,
		sort: '-month',
		where: { month: { greater_than: since } },
	});
	return docs.flatMap((edition) => {
		if (edition.state === 'published') return published(edition, messages);
		// whoever downloaded it reads the notice until the edition goes out again
		return edition.withdrawnOn ? withdrawnWhole(edition, messages) : [];
	});
}

function published(edition: Edition, messages: readonly LoadedMessage[]): readonly SnapshotEdition[] {
	if (!edition.rendered) return [];
	const rendered = renderedEditionSchema.parse(JSON.parse(edition.rendered));
	const withdrawn = (edition.withdrawn ?? []).flatMap(({ message, day, reason }) =>
		notice(messageId(message), { day: day as Day, reason }, messages),
	);
	const taken = new Set(withdrawn.map(({ message }) => message));
	const aired = rendered.languages.flatMap(({ tracks }) => tracks.map(({ message }) => message));
	return [
		{
			rendered,
			isWithdrawn: false,
			aired: [...new Set(aired)].filter((key) => !taken.has(key)),
			published: { ...about(edition, rendered.month), languages: rendered.languages, withdrawn },
		},
	];
}

function withdrawnWhole(edition: Edition, messages: readonly LoadedMessage[]): readonly SnapshotEdition[] {
	const month = parseMonth(edition.month);
	if (!month) return [];
	const why = { day: edition.withdrawnOn as Day, reason: edition.withdrawnReason ?? '' };
	return [
		{
			rendered: { month, area: { code: edition.area, name: edition.title }, languages: [] },
			isWithdrawn: true,
			aired: [],
			published: {
				...about(edition, month),
				languages: [],
				withdrawn: edition.messages.flatMap((message) => notice(messageId(message), why, messages)),
			},
		},
	];
}

const about = (edition: Edition, month: Month) => ({
	month,
	area: edition.area,
	title: edition.title,
	slots: edition.slots ?? [],
	isSample: edition.isSample ?? false,
});

function notice(
	id: Message['id'],
	why: { readonly day: Day; readonly reason: string },
	messages: readonly LoadedMessage[],
): PublishedEdition['withdrawn'] {
	const message = messages.find((candidate) => candidate.record.id === id);
	return message ? [{ message: message.key, title: message.title, ...why }] : [];
}

/** What the rule below looks at. */
interface Withdrawing {
	readonly month: string;
	readonly area: string;
	readonly isWithdrawn: boolean;
	readonly withdrawn: readonly { readonly message: string }[];
	readonly aired: readonly string[];
}

/**
 * Messages that the pages must not show: taken out of a national edition and not aired by a later one. What a province
 * takes out of its own bulletin stays on the pages that everybody reads.
 */
export function withdrawnFromSite(editions: readonly Withdrawing[]): ReadonlySet<string> {
	const national = editions
		.filter(({ area, isWithdrawn }) => area === '00' && !isWithdrawn)
		.toSorted((one, other) => one.month.localeCompare(other.month));
	const withdrawn = new Set<string>();
	for (const edition of national) {
		for (const key of edition.aired) withdrawn.delete(key);
		for (const { message } of edition.withdrawn) withdrawn.add(message);
	}
	return withdrawn;
}
