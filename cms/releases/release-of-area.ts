import { SHEET_KINDS } from '#content/model/material.ts';
import { checkAgainBy } from '#content/model/public-help.ts';

import type { PublishedMessage, Snapshot } from '#content/model/snapshot.ts';

type Parts = Pick<
	Snapshot,
	'today' | 'editions' | 'messages' | 'materials' | 'services' | 'spokenNames' | 'spokenPrompts' | 'interfaceWords'
>;

interface OwnArea {
	/** Province code. */
	readonly area: string;
	/** Messages that belong to it, by key; what its bulletins air counts as well. */
	readonly ownMessages: ReadonlySet<string>;
	/** Must the site stop showing it, whoever publishes: withdrawn, expired, with a number that must not be called? */
	readonly mustGo: (message: string, language: string) => boolean;
}

/**
 * What goes out when a person of one province publishes: the bulletins of the province, its messages and what its
 * bulletins air, its offices. Of everything else the site keeps what it has: nothing that waits elsewhere goes along,
 * and whatever must go, goes.
 */
export function releaseOfArea<Document extends Parts>(
	fresh: Document,
	before: Parts,
	{ area, ownMessages, mustGo }: OwnArea,
): Document {
	const aired = fresh.editions
		.filter((edition) => edition.area === area)
		.flatMap(({ languages }) => languages.flatMap(({ tracks }) => tracks.map(({ message }) => message)));
	const own = new Set([...ownMessages, ...aired]);
	const isOwn = ({ key }: Pick<PublishedMessage, 'key'>) => own.has(key);
	const kept = before.messages.flatMap((message) => {
		const renditions = isOwn(message)
			? []
			: message.renditions.filter(({ language }) => !mustGo(message.key, language));
		return renditions.length > 0 ? [{ ...message, renditions }] : [];
	});
	const messages = [...fresh.messages.filter(isOwn), ...kept].toSorted(
		(one, other) => one.order - other.order || one.key.localeCompare(other.key, 'en'),
	);
	const shown = new Set(
		messages.flatMap(({ key, renditions }) => renditions.map(({ language }) => `${key} ${language}`)),
	);
	const isSheet = ({ kind }: Snapshot['materials'][number]) => (SHEET_KINDS as readonly string[]).includes(kind);
	const isOfOwn = ({ message }: Snapshot['materials'][number]) => message !== null && own.has(message);
	return {
		...fresh,
		messages,
		materials: [
			...fresh.materials.filter((material) => !isSheet(material) || isOfOwn(material)),
			...before.materials.filter((material) => isSheet(material) && !isOfOwn(material)),
		].filter(({ message, language }) => message === null || shown.has(`${message} ${language}`)),
		services: [
			...before.services.filter((service) => service.province !== area && checkAgainBy(service) >= fresh.today),
			...fresh.services.filter(({ province }) => province === area),
		],
		spokenNames: stillThere(before.spokenNames, fresh.spokenNames, (_known, newest) => newest),
		spokenPrompts: stillThere(before.spokenPrompts, fresh.spokenPrompts, (known, newest) =>
			stillThere(known, newest, (_audio, newestAudio) => newestAudio),
		),
		interfaceWords: stillThere(before.interfaceWords, fresh.interfaceWords, (known, newest) =>
			stillThere(known, newest, (word) => word),
		),
	};
}

/**
 * What the site has and may still have: nothing new goes along, and what was withdrawn, or says a number that is not
 * called any more, is not in the fresh one either. Of a voice the newest is taken: an older one may be the withdrawn one.
 */
function stillThere<Name extends string, Value>(
	before: Readonly<Partial<Record<Name, Value>>>,
	fresh: Readonly<Partial<Record<Name, Value>>>,
	merge: (known: Value, newest: Value) => Value,
): Record<Name, Value> {
	const kept = Object.entries<Value | undefined>(before).flatMap(([name, known]) => {
		const newest = fresh[name as Name];
		return known === undefined || newest === undefined ? [] : [[name, merge(known, newest)] as const];
	});
	return Object.fromEntries(kept) as Record<Name, Value>;
}
