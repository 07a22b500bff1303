import { APIError } from 'payload';

import { villagerWord } from '#content/interface-words/villager-words.ts';
import { wordFaults } from '#content/interface-words/word-faults.ts';
import { wordStepRefusal } from '#content/interface-words/word-steps.ts';

import { peopleIn, withPerson } from '../foundation/changers.ts';
import { moverOf, signedWordsOf, wordFactsOf } from './word-facts.ts';
import { wordDigest } from './word-digest.ts';

import type { CollectionBeforeChangeHook } from 'payload';
import type { InterfaceWord } from '../payload-types.ts';

/** In the context of a save: whoever saves says that the same words fit the Vietnamese of today. */
export const FITS_NEW_SOURCE = 'fitsNewSource';

/** A save may say which words the person has seen; it is not stored. */
type Saved = Partial<InterfaceWord> & { readonly seenDigest?: string | null };

const UNSIGNED = {
	listenedBy: null,
	listenedDigest: null,
	approvedBy: null,
	approvedAt: null,
	approvedDigest: null,
} as const;

/**
 * The rules of a translated word on every path: words that a page could not show are not stored; other words are a
 * draft again, made of the Vietnamese of today; a signature holds for exactly what was signed. A save without a person
 * signs nothing: what is signed already stays so where its fingerprint bears it out.
 */
export const guardWord: CollectionBeforeChangeHook<InterfaceWord> = ({
	data,
	originalDoc,
	operation,
	req,
	context,
}) => {
	const before = operation === 'update' ? originalDoc : undefined;
	const after: Saved = { ...before, ...data };
	const { user } = req;
	const isNew =
		!before || (['text', 'backTranslation'] as const).some((name) => (before[name] ?? '') !== (after[name] ?? ''));
	const isTakenOn = context[FITS_NEW_SOURCE] === true && !wordFactsOf(after).isSourceCurrent;
	if (isNew || isTakenOn) return drafted(after, user?.id);
	const to = data.state ?? before.state ?? 'drafted';
	if (to === (before.state ?? 'drafted')) return { ...data, ...signaturesOf(before) };
	if (!user) {
		const isBorneOut = to === 'approved' && before.approvedDigest === wordDigest(signedWordsOf(after));
		return { ...data, ...signaturesOf(before), state: isBorneOut ? to : 'drafted' };
	}
	const facts = wordFactsOf(before, user);
	const refusal = wordStepRefusal(facts, moverOf(user), { to, seen: (data as Saved).seenDigest ?? undefined });
	if (refusal) throw new APIError(`${quoted(before.word)}: ${refusal}`, 403, undefined, true);
	if (to === 'listened') return { ...data, ...UNSIGNED, state: to, listenedBy: user.id, listenedDigest: facts.digest };
	if (to === 'approved')
		return {
			...data,
			...signaturesOf(before),
			state: to,
			approvedBy: user.id,
			approvedAt: new Date().toISOString(),
			approvedDigest: facts.digest,
			changedBy: [],
		};
	return { ...data, ...UNSIGNED, state: to };
};

function drafted(after: Saved, person: string | number | undefined) {
	const { word: key, text, backTranslation } = signedWordsOf(after);
	const word = villagerWord(key);
	if (!word) throw new APIError(`Trang không có lời nào mang mã "${key}".`, 400, undefined, true);
	const faults = text.trim() === '' ? [] : wordFaults(word, text);
	if (faults.length > 0)
		throw new APIError(`${quoted(key)}: ${faults.join(' ')}`, 400, { codes: ['word_unfit'] }, true);
	return {
		...after,
		...UNSIGNED,
		text,
		backTranslation,
		state: 'drafted' as const,
		sourceText: word.text,
		changedBy: person === undefined ? [...peopleIn(after.changedBy)] : withPerson(after.changedBy, person),
	};
}

const signaturesOf = (before: InterfaceWord) => ({
	word: before.word,
	language: before.language,
	sourceText: before.sourceText,
	changedBy: [...peopleIn(before.changedBy)],
	listenedBy: before.listenedBy ?? null,
	listenedDigest: before.listenedDigest ?? null,
	approvedBy: before.approvedBy ?? null,
	approvedAt: before.approvedAt ?? null,
	approvedDigest: before.approvedDigest ?? null,
});

/** A word as people of the desk know it: by its Vietnamese. */
const quoted = (key: string): string => `"${(villagerWord(key)?.text ?? key).split('\n')[0]}"`;
