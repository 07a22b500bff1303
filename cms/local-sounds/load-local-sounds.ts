import { join } from 'node:path';

import { LOCAL_SOUND_NAMES, musicCredit } from '#content/model/local-sound.ts';
import { MUSIC_KINDS } from '#content/model/own-music.ts';

import { idOf } from '../foundation/id-of.ts';
import { localSoundsDir } from '../foundation/recordings-dir.ts';
import { isUploadAsApproved } from '../foundation/upload-digest.ts';

import type { EditionPlan } from '#content/model/edition-plan.ts';
import type { Month } from '#content/model/month.ts';
import type { MusicKind } from '#content/model/own-music.ts';
import type { HeldBack } from '../foundation/held-back.ts';
import type { PayloadContext } from '../foundation/payload-context.ts';
import type { Commune, LocalSound } from '../payload-types.ts';

const NATIONAL = '00';

/** A piece of music in its place, with its length. */
type Piece = NonNullable<NonNullable<EditionPlan['music']>[MusicKind]> & { readonly seconds: number };
export type PlannedMusic = Partial<Record<MusicKind, Piece>>;

/** A commune's own words in one language, as a plan names them. */
export type PlannedGreeting = NonNullable<EditionPlan['languages'][number]['communes']>[number] & {
	readonly language: string;
	readonly seconds: number;
};

export interface LocalSounds {
	readonly music: PlannedMusic;
	readonly greetings: readonly PlannedGreeting[];
}

/**
 * What the bulletin of an area and a month has of its own: each piece of music the newest that is exactly what was
 * approved, the area's before the country's; and of each commune that airs it and each language the newest greeting, one
 * for this month before one for all.
 *
 * @param communesOf finds the communes that air it: a country of them is read only where one has a greeting
 */
export async function localSoundsFor(
	context: PayloadContext,
	{
		area,
		month,
		communesOf,
	}: { area: string; month: Month; communesOf: () => Promise<readonly Pick<Commune, 'id' | 'code'>[]> },
): Promise<LocalSounds> {
	const approved = await approvedSounds(context);
	const music: PlannedMusic = {};
	for (const kind of MUSIC_KINDS) {
		const ofKind = approved.filter((sound) => sound.kind === kind);
		const own = [area, NATIONAL].flatMap((one) => ofKind.filter((sound) => areaOf(sound) === one));
		if (own[0]) music[kind] = pieceOf(own[0], kind);
	}
	const ofMonth = approved.filter((sound) => sound.kind === 'greeting' && (!sound.month || sound.month === month));
	const communes = ofMonth.length > 0 ? await communesOf() : [];
	const greetings = new Map<string, PlannedGreeting>();
	for (const sound of ofMonth.toSorted((one, other) => Number(!one.month) - Number(!other.month))) {
		const commune = communes.find(({ id }) => sound.commune && String(id) === String(idOf(sound.commune)));
		if (!commune || !sound.language) continue;
		const place = `${commune.code} ${sound.language}`;
		if (!greetings.has(place)) greetings.set(place, greetingOf(sound, commune.code));
	}
	return { music, greetings: [...greetings.values()] };
}

const areaOf = ({ area }: LocalSound): string => area ?? NATIONAL;

const fileOf = ({ filename }: LocalSound): string => join(localSoundsDir(), filename ?? '');

function pieceOf(sound: LocalSound, kind: MusicKind): Piece {
	const { title, author, licence, sourceUrl, durationSeconds } = sound;
	const about = { kind, title, author: author ?? '', licence: licence ?? 'permission', sourceUrl: sourceUrl ?? '' };
	const credit = musicCredit(about);
	return { file: fileOf(sound), seconds: durationSeconds ?? 0, ...(credit && { credit }) };
}

const greetingOf = (sound: LocalSound, commune: string): PlannedGreeting => ({
	commune,
	language: sound.language ?? 'vi',
	seconds: sound.durationSeconds ?? 0,
	speech: { kind: 'recorded', file: fileOf(sound) },
	words: {
		title: sound.title,
		script: sound.words ?? '',
		vietnamese: sound.language === 'vi' ? '' : (sound.meaning ?? ''),
		source: String(sound.id),
	},
});

/** Newest first; with their files on this machine, because the fingerprint reads them. */
async function approvedSounds(context: PayloadContext): Promise<readonly LocalSound[]> {
	const stored = await storedAsApproved(context);
	const asApproved = await Promise.all(stored.map((sound) => isUploadAsApproved('local-sounds', sound)));
	return stored.filter((_sound, index) => asApproved[index]);
}

async function storedAsApproved({ payload, req }: PayloadContext): Promise<readonly LocalSound[]> {
	const { docs } = await payload.find({
		collection: 'local-sounds',
		pagination: false,
		depth: 0,
		limit: 0,
		sort: '-createdAt',
		where: { state: { equals: 'approved' } },
		...(req ? { req } : {}),
	});
	return docs;
}

/** What releases say of sounds: which greetings may be heard, and which sounds changed behind their approval. */
export async function publishedSounds(context: PayloadContext): Promise<{
	/** Ids, as plans name their sources. */
	readonly greetings: ReadonlySet<string>;
	readonly held: readonly HeldBack[];
}> {
	const [stored, approved] = [await storedAsApproved(context), await approvedSounds(context)];
	const isApproved = new Set(approved.map(({ id }) => id));
	return {
		greetings: new Set(approved.filter(({ kind }) => kind === 'greeting').map(({ id }) => String(id))),
		held: stored
			.filter(({ id }) => !isApproved.has(id))
			.map((sound) => ({
				title: sound.title,
				area: areaOf(sound),
				sentence: `${LOCAL_SOUND_NAMES[sound.kind]} "${sound.title}" đã đổi sau khi duyệt hoặc không còn trên máy chủ, nên bản tin không dùng. Nhờ người duyệt nghe lại, hoặc tải lên lại.`,
				link: `/admin/collections/local-sounds/${sound.id}`,
			})),
	};
}
