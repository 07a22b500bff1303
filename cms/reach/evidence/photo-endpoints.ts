import { hasRole } from '../../foundation/roles.ts';
import { readBody } from '../../foundation/read-body.ts';
import { routePart } from '../../foundation/route-part.ts';
import { retriedOnConflict } from '../../foundation/write-conflict.ts';
import { entriesOfGroup } from './group-of-airing.ts';
import { decidePhoto, photoDecisionSchema } from './decide-photo.ts';
import { readPhotoFile } from './photo-files.ts';

import type { Endpoint, PayloadRequest, Where } from 'payload';
import type { AiringPhoto } from '../../payload-types.ts';

/** A photo as the panel shows it. */
export interface ShownPhoto {
	readonly id: string | number;
	readonly receivedAt: string;
	/** Airings that it names. */
	readonly count: number;
	/** Address of the picture; null: it was deleted by its age. */
	readonly picture: string | null;
	readonly deletedOn: string;
	readonly isRefused: boolean;
	readonly note: string;
	readonly decidedBy: string;
}

export interface PhotoDesk {
	readonly photos: readonly ShownPhoto[];
	/** Why this person sees none; null: they may. */
	readonly refusal: string | null;
}

type Route = Omit<Endpoint, 'root'>;

const SAY_WHY = 'Hãy ghi vì sao (từ 5 đến 500 chữ), rồi bấm lại.';
const refusal = (message: string, status: number) => Response.json({ message }, { status });
const notFound = () => refusal('Không có ảnh này, hoặc ảnh của tỉnh khác.', 404);

/** `GET /api/airing-photos/:id/picture`, `GET …/desk`, `POST …/decision {isRefused, note, expects}`. */
export const photoEndpoints: Route[] = [
	{
		path: '/:id/picture',
		method: 'get',
		handler: async (req) => {
			const photo = await photoOf(req);
			const jpeg = photo && (await readPhotoFile(photo.clientId));
			if (!jpeg) return photo ? refusal('Ảnh này đã xóa theo hạn.', 410) : notFound();
			return new Response(new Uint8Array(jpeg), {
				headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, no-store' },
			});
		},
	},
	{
		path: '/:id/desk',
		method: 'get',
		handler: async (req) => {
			const photo = await photoOf(req);
			return photo ? Response.json(deskOf([photo])) : notFound();
		},
	},
	{
		path: '/:id/decision',
		method: 'post',
		handler: async (req) => {
			const photo = await photoOf(req);
			if (!photo) return notFound();
			const asked = await readBody(req, photoDecisionSchema, SAY_WHY);
			if (asked instanceof Response) return asked;
			const outcome = await retriedOnConflict(() => decidePhoto(req, photo, asked));
			if (outcome === 'deleted')
				return refusal('Ảnh đã xóa, không ai xem lại được nữa, nên không làm minh chứng được.', 410);
			if (outcome === 'changed')
				return refusal('Vừa có người khác quyết định về ảnh này. Hãy tải lại trang để xem.', 409);
			const decided = await photoOf(req);
			return decided ? Response.json(deskOf([decided])) : notFound();
		},
	},
];

/** `GET /api/airings/:id/photos`: the photos that show an airing or what it corrects. */
export const photosOfAiringEndpoint: Route = {
	path: '/:id/photos',
	method: 'get',
	handler: async (req) => {
		const group = await entriesOfGroup(req, routePart(req, 'id'));
		if (!group) return refusal('Không có lần phát này.', 404);
		if (!hasRole(req, 'officer'))
			return Response.json({ photos: [], refusal: 'Chỉ cán bộ truyền thông của tỉnh xem được ảnh sổ phát thanh.' });
		const ids = new Set(group.airings);
		const photos = await photosWhere(req, { commune: { equals: group.commune } });
		return Response.json(deskOf(photos.filter(({ airings }) => airings.split(' ').some((id) => ids.has(id)))));
	},
};

const photoOf = async (req: PayloadRequest): Promise<AiringPhoto | undefined> =>
	(await photosWhere(req, { id: { equals: routePart(req, 'id') } }))[0];

/** With the person's own rights: a photo of another province is not there. */
async function photosWhere(req: PayloadRequest, where: Where): Promise<readonly AiringPhoto[]> {
	if (!req.user || !hasRole(req, 'officer')) return [];
	const { docs } = await req.payload.find({
		collection: 'airing-photos',
		where,
		sort: '-receivedAt',
		pagination: false,
		depth: 0,
		user: req.user,
		overrideAccess: false,
		req,
	});
	return docs;
}

const deskOf = (photos: readonly AiringPhoto[]): PhotoDesk => ({
	refusal: null,
	photos: photos.map(({ id, receivedAt, count, deletedOn, isRefused, note, decidedBy }) => ({
		id,
		receivedAt,
		count,
		picture: deletedOn ? null : `/api/airing-photos/${id}/picture`,
		deletedOn: deletedOn ?? '',
		isRefused: isRefused ?? false,
		note: note ?? '',
		decidedBy: decidedBy ?? '',
	})),
});
