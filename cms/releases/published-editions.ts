import { parseMonth } from '#content/model/month.ts';
import { publishedEditionSchema } from '#content/model/snapshot.ts';
import { renderedEditionSchema } from '#content/model/edition-plan.ts';
import { covers } from '#content/model/withdrawal.ts';

import { messageId } from '../messages/message-id.ts';
import { heldEdition } from './held-back.ts';
import { bypass } from '../foundation/bypass.ts';

import type { Payload } from 'payload';
import type { z } from 'zod';
import type { RenderedEdition } from '#content/model/edition-plan.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { Withdrawal } from '#content/model/withdrawal.ts';
import type { PublishedEdition } from '#content/model/snapshot.ts';
import type { loadMessages } from '../editions/load-edition.ts';
import type { Edition, Message } from '../payload-types.ts';
import type { BlockedEditions } from './held-back.ts';
import type { HeldBack } from '../foundation/held-back.ts';

type LoadedMessage = Awaited<ReturnType<typeof loadMessages>>[number];

export interface SnapshotEdition {
	readonly id: Edition['id'];
	readonly published: PublishedEdition;
	/** The whole bulletin was withdrawn: that says nothing against each of its messages. */
	readonly isWithdrawn: boolean;
	/** What somebody took out of it. */
	readonly takenOut: readonly Withdrawal[];
	/** What of it went out last, if it ever did. */
	readonly released?: PublishedEdition | undefined;
	/** Of a bulletin that was withdrawn as a whole: what communes may have of it. */
	readonly downloaded?: RenderedEdition['languages'];
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
		only,
	}: {
		messages: readonly LoadedMessage[];
		since: Month;
		blocked: BlockedEditions;
		/** Province whose bulletins go out anew; of the others the site keeps what it has. */
		only?: string;
	},
): Promise<{ readonly editions: readonly SnapshotEdition[]; readonly held: readonly HeldBack[] }> {
	const held: HeldBack[] = [];
	const { docs } = await payload.find({
		collection: 'editions',
		pagination: false,
		depth: 0,
		limit: 0,
		sort: '-month',
		where: { month: { greater_than: since } },
	});
	const editions = docs.flatMap((edition) => {
		if (edition.state === 'published' && only !== undefined && edition.area !== only)
			return asReleased(edition, { messages, problems: [] });
		if (edition.state === 'published') {
			const problems = blocked.get(String(edition.id));
			if (!problems) return published(edition, messages);
			held.push(heldEdition(edition, problems));
			return asReleased(edition, { messages, problems });
		}
		// whoever downloaded it reads the notice until the edition goes out again
		return edition.withdrawnOn ? withdrawnWhole(edition, messages) : [];
	});
	return { editions, held };
}

function published(edition: Edition, messages: readonly LoadedMessage[]): readonly SnapshotEdition[] {
	if (!edition.rendered) return [];
	const rendered = renderedEditionSchema.parse(JSON.parse(edition.rendered));
	const withdrawn = takenOutOf(edition, messages);
	return [
		{
			id: edition.id,
			isWithdrawn: false,
			takenOut: withdrawn,
			released: releasedOf(edition),
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
	const earlier = released.withdrawn.filter(
		({ message, language }) => !taken.some((one) => one.message === message && one.language === language),
	);
	return [
		{
			id: edition.id,
			isWithdrawn: false,
			takenOut: taken,
			released,
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
			context: bypass('edition'),
		});
	}
}

function withdrawnWhole(edition: Edition, messages: readonly LoadedMessage[]): readonly SnapshotEdition[] {
	const month = parseMonth(edition.month);
	if (!month) return [];
	const why = { day: edition.withdrawnOn as Day, reason: edition.withdrawnReason ?? '' };
	const { rendered } = edition;
	return [
		{
			id: edition.id,
			isWithdrawn: true,
			takenOut: [],
			...(rendered && { downloaded: renderedEditionSchema.parse(JSON.parse(rendered)).languages }),
			stale: new Set(),
			published: {
				...about(edition, month),
				languages: [],
				isSample: false,
				withdrawn: edition.messages.flatMap((message) =>
					notice(messageId(message), { ...why, language: null }, messages),
				),
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
	(edition.withdrawn ?? []).flatMap(({ message, day, reason, language }) =>
		notice(messageId(message), { day: day as Day, reason, language: language ?? null }, messages),
	);

function notice(
	id: Message['id'],
	why: Pick<Withdrawal, 'day' | 'reason' | 'language'>,
	messages: readonly LoadedMessage[],
): PublishedEdition['withdrawn'] {
	const message = messages.find((candidate) => candidate.record.id === id);
	return message ? [{ message: message.key, title: message.title, ...why }] : [];
}

/** What the rule below looks at. */
interface Withdrawing<Notice> {
	readonly month: string;
	readonly area: string;
	readonly isWithdrawn: boolean;
	readonly withdrawn: readonly Notice[];
	/** What it airs. */
	readonly aired: readonly { readonly message: string; readonly language: string }[];
}

/**
 * What the pages must not show: taken out of a national edition and not aired by a later one. What a province takes out
 * of its own bulletin stays on the pages that everybody reads.
 */
export function withdrawnFromSite<Notice extends Pick<Withdrawal, 'message' | 'language'>>(
	editions: readonly Withdrawing<Notice>[],
): readonly Notice[] {
	const national = editions
		.filter(({ area, isWithdrawn }) => area === '00' && !isWithdrawn)
		.toSorted((one, other) => one.month.localeCompare(other.month));
	let withdrawn: readonly Notice[] = [];
	for (const edition of national)
		withdrawn = [
			...withdrawn.filter(
				(earlier) => !edition.aired.some(({ message, language }) => covers(earlier, message, language)),
			),
			...edition.withdrawn,
		];
	return withdrawn;
}
