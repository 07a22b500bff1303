import type { Month } from '#content/model/month.ts';

/** The longest name that cheap players show and sort correctly. */
const LONGEST_NAME = 30;

/**
 * Name of a track on a stick: `02_VI_GOI_111.MP3`. The number sorts it and keeps shortened names apart.
 *
 * @param place from 1 to 99; 0: before them all
 * @param fileCode of the language, upper-case ASCII
 * @param message its key
 */
export function trackName({ place, fileCode, message }: { place: number; fileCode: string; message: string }): string {
	return named(`${String(place).padStart(2, '0')}_${fileCode}_${asciiName(message)}`);
}

/** Name of the file that has everything in one: `VI_BAN_TIN_2026_11.MP3`, for one commune `VI_2026_11_03004.MP3`. */
export const bulletinName = ({
	fileCode,
	month,
	commune,
}: {
	fileCode: string;
	month: Month;
	commune?: string;
}): string => named(commune ? `${fileCode}_${asciiName(month)}_${commune}` : `${fileCode}_BAN_TIN_${asciiName(month)}`);

/** File code of a language that the registry does not know: `blt-Tavt-VN` → `BLT_TAVT`. */
export const fileCodeFromTag = (tag: string): string => asciiName(tag.replace(/-[A-Z]{2}$/, ''));

/** Upper-case ASCII words joined by low lines; Vietnamese letters lose their marks. */
function asciiName(text: string): string {
	return text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[đĐ]/g, 'D')
		.toUpperCase()
		.replaceAll(/[^A-Z0-9]+/g, '_')
		.replaceAll(/^_+|_+$/g, '');
}

const named = (stem: string): string => `${stem.slice(0, LONGEST_NAME - '.MP3'.length).replace(/_+$/, '')}.MP3`;
