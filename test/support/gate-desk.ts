import { PASSWORD } from './cms.ts';

import type { Payload, TypedUser } from 'payload';
import type { GatedCms } from './gated-cms.ts';

/** The gate that the tests of gate.test.ts share, and the CMS behind it. */
export interface GateDesk {
	readonly payload: Payload;
	readonly dataDir: string;
	readonly gate: GatedCms;
	readonly post: (path: string, body: BodyInit, headers?: Record<string, string>) => Promise<Response>;
	/** Names of what uploads have left in the folder for half ones. */
	readonly left: () => readonly string[];
}

/** Of a session of that person. */
export const tokenOf = async (payload: Payload, user: TypedUser) =>
	(await payload.login({ collection: 'users', data: { email: user.email, password: PASSWORD } })).token ?? '';

/** A form with a file of so many zero bytes. */
export const formOf = (bytes: number) => {
	const form = new FormData();
	form.set('file', new Blob([new Uint8Array(bytes)], { type: 'audio/wav' }), 'a.wav');
	form.set('_payload', JSON.stringify({ title: 'x' }));
	return form;
};

export const json = { 'content-type': 'application/json' };
