import { APIError } from 'payload';

import { idOf } from '../foundation/id-of.ts';

import type { CollectionBeforeValidateHook } from 'payload';
import type { Commune, LocalSound } from '../payload-types.ts';

const refuse = (sentence: string): never => {
	throw new APIError(sentence, 400, undefined, true);
};

/** A commune's words belong to its province: whoever has another one makes, changes and approves none of them. */
export const placeGreeting: CollectionBeforeValidateHook<LocalSound> = async ({
	data,
	originalDoc,
	operation,
	req,
}) => {
	const kind = originalDoc?.kind ?? data?.kind;
	if (!data || kind !== 'greeting') return data;
	const stated = data.commune === undefined ? originalDoc?.commune : data.commune;
	const commune = stated
		? await req.payload.findByID({
				collection: 'communes',
				id: idOf<Commune['id'], Commune>(stated),
				depth: 0,
				select: { province: true },
				disableErrors: true,
				req,
			})
		: null;
	if (!commune) refuse('Hãy chọn "Xã" rồi lưu lại.');
	const province = commune?.province;
	const area = data.area ?? originalDoc?.area ?? '00';
	if (area === province) return data;
	if (operation === 'create' && area === '00') return { ...data, area: province };
	return refuse('Xã này không thuộc địa bàn đã chọn. Hãy chọn lại xã, hoặc lập lời chào mới.');
};
