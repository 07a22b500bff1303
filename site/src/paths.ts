import { messageCode } from '#content/lib/message-code.ts';
import { libraryOf, topicGroups } from './library.ts';
import { withdrawnMessages } from './withdrawn.ts';

import type { Snapshot } from '#content/model/snapshot.ts';

/** A page for every published language. */
export const languagePaths = (snapshot: Pick<Snapshot, 'languages'>) =>
	snapshot.languages.map((lang) => ({ params: { lang } }));

/** A page for every message in every language it has. */
export const messagePaths = (snapshot: Snapshot) =>
	snapshot.languages.flatMap((lang) =>
		libraryOf(snapshot, lang).map((item) => ({
			params: { lang, code: messageCode(item.message.key) },
			props: { item },
		})),
	);

/** So many other languages a message's own page names; more are a page of their own. */
export const MOST_LANGUAGES_NAMED = 8;

/** A list of languages for every message that has many. */
export const manyLanguagePaths = (snapshot: Pick<Snapshot, 'messages'>) =>
	snapshot.messages
		.filter(({ role, renditions }) => role === 'message' && renditions.length > MOST_LANGUAGES_NAMED + 1)
		.map((message) => ({ params: { code: messageCode(message.key) }, props: { message } }));

/** A page for every topic with more than one message in a language; a single one is reached directly. */
export const topicPaths = (snapshot: Snapshot) =>
	snapshot.languages.flatMap((lang) =>
		topicGroups(libraryOf(snapshot, lang))
			.filter((group) => group.items.length > 1)
			.map((group) => ({ params: { lang, topic: group.topic }, props: { group } })),
	);

/** Where messages were that have been withdrawn: a page in every language that says so. */
export const withdrawnPaths = (snapshot: Snapshot) =>
	snapshot.languages.flatMap((lang) =>
		withdrawnMessages(snapshot, lang).map((withdrawn) => ({
			params: { lang, code: messageCode(withdrawn.message) },
			props: { withdrawn },
		})),
	);

/** A page for every commune in force. */
export const communePaths = (snapshot: Pick<Snapshot, 'communes'>) =>
	snapshot.communes.map((commune) => ({ params: { commune: commune.code }, props: { commune } }));

/** The tracks of every published bulletin. */
export const trackPaths = (snapshot: Pick<Snapshot, 'editions'>) =>
	snapshot.editions.flatMap((edition) =>
		edition.languages.map((rendered) => ({
			params: { area: edition.area, month: edition.month, tag: rendered.language },
			props: { edition, rendered },
		})),
	);

/** A list of communes for every province. */
export const provincePaths = (snapshot: Pick<Snapshot, 'provinces'>) =>
	snapshot.provinces.map((province) => ({ params: { province: province.code }, props: { province } }));
