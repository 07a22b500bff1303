/**
 * Music that an area has of its own, in the place of what the machine makes: a signature that opens and closes its
 * bulletins, a bed under an opening that allows one, a signal (sting) between the items.
 */
export const MUSIC_KINDS = ['signature', 'bed', 'sting'] as const;
export type MusicKind = (typeof MUSIC_KINDS)[number];

/** How long each may be, in seconds: a bulletin is words; a bed goes on from its beginning when it ends. */
export const MUSIC_SECONDS: Readonly<Record<MusicKind, { readonly least: number; readonly most: number }>> = {
	signature: { least: 1, most: 10 },
	bed: { least: 5, most: 60 },
	sting: { least: 0.3, most: 2 },
};

export const isMusicKind = (kind: unknown): kind is MusicKind => MUSIC_KINDS.some((one) => one === kind);
