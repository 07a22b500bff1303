import { freeKey, keyFromTitle } from '#content/model/message-key.ts';

import type { CollectionBeforeValidateHook, Endpoint, PayloadRequest } from 'payload';
import type { Message } from '../payload-types.ts';

/** A key for a new message of this title that no message has yet. */
async function proposedKey(req: PayloadRequest, title: string): Promise<string> {
	const { docs } = await req.payload.find({
		collection: 'messages',
		where: { key: { like: keyFromTitle(title) || 'bai' } },
		pagination: false,
		depth: 0,
		joins: false,
		select: { key: true },
		req,
	});
	return freeKey(title, new Set(docs.map(({ key }) => key)));
}

/** Whoever writes a message gives it a title; the key is made of that, on whatever path it comes. */
export const keyOfTitle: CollectionBeforeValidateHook<Message> = async ({ data, operation, req }) => {
	if (operation !== 'create' || !data || data.key || !data.title?.trim()) return data;
	return { ...data, key: await proposedKey(req, data.title) };
};

/** `GET /api/message-key?title=…`: the key that the form of a new message proposes. */
export const messageKeyEndpoint: Endpoint = {
	path: '/message-key',
	method: 'get',
	handler: async (req) => {
		if (!req.user) return Response.json({ message: 'Hãy đăng nhập lại.' }, { status: 401 });
		return Response.json({ key: await proposedKey(req, (req.searchParams.get('title') ?? '').slice(0, 120)) });
	},
};
