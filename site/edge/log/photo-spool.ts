import { AIRING_MEMORY_DAYS, REFUSED_PHOTO_DAYS } from './spool-schema.ts';

import type { SentPhoto } from '#content/model/airing-photo.ts';
import type { Spool } from './spool.ts';

/** A photo that was checked: its JPEG without metadata. */
export interface CheckedPhoto {
	readonly clientId: string;
	readonly commune: string;
	readonly airings: readonly string[];
	readonly jpeg: Uint8Array;
}

/** Photos that may wait for the CMS, about 400 MB; a CMS that is away for longer is asked for first. */
export const MOST_PHOTOS_WAITING = 2_000;

const EMPTY = new Uint8Array();

/** Settles after the commit. `full`: nothing was stored, the phone keeps the photo. */
export const notePhoto = (spool: Spool, photo: CheckedPhoto, now: Date): Promise<'accepted' | 'duplicate' | 'full'> =>
	spool.commit(() => {
		if (isKnownPhoto(spool, photo.clientId)) return 'duplicate';
		if (photosIn(spool, 'waiting') >= MOST_PHOTOS_WAITING) return 'full';
		spool.database
			.prepare(
				"insert into photos (clientId, commune, airings, jpeg, receivedAt, state) values (?, ?, ?, ?, ?, 'waiting')",
			)
			.run(photo.clientId, photo.commune, photo.airings.join(' '), photo.jpeg, now.getTime());
		return 'accepted';
	});

export const isKnownPhoto = ({ database }: Spool, clientId: string): boolean =>
	database.prepare('select 1 from photos where clientId = ?').get(clientId) !== undefined;

export const photosIn = ({ database }: Spool, state: 'waiting' | 'refused'): number =>
	Number(database.prepare('select count(*) as count from photos where state = ?').get(state)?.count ?? 0);

/** The oldest photo that the CMS has not confirmed. */
export function waitingPhoto({ database }: Spool): SentPhoto | undefined {
	const row = database
		.prepare(
			"select clientId, commune, airings, jpeg, receivedAt from photos where state = 'waiting' order by receivedAt limit 1",
		)
		.get();
	return (
		row && {
			clientId: String(row.clientId),
			commune: String(row.commune),
			airings: String(row.airings).split(' '),
			jpeg: Buffer.from(row.jpeg as Uint8Array).toString('base64'),
			receivedAt: new Date(Number(row.receivedAt)).toISOString(),
		}
	);
}

/** The CMS has it: the picture goes, its id stays to recognise a phone that repeats itself. */
export const confirmPhoto = (spool: Spool, clientId: string): Promise<void> =>
	spool.commit(() => {
		spool.database.prepare("update photos set state = 'sent', jpeg = ? where clientId = ?").run(EMPTY, clientId);
	});

/** The CMS cannot take it, however often it comes; the next ones pass. */
export const refusePhoto = (spool: Spool, clientId: string): Promise<void> =>
	spool.commit(() => {
		spool.database.prepare("update photos set state = 'refused' where clientId = ?").run(clientId);
	});

/** After a start the CMS, or this edge, may be of a newer version. */
export const retryPhotos = (spool: Spool): Promise<void> =>
	spool.commit(() => {
		spool.database.exec("update photos set state = 'waiting' where state = 'refused'");
	});

/** Inside a commit. */
export function forgetOldPhotos({ database }: Spool, now: Date): void {
	const before = (days: number) => now.getTime() - days * 86_400_000;
	database
		.prepare("update photos set state = 'sent', jpeg = ? where state = 'refused' and receivedAt < ?")
		.run(EMPTY, before(REFUSED_PHOTO_DAYS));
	database.prepare("delete from photos where state = 'sent' and receivedAt < ?").run(before(AIRING_MEMORY_DAYS));
}
