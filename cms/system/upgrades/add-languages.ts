import { languages } from '#content/languages.ts';

import type { Payload } from 'payload';
import type { Upgrade } from './upgrade.ts';

/** Before Teochew was in the registry, Cantonese stood for both. */
const OLD_NAME = { tag: 'yue-Hant-VN', nameVi: 'Hoa' } as const;

/**
 * Languages that came into the registry after this installation was loaded are offered here too. What people have
 * changed stays; only the one name that has become ambiguous is written anew, if nobody has changed it.
 */
export const addLanguages: Upgrade = {
	name: 'languages-2026-11',
	run: async (payload: Payload) => {
		const { docs } = await payload.find({ collection: 'languages', pagination: false, depth: 0 });
		if (docs.length === 0) return;
		const stored = new Set(docs.map(({ tag }) => tag));
		for (const { tag, nameVi, autonym } of languages.filter((language) => !stored.has(language.tag)))
			await payload.db.create({ collection: 'languages', data: { tag, nameVi, autonym, isOnAir: true } });
		const nameVi = languages.find(({ tag }) => tag === OLD_NAME.tag)?.nameVi;
		for (const { id } of docs.filter((doc) => doc.tag === OLD_NAME.tag && doc.nameVi === OLD_NAME.nameVi))
			await payload.db.updateOne({ collection: 'languages', id, data: { nameVi } });
	},
};
