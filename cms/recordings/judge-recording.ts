import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import { APIError } from 'payload';

import { chosenSpan } from '#content/model/chosen-span.ts';

import { idOf } from '../foundation/id-of.ts';
import { trimmedVerdict, verdictOf } from './judge-upload.ts';
import { isOtherSpan, refuseSpan, wantedSpan } from './wanted-span.ts';

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
export const judgeRecording: CollectionBeforeValidateHook<Recording> = async ({
	data,
	operation,
	originalDoc,
	req,
}) => {
	if (!data) return data;
	const stored = operation === 'create' ? undefined : originalDoc;
	const wanted = wantedSpan(data, stored, { hasNewFile: Boolean(req.file) });
	if (!req.file && (!stored || !isOtherSpan(wanted, stored))) return data;
	refuseSpan(wanted, { total: req.file ? undefined : stored?.durationSeconds, role: data.role ?? stored?.role });
	const span = chosenSpan(wanted);
	const verdict = req.file ? await verdictOf(req.file, { span }) : stored && trimmedVerdict(req, stored.id, span);
	// many are changed at once, and each would be judged while nobody else can save
	if (!verdict) throw new APIError(ONE_AT_A_TIME, 400, undefined, true);
	if (!verdict.isFit) throw new APIError(verdict.sentences.join(' '), 400, { codes: verdict.codes }, true);
	const ofLines: readonly unknown[] = Array.isArray(req.context.lineRemarks) ? req.context.lineRemarks : [];
	const remarks = [...verdict.sentences, ...ofLines.filter((remark) => typeof remark === 'string')];
	return {
		...data,
		...wanted,
		textVersion: operation === 'create' ? await textVersionOf(data, req) : (data.textVersion ?? null),
		verdict: remarks.join('\n') || 'Dùng được cho loa.',
		remarkCount: remarks.length,
		durationSeconds: verdict.durationSeconds,
		integratedLufs: verdict.integratedLufs,
		truePeakDbtp: verdict.truePeakDbtp,
	};
};

const ONE_AT_A_TIME = 'Đoạn phát phải chọn cho từng bản ghi một. Hãy mở bản ghi, kéo hai mốc rồi lưu.';

async function textVersionOf(data: Partial<Recording>, req: PayloadRequest): Promise<number> {
	const rendition = await req.payload.findByID({ collection: 'renditions', id: idOf(data.rendition), depth: 0, req });
	return rendition.textVersion;
}
