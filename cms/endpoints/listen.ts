import { readFile } from 'node:fs/promises';

import { heardFile, HEARD_VERSIONS, ListeningFailedError, prepareListening } from '../audio/recordings.ts';
import { routePart } from './route-part.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { Recording } from '../payload-types.ts';

const missing = () =>
	Response.json({ message: 'Không có bản ghi này, hoặc bạn không được nghe. Hãy tải lại trang.' }, { status: 404 });

/** `GET /api/listen/:recording`: lengths and waves of a recording as it came and as a loudspeaker gets it. */
export const listenEndpoint: Endpoint = {
	path: '/listen/:recording',
	method: 'get',
	handler: async (req) => {
		const recording = await readableRecording(req);
		if (!recording?.filename) return missing();
		try {
			return Response.json(await prepareListening(heardOf(recording, recording.filename)));
		} catch (error) {
			if (!(error instanceof ListeningFailedError)) throw error;
			req.payload.logger.warn({ msg: 'a recording could not be made ready for listening', err: error });
			return Response.json(
				{ message: 'Chưa dựng được bản để nghe thử. Hãy thử lại sau ít phút, hoặc tải bản ghi lên lại.' },
				{ status: 500 },
			);
		}
	},
};

/** `GET /api/listen/:recording/:version`: one version as MP3, which every browser plays. */
export const heardEndpoint: Endpoint = {
	path: '/listen/:recording/:version',
	method: 'get',
	handler: async (req) => {
		const version = HEARD_VERSIONS.find((name) => name === routePart(req, 'version'));
		const recording = await readableRecording(req);
		if (!version || !recording?.filename) return missing();
		await prepareListening(heardOf(recording, recording.filename));
		const bytes = await readFile(await heardFile(heardOf(recording, recording.filename), version));
		return new Response(new Uint8Array(bytes), {
			headers: {
				'content-type': 'audio/mpeg',
				'content-length': String(bytes.length),
				'cache-control': 'private, no-cache',
				'x-content-type-options': 'nosniff',
			},
		});
	},
};

const heardOf = ({ denoise, level }: Recording, filename: string) => ({ filename, denoise, level });

/** With the person's own rights: what may not be read may not be heard. */
async function readableRecording(req: PayloadRequest): Promise<Recording | undefined> {
	if (!req.user) return undefined;
	const { docs } = await req.payload.find({
		collection: 'recordings',
		where: { id: { equals: routePart(req, 'recording') } },
		limit: 1,
		depth: 0,
		overrideAccess: false,
		user: req.user,
		req,
	});
	return docs[0];
}
