import { hotlinesIn } from '#content/model/hotline.ts';
import { typedNumbersIn } from '#content/safety/rules/typed-number.ts';

/** As much of a rendition as its music depends on. */
interface Words {
	readonly language: string;
	readonly script: string;
	readonly backTranslation?: string;
}

/** Words with which Vietnamese asks for something to be done: whoever hears them has to understand every one. */
const ASKS = /(?<!\p{L})(hãy|đừng|chớ|gọi|báo|nhớ|phải|cần|không được)(?!\p{L})/iu;

const isGreetingOnly = (words: string): boolean =>
	hotlinesIn(words).length === 0 &&
	!/\p{Nd}/u.test(words) &&
	typedNumbersIn(words).length === 0 &&
	!ASKS.test(words.normalize('NFC'));

/**
 * May a bed lie under a reading? Only under an opening that greets and says what is heard: music never lies under an
 * instruction or a number. Words of another language are judged by what they say in Vietnamese, too.
 */
export function mayHaveMusic(
	message: { readonly role: string; readonly renditions: readonly Words[] },
	{ language, script, backTranslation = '' }: Words,
): boolean {
	if (message.role !== 'opening') return false;
	const source = message.renditions.find((rendition) => rendition.language === 'vi');
	const said = language === 'vi' ? [script] : [script, backTranslation, source?.script ?? ''];
	return said.every(isGreetingOnly);
}
