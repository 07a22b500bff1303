import { dayAt } from '#content/model/month.ts';

import { cmsSettings } from '../../foundation/settings.ts';
import { deletePhotoFile, photoFilesBefore } from './photo-files.ts';

import type { Payload, TaskConfig } from 'payload';

const DAY_MS = 24 * 3_600_000;
/** A picture that proves nothing, or shows a face, goes soon; until then the decision can be taken back. */
const REFUSED_DAYS = 7;
/** A photo whose airing has not come by then was of one that nobody sent. */
const AWAITED_DAYS = 60;

/** Once an hour, since a machine may be off at night: pictures of log books whose age has come. */
export const deleteOldPhotosTask: TaskConfig<'deleteOldPhotos'> = {
	slug: 'deleteOldPhotos',
	label: 'Xóa ảnh sổ phát thanh đã đến hạn',
	schedule: [{ cron: '0 41 * * * *', queue: 'default' }],
	concurrency: () => 'delete-old-photos',
	handler: async ({ req: { payload } }) => {
		await deleteOldPhotos(payload, { now: new Date(), days: cmsSettings().evidenceDays });
		return { output: {} };
	},
};

/**
 * Deletes pictures older than `days`, and those that an officer has refused a week ago; their rows stay with the digest, and what they proved stays proved. Files that no
 * row names are of a photo whose storing broke off: after a day they go as well, since the edge sends them again.
 *
 * @returns how many pictures were deleted
 */
export async function deleteOldPhotos(
	payload: Payload,
	{ now, days }: { readonly now: Date; readonly days: number },
): Promise<number> {
	const before = (age: number) => new Date(now.getTime() - age * DAY_MS);
	const { docs } = await payload.find({
		collection: 'airing-photos',
		where: {
			and: [
				{ deletedOn: { equals: '' } },
				{
					or: [
						{ receivedAt: { less_than: before(days).toISOString() } },
						{
							and: [{ isRefused: { equals: true } }, { decidedAt: { less_than: before(REFUSED_DAYS).toISOString() } }],
						},
					],
				},
			],
		},
		select: { clientId: true },
		pagination: false,
		depth: 0,
	});
	for (const { id, clientId } of docs) {
		await deletePhotoFile(clientId);
		await payload.update({
			collection: 'airing-photos',
			id,
			data: { deletedOn: dayAt(now), isAwaiting: false },
			depth: 0,
		});
	}
	await payload.update({
		collection: 'airing-photos',
		where: {
			and: [{ isAwaiting: { equals: true } }, { receivedAt: { less_than: before(AWAITED_DAYS).toISOString() } }],
		},
		data: { isAwaiting: false },
		depth: 0,
	});
	await deleteNameless(payload, before(1));
	if (docs.length > 0)
		payload.logger.info({ msg: 'pictures of log books were deleted by their age', count: docs.length });
	return docs.length;
}

async function deleteNameless(payload: Payload, before: Date): Promise<void> {
	for (const clientId of await photoFilesBefore(before)) {
		const { totalDocs } = await payload.count({
			collection: 'airing-photos',
			where: { and: [{ clientId: { equals: clientId } }, { deletedOn: { equals: '' } }] },
		});
		if (totalDocs === 0) await deletePhotoFile(clientId);
	}
}
