import { sentPhotoSchema } from '#content/model/airing-photo.ts';

import { retriedOnConflict } from '../../foundation/write-conflict.ts';
import { refuseUnsigned } from '../edge-request.ts';
import { storePhoto } from './store-photo.ts';

import type { Endpoint } from 'payload';

/**
 * `POST /api/edge/photos`: one photo of a log book from an edge. 200 means: the picture is on disk and its row in the
 * database; the same photo sent again changes nothing. 422: it can never be taken.
 */
export const takePhotoEndpoint: Endpoint = {
	path: '/edge/photos',
	method: 'post',
	handler: async (req) => {
		const body = (await req.text?.()) ?? '';
		const refusal = refuseUnsigned(req, body);
		if (refusal) return refusal;
		const photo = sentPhotoSchema.safeParse(jsonOf(body));
		if (!photo.success)
			return Response.json({ code: 'invalid_photo', issues: photo.error.issues.slice(0, 5) }, { status: 400 });
		const stored = await retriedOnConflict(() => storePhoto(req, photo.data));
		if ('problem' in stored) return Response.json({ code: 'no_photo', ...stored }, { status: 422 });
		return Response.json({ clientId: photo.data.clientId, ...stored });
	},
};

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
