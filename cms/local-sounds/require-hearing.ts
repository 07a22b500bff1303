import { APIError } from 'payload';

import { idOf } from '../foundation/id-of.ts';
import { uploadDigest } from '../foundation/upload-digest.ts';
import { notHeard } from './hearing.ts';

import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { LocalSound } from '../payload-types.ts';

const refuse = (sentence: string): never => {
	throw new APIError(sentence, 403, undefined, true);
};

/**
 * A greeting is approved like a reading of a message: by somebody who has heard it as a loudspeaker gives it out, and in
 * another language than Vietnamese after a speaker of it has heard it, who is another person. The other rules (who makes
 * it does not approve it) are those of all uploads.
 */
export const requireHearing: CollectionBeforeChangeHook<LocalSound> = async ({ data, originalDoc, operation, req }) => {
	const isApproval = operation === 'update' && data.state === 'approved' && originalDoc?.state !== 'approved';
	if (!isApproval || !originalDoc || originalDoc.kind !== 'greeting' || !req.user) return data;
	const after = { ...originalDoc, ...data };
	if (after.language !== 'vi') await requireListener(req, after);
	// a file that comes with the approval was heard by nobody
	const problem = req.file ? 'Tệp vừa đổi: lưu lại trước, rồi nghe.' : await notHeard(req, after);
	if (problem) refuse(`Chưa thể duyệt: ${problem}`);
	return data;
};

async function requireListener({ user }: PayloadRequest, sound: LocalSound): Promise<void> {
	if (!sound.heardBy || sound.heardDigest !== (await uploadDigest('local-sounds', { ...sound })))
		refuse('Chưa thể duyệt: người nói tiếng này chưa nghe bản hiện nay. Nhờ người nghe thẩm định mở trang này.');
	if (sound.heardBy && String(idOf(sound.heardBy)) === String(user?.id))
		refuse('Chưa thể duyệt: người nghe thẩm định không tự duyệt. Nhờ người duyệt khác.');
}
