import { libraryOf } from './library.ts';

import type { Snapshot } from '#content/model/snapshot.ts';

/** A page for every published language. */
export const languagePaths = (snapshot: Pick<Snapshot, 'languages'>) =>
	snapshot.languages.map((lang) => ({ params: { lang } }));

/** A page for every message in every language it has. */
export const messagePaths = (snapshot: Snapshot) =>
	snapshot.languages.flatMap((lang) =>
		libraryOf(snapshot, lang).map((item) => ({ params: { lang, key: item.message.key }, props: { item } })),
	);

/** A page for every commune in force. */
export const communePaths = (snapshot: Pick<Snapshot, 'communes'>) =>
	snapshot.communes.map((commune) => ({ params: { commune: commune.code }, props: { commune } }));

/** A list of communes for every province. */
export const provincePaths = (snapshot: Pick<Snapshot, 'provinces'>) =>
	snapshot.provinces.map((province) => ({ params: { province: province.code }, props: { province } }));
