import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { APIError } from 'payload';

import { mostBytes, RECORDING_TOO_LARGE } from '#content/model/upload-limits.ts';

import { checkRecording } from '../foundation/pipeline.ts';
import { idOf } from '../foundation/id-of.ts';

import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload';
import type { Recording } from '../payload-types.ts';

/** Files are stored under our own name: the user's may hold a person's name, a path or a protocol. */
export const nameByIdentity: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
	if ((operation === 'create' || operation === 'update') && req.file) {
		const extension = extname(req.file.name).toLowerCase();
		// Payload would look for the size of a picture in whatever calls itself one, in this process, for minutes
		if (!collection.upload.mimeTypes && !/^(audio|video)\//.test(req.file.mimetype))
			req.file.mimetype = 'application/octet-stream';
		req.file.name = `${randomUUID()}${/^\.[a-z0-9]{1,5}$/.test(extension) ? extension : '.bin'}`;
	}
	return args;
};

/** Before anything is stored: can a loudspeaker clip be made of the upload? Refused with the reason in Vietnamese. */
export const judgeRecording: CollectionBeforeValidateHook<Recording> = async ({ data, operation, req }) => {
	if (!data || !req.file) return data;
	const verdict = await judgeUpload(req.file);
	if (!verdict.isFit) throw new APIError(verdict.sentences.join(' '), 400, { codes: verdict.codes }, true);
	return {
		...data,
		textVersion: operation === 'create' ? await textVersionOf(data, req) : (data.textVersion ?? null),
		verdict: verdict.sentences.join('\n') || 'Dùng được cho loa.',
		remarkCount: verdict.sentences.length,
		durationSeconds: verdict.durationSeconds,
		integratedLufs: verdict.integratedLufs,
		truePeakDbtp: verdict.truePeakDbtp,
	};
};

/** What the pipeline says of a sound file that somebody sends. */
export async function judgeUpload(file: NonNullable<PayloadRequest['file']>) {
	if (file.size > mostBytes('recording')) throw new APIError(RECORDING_TOO_LARGE, 413, undefined, true);
	if (file.tempFilePath) return checkRecording(file.tempFilePath);
	const folder = await mkdtemp(join(tmpdir(), 'loa-upload-'));
	try {
		const path = join(folder, 'upload');
		await writeFile(path, file.data);
		return await checkRecording(path);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function textVersionOf(data: Partial<Recording>, req: PayloadRequest): Promise<number> {
	const rendition = await req.payload.findByID({ collection: 'renditions', id: idOf(data.rendition), depth: 0, req });
	return rendition.textVersion;
}
