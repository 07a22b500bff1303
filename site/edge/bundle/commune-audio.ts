import { createHash } from 'node:crypto';

import { contentTypeOf } from '../routes/content-types.ts';
import { REVALIDATE } from '../routes/headers.ts';
import { readSegments } from './virtual-zip.ts';

import type { RenderedLanguage } from '#content/model/edition-plan.ts';
import type { CommuneMonth } from './commune-month.ts';
import type { ByteSource } from '../routes/byte-source.ts';
import type { MediaStore, StoredFile } from '../release/media-store.ts';
import type { Segment } from './virtual-zip.ts';

/** Audio of a commune's month under a name that says what it is. */
export interface CommuneAudio {
	/** Last part of its address, and what it is called when it is kept: `vi.mp3`, `vi-goi-111.wav`. */
	readonly name: string;
	/** Files whose bytes are sent one after the other. */
	readonly parts: readonly StoredFile[];
	readonly bytes: number;
	readonly durationSeconds: number;
	/** Sample or machine voice: somebody has to decide before it is aired. */
	readonly needsPerson: boolean;
}

/** The whole bulletin as one MP3, with the words that are said in this commune only in front. */
export function bulletinAudio(communeMonth: CommuneMonth, rendered: RenderedLanguage): CommuneAudio {
	const { commune, edition } = communeMonth;
	const own = rendered.communes?.find((bulletin) => bulletin.commune === commune.code);
	const { bytes, durationSeconds } = own ?? rendered.bulletin;
	return {
		name: `${rendered.language}.mp3`,
		parts: own?.parts ?? [rendered.bulletin],
		bytes,
		durationSeconds,
		needsPerson: edition.isSample || rendered.tracks.some((track) => track.voice === 'draft'),
	};
}

/** The messages as files for voice menus and calls (8 kHz WAV), by their keys. */
export function phoneAudio({ edition }: CommuneMonth, rendered: RenderedLanguage): ReadonlyMap<string, CommuneAudio> {
	const files = Object.entries(rendered.phone ?? {});
	return new Map(
		files.map(([message, file]) => {
			const isDraft = rendered.tracks.some((track) => track.message === message && track.voice === 'draft');
			const name = `${rendered.language}-${message}.${file.extension}`;
			const { bytes, durationSeconds } = file;
			return [message, { name, parts: [file], bytes, durationSeconds, needsPerson: edition.isSample || isDraft }];
		}),
	);
}

/** All audio that a commune's month has under names of its own. */
export const communeAudio = (communeMonth: CommuneMonth): readonly CommuneAudio[] =>
	communeMonth.languages.flatMap((rendered) => [
		bulletinAudio(communeMonth, rendered),
		...phoneAudio(communeMonth, rendered).values(),
	]);

/** The parts as one thing that can be sent from any byte. */
export function spliced(store: MediaStore, { parts }: Pick<CommuneAudio, 'parts'>) {
	let start = 0;
	const segments = parts.map((file) => {
		const content: Segment['content'] = (from, to) => store.read(file, from, to);
		const segment = { start, bytes: file.bytes, content };
		start += file.bytes;
		return segment;
	});
	const hash = createHash('sha256').update(parts.map(({ sha256 }) => sha256).join());
	return { bytes: start, etag: `"${hash.digest('base64url')}"`, segments };
}

/** @throws {MediaMissingError} when a part cannot be sent as the snapshot promises */
export async function audioSource(store: MediaStore, audio: CommuneAudio, fileName: string): Promise<ByteSource> {
	for (const file of audio.parts) await store.ready(file);
	const { bytes, etag, segments } = spliced(store, audio);
	return {
		bytes,
		etag,
		type: contentTypeOf(audio.name),
		cacheControl: REVALIDATE,
		extra: ['Content-Disposition', `inline; filename="${fileName}"`],
		read: (start, end) => readSegments(segments, start, end),
	};
}
