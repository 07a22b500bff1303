import { edgeStateSchema } from '#content/model/edge-state.ts';

import { hearEdge } from './edge-states.ts';
import { refuseUnsigned } from './edge-request.ts';

import type { Endpoint } from 'payload';

/** `POST /api/edge/state`: an edge tells which batches it keeps, and hears whether to send them once more. */
export const edgeStateEndpoint: Endpoint = {
	path: '/edge/state',
	method: 'post',
	handler: async (req) => {
		const body = (await req.text?.()) ?? '';
		const refusal = refuseUnsigned(req, body);
		if (refusal) return refusal;
		const state = edgeStateSchema.safeParse(jsonOf(body));
		if (!state.success) return Response.json({ code: 'invalid_state' }, { status: 400 });
		return Response.json({ retry: await hearEdge(req.payload, state.data, new Date()) });
	},
};

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
