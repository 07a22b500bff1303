import { asciiText } from '#content/lib/ascii.ts';

/** What players show and sort by. */
export interface TrackTags {
	readonly title: string;
	/** From 1 to 99. */
	readonly track?: number | undefined;
	readonly album?: string | undefined;
	/** BCP 47. */
	readonly language?: string | undefined;
}

/** Those that were said, for the key of what is stored. */
export const stated = ({ title, track, album, language }: TrackTags) => ({
	title,
	...(track !== undefined && { track }),
	...(album !== undefined && { album }),
	...(language !== undefined && { language }),
});

/** Two-letter tags of the registry as ID3 wants them (ISO 639-2/T); all others have three letters already. */
const THREE_LETTERS: Readonly<Record<string, string>> = { vi: 'vie', km: 'khm' };

/** Arguments by which ffmpeg writes TIT2, TRCK, TALB and TLAN of ID3v2.3. */
export function metadataArgs({ title, track, album, language }: TrackTags): readonly string[] {
	const [primary = ''] = (language ?? '').toLowerCase().split('-');
	const fields = { title, track, album, language: primary === '' ? undefined : (THREE_LETTERS[primary] ?? primary) };
	return Object.entries(fields).flatMap(([name, value]) =>
		value === undefined ? [] : ['-metadata', `${name}=${value}`],
	);
}

const GENRE_UNKNOWN = 255;

/** ID3v1.1, the last 128 bytes of a file, for players that read nothing newer: ASCII, cut to thirty letters. */
export function id3v1({ title, track = 0, album = '' }: TrackTags): Buffer {
	const tag = Buffer.alloc(128);
	const words = asciiText(title) || (track > 0 ? `Bai ${track}` : '');
	tag.write('TAG', 0, 'latin1');
	tag.write(words.slice(0, 30), 3, 'latin1');
	tag.write('Loa Lang', 33, 'latin1');
	tag.write(asciiText(album).slice(0, 30), 63, 'latin1');
	tag[126] = track;
	tag[127] = GENRE_UNKNOWN;
	return tag;
}
