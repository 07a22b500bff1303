import { villagerWord } from '#content/interface-words/villager-words.ts';
import { wordFaults } from '#content/interface-words/word-faults.ts';

import { peopleIn } from '../foundation/changers.ts';
import { idOf } from '../foundation/id-of.ts';
import { asAsker } from '../foundation/same-person.ts';
import { wordDigest } from './word-digest.ts';

import type { PayloadRequest } from 'payload';
import type { WordFacts } from '#content/interface-words/word-steps.ts';
import type { InterfaceWord } from '../payload-types.ts';

/** Hooks see what was sent before the fields are checked: anything but text is none. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The words of a stored translation, or of one as a save would leave it; empty fields as no text. */
export const signedWordsOf = (stored: Partial<InterfaceWord>) => ({
	word: text(stored.word),
	language: text(stored.language),
	sourceText: text(stored.sourceText),
	text: text(stored.text),
	backTranslation: text(stored.backTranslation),
});

/**
 * What the rules of the steps look at.
 *
 * @param asker who wants to take a step: words that came from another installation name people by their addresses
 */
export function wordFactsOf(stored: Partial<InterfaceWord>, asker?: PayloadRequest['user']): WordFacts {
	const signed = signedWordsOf(stored);
	const word = villagerWord(signed.word);
	return {
		...signed,
		state: stored.state ?? 'drafted',
		isSourceCurrent: word !== undefined && word.text === signed.sourceText,
		faults: word ? wordFaults(word, signed.text) : ['Trang không còn lời này.'],
		digest: wordDigest(signed),
		listenedDigest: stored.listenedDigest ?? null,
		listenedBy: stored.listenedBy ? asAsker(idOf(stored.listenedBy), asker) : null,
		changedBy: peopleIn(stored.changedBy, asker),
	};
}

/** Somebody who asks for a step. */
export const moverOf = (user: NonNullable<PayloadRequest['user']>) => ({
	id: user.id,
	roles: user.roles ?? [],
	languages: user.languages ?? [],
	isOfProvince: Boolean(user.province),
});

/** Has somebody approved exactly this, and is it made of the Vietnamese that the pages have now? */
export function isAsApproved(stored: InterfaceWord): boolean {
	const facts = wordFactsOf(stored);
	return (
		stored.state === 'approved' &&
		facts.isSourceCurrent &&
		facts.faults.length === 0 &&
		stored.approvedDigest === facts.digest
	);
}
