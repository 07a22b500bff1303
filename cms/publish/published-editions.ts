import { parseMonth } from '#content/model/month.ts';
import { publishedEditionSchema } from '#content/model/snapshot.ts';
import { renderedEditionSchema } from '#content/model/edition-plan.ts';

import { messageId } from '../editions/message-id.ts';
import { heldEdition } from './held-back.ts';

import type { Payload } from 'payload';
import type { z } from 'zod';
import type { RenderedEdition } from '#content/model/edition-plan.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { PublishedEdition } from '#content/model/snapshot.ts';
import type { loadMessages } from '../editions/load-edition.ts';
import type { Edition, Message } from '../payload-types.ts';
import type { BlockedEditions, HeldBack } from './held-back.ts';

type LoadedMessage = Awaited<ReturnType<typeof loadMessages>>[number];

export interface SnapshotEdition {
	readonly id: Edition['id'];
	readonly published: PublishedEdition;
	/** The whole bulletin was withdrawn: that says nothing against each of its messages. */
	readonly isWithdrawn: boolean;
	/** Keys of the messages that somebody took out of it. */
	readonly takenOut: ReadonlySet<string>;
	/** `message language` pairs whose words changed since: what is on the site is no reading of them. */
	readonly stale: ReadonlySet<string>;
}

/** Editions after the month `since` that are out, or whose withdrawal must still be read; newest month first. */
export async function publishedEditions(
	payload: Payload,
	{
		messages,
		since,
		blocked,
		onHeld,
	}: {
		messages: readonly LoadedMessage[];
		since: Month;
		blocked: BlockedEditions;
		onHeld: (held: HeldBack) => void;
	},
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
		if (edition.state === 'published') {
			const problems = blocked.get(String(edition.id));
			if (!problems) return published(edition, messages);
			onHeld(heldEdition(edition, problems));
			return asReleased(edition, { messages, problems });
		}
		// whoever downloaded it reads the notice until the edition goes out again
		return edition.withdrawnOn ? withdrawnWhole(edition, messages) : [];
	});
}

function published(edition: Edition, messages: readonly LoadedMessage[]): readonly SnapshotEdition[] {
	if (!edition.rendered) return [];
	const rendered = renderedEditionSchema.parse(JSON.parse(edition.rendered));
	const withdrawn = takenOutOf(edition, messages);
	return [
		{
			id: edition.id,
			isWithdrawn: false,
			takenOut: new Set(withdrawn.map(({ message }) => message)),
			stale: new Set(),
			published: {
				...about(edition, rendered.month),
				languages: rendered.languages,
				withdrawn,
				isSample: hasSamples(rendered.languages),
			},
		},
	];
}

/** Why each reason of the planner makes a reading one of other words. */
const STALE_REASONS = ['outdated', 'unapproved', 'recording_missing'];

/** As it went out last; nothing when it never did. What was taken out since is noted all the same. */
function asReleased(
	edition: Edition,
	{ messages, problems }: { messages: readonly LoadedMessage[]; problems: BlockedReasons },
): readonly SnapshotEdition[] {
	const released = releasedOf(edition);
	if (!released) return [];
	const taken = takenOutOf(edition, messages);
	const takenOut = new Set(taken.map(({ message }) => message));
	const earlier = released.withdrawn.filter(({ message }) => !takenOut.has(message));
	return [
		{
			id: edition.id,
			isWithdrawn: false,
			takenOut,
			stale: new Set(
				problems
					.filter(({ code }) => STALE_REASONS.includes(code))
					.map(({ message, language }) => `${message} ${language}`),
			),
			published: { ...released, withdrawn: [...taken, ...earlier] },
		},
	];
}

type BlockedReasons = NonNullable<ReturnType<BlockedEditions['get']>>;

/** The stored document of the last release, read back as everything that is stored as text. */
function releasedOf({ released }: Pick<Edition, 'released'>): z.output<typeof publishedEditionSchema> | undefined {
	return released ? publishedEditionSchema.safeParse(JSON.parse(released)).data : undefined;
}

/**
 * Keeps, beside each edition, what of it is on the site, for the day on which something keeps it from being made again.
 * Called when the release stands.
 */
export async function rememberReleased(payload: Payload, editions: readonly SnapshotEdition[]): Promise<void> {
	const { docs } = await payload.find({
		collection: 'editions',
		pagination: false,
		depth: 0,
		where: { id: { in: editions.map(({ id }) => id) } },
		select: { released: true },
	});
	const known = new Map(docs.map(({ id, released }) => [id, released ?? null]));
	for (const { id, isWithdrawn, published: edition } of editions) {
		const released = isWithdrawn ? null : JSON.stringify(edition);
		if (known.get(id) === released) continue;
		await payload.update({
			collection: 'editions',
			id,
			data: { released },
			depth: 0,
			context: { isSystemChange: true },
		});
	}
}

function withdrawnWhole(edition: Edition, messages: readonly LoadedMessage[]): readonly SnapshotEdition[] {
	const month = parseMonth(edition.month);
	if (!month) return [];
	const why = { day: edition.withdrawnOn as Day, reason: edition.withdrawnReason ?? '' };
	return [
		{
			id: edition.id,
			isWithdrawn: true,
			takenOut: new Set(),
			stale: new Set(),
			published: {
				...about(edition, month),
				languages: [],
				isSample: false,
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
});

/** A bulletin is a sample as long as one part of it is. */
const hasSamples = (languages: RenderedEdition['languages']): boolean =>
	languages.some(({ tracks }) => tracks.some(({ isSample }) => isSample === true));

const takenOutOf = (edition: Edition, messages: readonly LoadedMessage[]): PublishedEdition['withdrawn'] =>
	(edition.withdrawn ?? []).flatMap(({ message, day, reason }) =>
		notice(messageId(message), { day: day as Day, reason }, messages),
	);

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
