import { isKeyOfCommune } from '#content/lib/commune-key.ts';
import { plainJpeg } from '#content/lib/plain-jpeg.ts';
import { photoClaimSchema } from '#content/model/airing-photo.ts';
import { LONGEST_PHOTO_SIDE, MOST_PHOTO_BYTES } from '#content/model/photo-limits.ts';

import { isKnownPhoto, notePhoto } from './photo-spool.ts';

import type { CardSecrets } from '#content/lib/commune-key.ts';
import type { PhotoAnswer, PhotoClaim } from '#content/model/airing-photo.ts';
import type { Release } from '../release/release.ts';
import type { CardWatch } from './card-versions.ts';
import type { ClientNetwork } from './client-network.ts';
import type { SendLimits } from './send-limits.ts';
import type { Spool } from './spool.ts';
import type { WrongTries } from './wrong-tries.ts';

interface PhotoTools {
	readonly release: Pick<Release, 'communes'>;
	readonly spool: Spool;
	readonly cards: Pick<CardWatch, 'withCurrentCard'>;
	readonly secrets: CardSecrets;
	readonly wrongTries: WrongTries;
	readonly sendLimits: Pick<SendLimits, 'takePhoto'>;
	readonly now: Date;
	/** Of the sender; only ever hashed. */
	readonly from: ClientNetwork;
}

const REFUSALS = {
	invalid: 'Ảnh gửi lên chưa đúng. Hãy tải lại trang rồi chọn ảnh lần nữa.',
	not_a_photo: 'Đây không phải ảnh do trang này thu nhỏ. Hãy tải lại trang rồi chọn ảnh lần nữa.',
	unknown_commune: 'Không có xã, phường nào mang mã này. Hãy chọn lại xã của mình.',
	too_many_tries: 'Mã bị nhập sai nhiều lần. Hãy chờ 15 phút, máy sẽ gửi lại.',
	wrong_key: 'Mã của xã chưa đúng. Hãy xem lại thẻ của xã, hoặc xin cán bộ tỉnh thẻ mới.',
	too_many_today: 'Chưa nhận thêm ảnh được. Máy giữ ảnh lại và gửi tiếp ngày mai.',
} as const;

/** Answers one `POST /phat-thanh/anh-so`, once the photo is on disk. */
export async function answerPhotoClaim(document: unknown, tools: PhotoTools): Promise<PhotoAnswer> {
	const claim = photoClaimSchema.safeParse(document);
	if (!claim.success) return refuse('', 'invalid');
	const { clientId, commune, airings } = claim.data;
	// first of all: the answer to an earlier sending may have been lost
	if (isKnownPhoto(tools.spool, clientId)) return { clientId, status: 'duplicate' };
	const refusal = await keyRefusal(claim.data, tools);
	if (refusal) return refuse(clientId, refusal);
	const bytes = Buffer.from(claim.data.jpeg, 'base64');
	const plain = bytes.length <= MOST_PHOTO_BYTES ? plainJpeg(bytes) : undefined;
	if (!plain || Math.max(plain.width, plain.height) > LONGEST_PHOTO_SIDE || plain.width * plain.height === 0)
		return refuse(clientId, 'not_a_photo');
	if (!tools.sendLimits.takePhoto(commune)) return refuse(clientId, 'too_many_today');
	const outcome = await notePhoto(tools.spool, { clientId, commune, airings, jpeg: plain.bytes }, tools.now);
	return outcome === 'full' ? refuse(clientId, 'too_many_today') : { clientId, status: outcome };
}

async function keyRefusal(
	{ commune: code, key }: PhotoClaim,
	{ release, wrongTries, cards, secrets, from }: PhotoTools,
): Promise<keyof typeof REFUSALS | undefined> {
	const commune = release.communes.get(code);
	if (!commune) return 'unknown_commune';
	const mayGoOn = await wrongTries.slowDown(code);
	if (!mayGoOn || wrongTries.areTooMany(code, from)) return 'too_many_tries';
	if (isKeyOfCommune(cards.withCurrentCard(commune), key, secrets)) return undefined;
	wrongTries.note(code, from);
	return 'wrong_key';
}

const refuse = (clientId: string, code: keyof typeof REFUSALS): PhotoAnswer => ({
	clientId,
	status: 'refused',
	code,
	message: REFUSALS[code],
});
