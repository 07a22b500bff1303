import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

import { languageByTag } from '#content/languages.ts';
import { snapshotSchema } from '#content/model/snapshot.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';

import { publishedInput } from './snapshot-builder.ts';

import type { MediaFile } from '#content/model/clip.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { BuiltSnapshot } from '../support/snapshot-builder.ts';

/** Vietnamese, Khmer and Hmong have texts of the starter library's kind; Tai Dam and Cham are heard and not read. */
export const FIVE = ['vi', 'km', 'mww-Latn-VN', 'blt-Latn-VN', 'cjm-Latn'] as const;
type Tag = (typeof FIVE)[number];

/** A commune whose people listen in all five. */
export const FIVE_TONGUES = '03562';
const SECONDS = 6;

/** Sound that a browser can really play: a low tone. */
async function tones(): Promise<Readonly<Record<'opus' | 'mp3', Buffer>>> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-lang-tones-'));
	const { ffmpeg } = await openPipeline({ mediaDir: folder, env: process.env });
	const make = async (name: string, ...codec: readonly string[]): Promise<Buffer> => {
		const file = join(folder, name);
		const source = ['-f', 'lavfi', '-i', `sine=frequency=220:duration=${SECONDS}:sample_rate=48000`];
		await ffmpeg.run({ args: [...source, '-ac', '1', ...codec, file], timeoutSeconds: 60 });
		return readFile(file);
	};
	try {
		return {
			opus: await make('tone.opus', '-c:a', 'libopus', '-b:a', '24k'),
			mp3: await make('tone.mp3', '-c:a', 'libmp3lame', '-b:a', '64k', '-ar', '44100'),
		};
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** The test's snapshot in five languages with playable audio. Texts that nobody has written are names of languages, and are marked as samples. */
export async function fiveLanguages(): Promise<BuiltSnapshot> {
	const sounds = await tones();
	const media = new Map<string, Buffer>();
	const file = (name: string, extension: 'opus' | 'mp3'): MediaFile => {
		const content = sounds[extension];
		const key = createHash('sha256').update(`${name} ${extension}`).digest('hex');
		media.set(`${key}.${extension}`, content);
		const sha256 = createHash('sha256').update(content).digest('hex');
		return { key, extension, bytes: content.length, sha256, crc32: crc32(content), durationSeconds: SECONDS };
	};
	const base = snapshotSchema.parse(publishedInput());
	const messages = base.messages.map((message) => ({
		...message,
		renditions: FIVE.flatMap((language) => {
			const own = message.renditions.find((rendition) => rendition.language === language);
			if (!own && language !== 'blt-Latn-VN' && language !== 'cjm-Latn') return [];
			const heard = { language, title: sampleTitle(language, message.order), script: '', webText: '', action: '' };
			const rendition = own ?? { ...heard, isSample: true };
			const name = `${message.key} ${language}`;
			const voice = language === 'vi' ? ('human' as const) : ('draft' as const);
			return [
				{ ...rendition, audio: { opus: file(name, 'opus'), mp3: file(name, 'mp3'), voice, durationSeconds: SECONDS } },
			];
		}),
	}));
	return {
		snapshot: { ...base, languages: [...FIVE], ...places(base), messages, editions: editions(base, file) },
		media,
	};
}

const sampleTitle = (language: Tag, order: number): string => `${languageByTag(language)?.autonym} ${order}`;

const places = (base: Snapshot): Pick<Snapshot, 'provinces'> => ({
	provinces: base.provinces.map((province) => ({ ...province, languages: [...FIVE] })),
});

function editions(base: Snapshot, file: (name: string, extension: 'mp3') => MediaFile): Snapshot['editions'] {
	return base.editions.map((edition) => {
		const [pattern] = edition.languages;
		if (!pattern) return edition;
		const spoken = edition.languages.length > 1 ? FIVE : (['vi'] as const);
		const languages = spoken.map((language) => ({
			...(edition.languages.find((rendered) => rendered.language === language) ?? pattern),
			language,
		}));
		return {
			...edition,
			languages: languages.map((rendered) => ({
				...rendered,
				tracks: rendered.tracks.map((track, index) => ({
					...track,
					...file(`${edition.month} ${rendered.language} ${index}`, 'mp3'),
					file: `${String(index + 1).padStart(2, '0')}_${languageByTag(rendered.language)?.fileCode}_BAI.MP3`,
				})),
				bulletin: {
					...rendered.bulletin,
					...file(`${edition.month} ${rendered.language} whole`, 'mp3'),
					chapters: rendered.bulletin.chapters.map((chapter, index) => ({ ...chapter, startSeconds: index + 1 })),
				},
			})),
		};
	});
}
