import { createHash } from 'node:crypto';

/** What people sign: the words, what they mean, and the Vietnamese that they stand for. */
interface SignedWords {
	readonly word: string;
	readonly language: string;
	readonly sourceText: string;
	readonly text: string;
	readonly backTranslation: string;
}

/** The fingerprint of a translation as it is now. */
export const wordDigest = ({ word, language, sourceText, text, backTranslation }: SignedWords): string =>
	createHash('sha256')
		.update(JSON.stringify(['loa-lang/interface-word/1', word, language, sourceText, text, backTranslation]))
		.digest('hex');
