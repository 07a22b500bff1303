import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

import { LEAST_LENGTH, PASSWORD_ADVICE, PASSWORD_LENGTH } from './password-words.ts';

/** Of 0 (guessed at once) to 4: about 10^8 guesses and more, behind a lock after five wrong tries. */
const LEAST_SCORE = 3;

/** The same with spaces and points left out. */
const LEAST_JOINED_SCORE = 2;

/** Characters looked at: the time that guessing takes grows with the square. */
const MOST_CHECKED = 100;

/** What everybody here would try first. */
const OWN_WORDS = ['loalang', 'loa lang', 'phatthanh', 'matkhau', 'mat khau', 'quantri', 'vietnam', 'congan', '111'];

let strength: ZxcvbnFactory | undefined;

function scoreOf(password: string, guessed: readonly string[]): number {
	// made once and only when needed: its word lists take some megabytes
	strength ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
	return strength.check(password.slice(0, MOST_CHECKED), [...guessed]).score;
}

/**
 * Why a password cannot be used, as its owner reads it; undefined when it can.
 *
 * @param about what a guesser knows of the person: name, address
 */
export function passwordRefusal(password: string, about: readonly string[] = []): string | undefined {
	if (Array.from(password).length < LEAST_LENGTH) return `${PASSWORD_LENGTH} ${PASSWORD_ADVICE}`;
	const parts = about
		.flatMap((text) => [text, text.split('@')[0] ?? '', ...text.split(/[@.\s_-]+/)])
		.filter((part) => part.length > 2);
	const guessed = [...OWN_WORDS, ...parts];
	// a word twice is hardly better for the space between
	const joined = password.replaceAll(/[\s._-]+/g, '');
	if (scoreOf(password, guessed) >= LEAST_SCORE && scoreOf(joined, guessed) >= LEAST_JOINED_SCORE) return undefined;
	return 'Mật khẩu này dễ đoán: có từ quen thuộc, tên, ngày tháng hoặc dãy phím liền nhau. Hãy ghép bốn từ không liên quan đến mình và đến nhau.';
}
