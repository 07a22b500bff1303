import { checkSignature, SIGNATURE_HEADER } from '#content/lib/edge-signature.ts';

import { cmsSettings } from '../foundation/settings.ts';

import type { PayloadRequest } from 'payload';

/** The parts of a request that are signed. */
type SignedParts = Pick<PayloadRequest, 'headers' | 'method' | 'url'>;

/**
 * Refuses what was not signed by an edge of this installation.
 *
 * @param body as it came, before anything read it
 * @returns the answer to send; undefined: it comes from an edge, now
 */
export function refuseUnsigned(req: SignedParts, body: string, now = new Date()): Response | undefined {
	const { pathname, search } = new URL(req.url ?? '', 'http://cms.invalid');
	const request = { method: (req.method ?? '').toUpperCase(), path: `${pathname}${search}`, body };
	const header = req.headers.get(SIGNATURE_HEADER);
	switch (checkSignature(cmsSettings().edgeSecret, request, { header, now })) {
		case 'valid':
			return undefined;
		case 'stale':
			// only who knows the secret gets here: its clock differs from ours, and it may sign again
			return Response.json({ code: 'stale_signature', now: now.getTime() }, { status: 401 });
		case 'wrong':
		default:
			return Response.json({ code: 'not_the_edge' }, { status: 401 });
	}
}
