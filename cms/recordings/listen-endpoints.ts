import { readFile } from 'node:fs/promises';

import { hotlinesFor, HotlineUnusableError, resolveHotlines } from '#content/model/hotline.ts';
import { dayAt } from '#content/model/month.ts';
import { speaksDraft } from '#content/model/chosen-recording.ts';
import { sceneLines } from '#content/model/scene.ts';

import { loadHotlines } from '../hotlines/load-hotlines.ts';
import { heardFile, HEARD_VERSIONS, ListeningFailedError, prepareListening } from '../foundation/listening.ts';
import { noteGiven } from '../foundation/given-sounds.ts';
import { readableDocument } from '../foundation/readable-document.ts';
import { routePart } from '../foundation/route-part.ts';
import { voiceDigestOf } from '../messages/approvals/rendition-digest.ts';
import { readableRendition } from '../messages/readable-rendition.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { MachineReading } from '../foundation/listening.ts';
import type { Recording } from '../payload-types.ts';

const missing = () =>
	Response.json({ message: 'Không có bản ghi này, hoặc bạn không được nghe. Hãy tải lại trang.' }, { status: 404 });

/** `GET /api/listen/:recording`: lengths and waves of a recording as it came and as a loudspeaker gets it. */
export const listenEndpoint: Endpoint = {
	path: '/listen/:recording',
	method: 'get',
	handler: async (req) => {
		const recording = await readableDocument(req, 'recordings', { part: 'recording' });
		if (!recording?.filename) return missing();
		return prepared(req, heardOf(recording, recording.filename));
	},
};

/** `GET /api/listen-machine/:rendition`: how long the machine's draft voice reads the words as they are now. */
export const listenMachineEndpoint: Endpoint = {
	path: '/listen-machine/:rendition',
	method: 'get',
	handler: async (req) => {
		const heard = await machineReading(req);
		return heard instanceof Response ? heard : prepared(req, heard);
	},
};

/** `GET /api/listen-machine/:rendition/processed`: that reading as a loudspeaker gets it, MP3. */
export const heardMachineEndpoint: Endpoint = {
	path: '/listen-machine/:rendition/processed',
	method: 'get',
	handler: async (req) => {
		const heard = await machineReading(req);
		if (heard instanceof Response) return heard;
		await prepareListening(heard);
		return mp3(await heardFile(heard, 'processed'));
	},
};

async function prepared(req: PayloadRequest, heard: Parameters<typeof prepareListening>[0]): Promise<Response> {
	try {
		return Response.json(await prepareListening(heard));
	} catch (error) {
		if (!(error instanceof ListeningFailedError)) throw error;
		req.payload.logger.warn({ msg: 'a recording could not be made ready for listening', err: error });
		return Response.json(
			{ message: 'Chưa dựng được bản để nghe thử. Hãy thử lại sau ít phút, hoặc tải bản ghi lên lại.' },
			{ status: 500 },
		);
	}
}

/**
 * `GET /api/listen/:recording/:version`: one version as MP3, which every browser plays. From when on a person has had
 * the loudspeaker's version is kept: nobody signs to have heard more of it than there was time for.
 */
export const heardEndpoint: Endpoint = {
	path: '/listen/:recording/:version',
	method: 'get',
	handler: async (req) => {
		const version = HEARD_VERSIONS.find((name) => name === routePart(req, 'version'));
		const recording = await readableDocument(req, 'recordings', { part: 'recording' });
		if (!version || !recording?.filename) return missing();
		await prepareListening(heardOf(recording, recording.filename));
		if (version === 'processed' && req.user)
			await noteGiven(req.payload, { person: req.user.id, voice: await voiceDigestOf(recording) });
		return mp3(await heardFile(heardOf(recording, recording.filename), version));
	},
};

async function mp3(file: string): Promise<Response> {
	const bytes = await readFile(file);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'audio/mpeg',
			'content-length': String(bytes.length),
			'cache-control': 'private, no-cache',
			'x-content-type-options': 'nosniff',
		},
	});
}

/** What the machine would say for a rendition that has its leave, or why nothing can be heard. */
async function machineReading(req: PayloadRequest): Promise<MachineReading | Response> {
	if (!req.user) return missing();
	const rendition = await readableRendition(req);
	if (!rendition || !speaksDraft(rendition)) return missing();
	const areas = typeof rendition.message === 'object' ? (rendition.message.areas ?? []) : [];
	const hotlines = hotlinesFor(areas, await loadHotlines({ payload: req.payload, req }));
	try {
		const script = rendition.script ?? '';
		const spoken = (words: string): string =>
			resolveHotlines(words, { hotlines, today: dayAt(new Date()), form: 'spoken' });
		return { words: spoken(script), lines: sceneLines(script, rendition.delivery, spoken) };
	} catch (error) {
		if (!(error instanceof HotlineUnusableError)) throw error;
		const message = `Chưa nghe được: số ${error.number} chưa được xác minh hoặc đã quá hạn kiểm tra. Hãy nhờ người gọi thử trong sổ số điện thoại.`;
		return Response.json({ message }, { status: 409 });
	}
}

const heardOf = ({ denoise, level, fromSeconds, toSeconds }: Recording, filename: string) => ({
	filename,
	denoise,
	level,
	fromSeconds,
	toSeconds,
});
