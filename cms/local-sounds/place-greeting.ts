import { APIError } from 'payload';

import { idOf } from '../foundation/id-of.ts';

import type { CollectionBeforeValidateHook } from 'payload';
import type { Commune, LocalSound } from '../payload-types.ts';

/** A commune's words belong to its province: whoever has another one makes, changes and approves none of them. */
export const placeGreeting: CollectionBeforeValidateHook<LocalSound> = async ({
	data,
	originalDoc,
	operation,
	req,
}) => {
	const kind = originalDoc?.kind ?? data?.kind;
	const stated = data?.commune ?? originalDoc?.commune;
	if (!data || kind !== 'greeting' || !stated) return data;
	const { province } = await req.payload.findByID({
		collection: 'communes',
		id: idOf<Commune['id'], Commune>(stated),
		depth: 0,
		select: { province: true },
		req,
	});
	const area = data.area ?? originalDoc?.area ?? '00';
	if (area === province) return data;
	if (operation === 'create' && area === '00') return { ...data, area: province };
	throw new APIError(
		'Xã này không thuộc địa bàn đã chọn. Hãy chọn lại xã, hoặc lập lời chào mới.',
		400,
		undefined,
		true,
	);
};
