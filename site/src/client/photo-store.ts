import { createStore, del, entries, set } from 'idb-keyval';

import { remember } from './device.ts';
import { PHOTO_STORE, PHOTO_WAITING } from './photo-names.ts';

/** A photo of a log book on this phone: only what is sent, never the camera's file. */
export interface KeptPhoto {
	readonly commune: string;
	readonly airings: readonly string[];
	/** Base64 of the shrunk JPEG. */
	readonly jpeg: string;
}

/** About 3 MB: a phone that was offline for long sends before it takes more. */
export const MOST_KEPT_PHOTOS = 12;

const store = () => createStore(PHOTO_STORE, 'anh');

/** Photos that wait, by the id under which the edge knows them. */
export async function waitingPhotos(): Promise<readonly (readonly [clientId: string, KeptPhoto])[]> {
	const all = await entries<string, KeptPhoto>(store());
	// the page that clears a phone says how many would be lost
	remember(PHOTO_WAITING, all.length);
	return all;
}

/** @throws {DOMException} when the phone has no room, or lets pages store nothing */
export const keepPhoto = (clientId: string, photo: KeptPhoto): Promise<void> => set(clientId, photo, store());

export const dropPhoto = (clientId: string): Promise<void> => del(clientId, store());
