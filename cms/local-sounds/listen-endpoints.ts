import { readFile } from 'node:fs/promises';

import { noteGiven } from '../foundation/given-sounds.ts';
import { heardFile, HEARD_VERSIONS, ListeningFailedError, prepareListening } from '../foundation/listening.ts';
import { readableDocument } from '../foundation/readable-document.ts';
import { hasRole } from '../foundation/roles.ts';
import { routePart } from '../foundation/route-part.ts';
import { uploadDigest } from '../foundation/upload-digest.ts';
import { peopleIn } from '../foundation/changers.ts';
import { heardOf, notHeard } from './hearing.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { LocalSound } from '../payload-types.ts';

const answer = (message: string, status: number) => Response.json({ message }, { status });
const missing = () => answer('Không có lời chào này, hoặc bạn không được nghe. Hãy tải lại trang.', 404);

/** The greeting that the address names; music is played as it was uploaded. */
async function greetingOf(req: PayloadRequest): Promise<(LocalSound & { filename: string }) | undefined> {
	const sound = await readableDocument(req, 'local-sounds', { part: 'sound' });
	return sound?.kind === 'greeting' && sound.filename ? { ...sound, filename: sound.filename } : undefined;
}

/** `GET /api/listen-local/:sound`: lengths and waves of a greeting as it came and as a loudspeaker gets it. */
const listen: Endpoint = {
	path: '/listen-local/:sound',
	method: 'get',
	handler: async (req) => {
		const sound = await greetingOf(req);
		if (!sound) return missing();
		try {
			return Response.json(await prepareListening(heardOf(sound.filename)));
		} catch (error) {
			if (!(error instanceof ListeningFailedError)) throw error;
			req.payload.logger.warn({ msg: 'a greeting could not be made ready for listening', err: error });
			return answer('Chưa dựng được bản để nghe thử. Hãy thử lại sau ít phút, hoặc tải tệp lên lại.', 500);
		}
	},
};

/** `GET /api/listen-local/:sound/:version`: one version as MP3; from when on a person has had it is kept. */
const version: Endpoint = {
	path: '/listen-local/:sound/:version',
	method: 'get',
	handler: async (req) => {
		const asked = HEARD_VERSIONS.find((name) => name === routePart(req, 'version'));
		const sound = await greetingOf(req);
		if (!asked || !sound) return missing();
		await prepareListening(heardOf(sound.filename));
		if (asked === 'processed' && req.user)
			await noteGiven(req.payload, { person: req.user.id, voice: await uploadDigest('local-sounds', { ...sound }) });
		const bytes = await readFile(await heardFile(heardOf(sound.filename), asked));
		const headers = {
			'content-type': 'audio/mpeg',
			'content-length': String(bytes.length),
			'cache-control': 'private, no-cache',
			'x-content-type-options': 'nosniff',
		};
		return new Response(new Uint8Array(bytes), { headers });
	},
};

/** Speaks the person this language for the programme, or look after the words of this province? */
function mayListen({ user }: PayloadRequest, { language, area }: LocalSound): boolean {
	if (hasRole({ user }, 'listener') && user?.languages?.some((own) => own === language)) return true;
	return hasRole({ user }, 'officer', 'approver') && (!user?.province || user.province === area);
}

/** `POST /api/listen-local/:sound/heard`: a person who did not make it says: all of it is heard, and says what is written. */
const heard: Endpoint = {
	path: '/listen-local/:sound/heard',
	method: 'post',
	handler: async (req) => {
		const sound = await greetingOf(req);
		if (!sound || !req.user) return missing();
		if (!mayListen(req, sound))
			return answer('Việc này của người nghe thẩm định đúng thứ tiếng, hoặc của cán bộ, người duyệt của tỉnh.', 403);
		if (peopleIn(sound.changedBy, req.user).includes(req.user.id))
			return answer('Người tải lên hoặc sửa không tự nghe thẩm định. Nhờ người khác nghe.', 403);
		const problem = await notHeard(req, sound);
		if (problem) return answer(problem, 409);
		await req.payload.update({
			collection: 'local-sounds',
			id: sound.id,
			data: { heardBy: req.user.id, heardDigest: await uploadDigest('local-sounds', { ...sound }) },
			depth: 0,
			req,
		});
		return Response.json({ message: 'Đã ghi: bạn đã nghe hết, lời đúng như đã viết.' });
	},
};

export const localSoundEndpoints: readonly Endpoint[] = [listen, version, heard];
