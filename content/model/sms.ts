import { writtenLength } from './written-length.ts';

/**
 * How a telephone network counts a text message (3GPP TS 23.038, 23.040). Vietnamese letters with marks are in no
 * national table of GSM 03.38, so one mark makes the whole message UCS-2: 70 places instead of 160.
 */
export type SmsEncoding = 'GSM-7' | 'UCS-2';

export interface SmsCount {
	readonly encoding: SmsEncoding;
	/** Characters as a person counts them. */
	readonly characters: number;
	/** Places used: septets in GSM-7 (`^ { } \ [ ] ~ | €` take two), UTF-16 units in UCS-2. */
	readonly places: number;
	/** Messages that the network bills. An empty text is none. */
	readonly segments: number;
	/** Places still free in the last segment. */
	readonly placesLeft: number;
}

/** What the programme sends: one message a person, so that nobody pays for two. */
export const SMS_CHARACTERS = 160;

const GSM_7 = new Set(
	'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const GSM_7_ESCAPED = new Set('\f^{}\\[~]|€');

/** Places of a single message, and of each part of a longer one (its header takes the rest). */
const ROOM = { 'GSM-7': { single: 160, part: 153 }, 'UCS-2': { single: 70, part: 67 } } as const;

/** Counts a message as it will be sent: hotline tokens already replaced by numbers. */
export function countSms(text: string): SmsCount {
	const letters = Array.from(text.normalize('NFC'));
	const isGsm = letters.every((letter) => GSM_7.has(letter) || GSM_7_ESCAPED.has(letter));
	const encoding: SmsEncoding = isGsm ? 'GSM-7' : 'UCS-2';
	const widths = letters.map((letter) => {
		if (!isGsm) return letter.length;
		return GSM_7_ESCAPED.has(letter) ? 2 : 1;
	});
	const places = widths.reduce((sum, width) => sum + width, 0);
	const { single, part } = ROOM[encoding];
	const counted = { encoding, characters: writtenLength(text), places };
	if (places <= single) return { ...counted, segments: places === 0 ? 0 : 1, placesLeft: single - places };
	return { ...counted, ...partsOf(widths, part) };
}

/** An escaped letter or a surrogate pair is never cut in two: it moves whole into the next part. */
function partsOf(widths: readonly number[], part: number): Pick<SmsCount, 'segments' | 'placesLeft'> {
	let segments = 1;
	let used = 0;
	for (const width of widths) {
		if (used + width > part) {
			segments += 1;
			used = 0;
		}
		used += width;
	}
	return { segments, placesLeft: part - used };
}

/** Letters that have no mark to take off, and signs of word processors that would make a message UCS-2. */
const PLAIN: Readonly<Record<string, string>> = {
	đ: 'd',
	Đ: 'D',
	'“': '"',
	'”': '"',
	'‘': "'",
	'’': "'",
	'–': '-',
	'—': '-',
	'…': '...',
	'\u00a0': ' ',
};

/** The same words without marks ("không dấu"): what old telephones show rightly and 160 places hold. */
export const withoutMarks = (text: string): string =>
	text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[đĐ“”‘’–—…\u00a0]/g, (letter) => PLAIN[letter] ?? letter)
		.normalize('NFC');
