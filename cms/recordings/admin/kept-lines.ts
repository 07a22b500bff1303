import { del, get, set } from 'idb-keyval';

/** What somebody has read so far stays in this browser until it is stored on the server: a line may be bad, a tab closed. */
export interface KeptLine {
	/** The words it was read from; a changed line is to be read again. */
	readonly text: string;
	readonly sound: Blob;
}
export type KeptLines = Readonly<Record<number, KeptLine>>;

const keyOf = (rendition: string): string => `loa-lines:${rendition}`;

/** Lines kept for a rendition that still have the same words. */
export async function keptLines(rendition: string, lines: readonly string[]): Promise<KeptLines> {
	const kept = (await get<KeptLines>(keyOf(rendition))) ?? {};
	return Object.fromEntries(Object.entries(kept).filter(([index, line]) => lines[Number(index)] === line.text));
}

export const keepLines = (rendition: string, lines: KeptLines): Promise<void> => set(keyOf(rendition), lines);
export const forgetLines = (rendition: string): Promise<void> => del(keyOf(rendition));
