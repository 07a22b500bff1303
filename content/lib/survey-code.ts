import { randomBytes } from 'node:crypto';

import { CARD_ALPHABET, derivedLetters, isSameKey, normaliseCommuneKey } from './commune-key.ts';

/** Letters of the key behind the mark: 60 bits, as on the card of a commune. */
const KEY_LETTERS = 12;

/** A mark for a survey that is opened for phones; 20 bits, since it only names. */
export const newSurveyMark = (): string => [...randomBytes(4)].map((byte) => CARD_ALPHABET[byte % 32]).join('');

/**
 * The code that an officer gives to interviewers, `7XQ2-K7QD-M2XP-9RTB`: four letters that name the survey, and twelve
 * that are derived from them and `CARD_SECRET`. An edge can check it while the CMS is away; another mark makes another code.
 */
export const surveyCode = (cardSecret: string, mark: string): string =>
	`${mark}-${derivedLetters(cardSecret, `survey-phones:${mark}`, KEY_LETTERS)}`;

/** The mark in a code as somebody typed it; undefined: it cannot be a code. */
export const markOfSurveyCode = (typed: string): string | undefined =>
	/^([0-9A-Z]{4})(-[0-9A-Z]{4}){3}$/.exec(normaliseCommuneKey(typed))?.[1];

/** Is this the code of the survey? Compared in constant time. */
export const isSurveyCode = (cardSecret: string, mark: string, typed: string): boolean =>
	isSameKey(surveyCode(cardSecret, mark), normaliseCommuneKey(typed));
