import { SIGNATURE_HEADER, signRequest } from '#content/lib/edge-signature.ts';

import { person } from './cms.ts';
import { logBookPhoto } from './log-book-photo.ts';
import { restAs } from './rest.ts';

import type { Declarations } from './declarations.ts';

/** What tests of photos do with the CMS of declarations. */
export type PhotoTools = Declarations & ReturnType<typeof photoTools>;

/** Photos of log books of a CMS: to send them, and to see what became of them. */
export function photoTools({ payload, stored }: Pick<Declarations, 'payload' | 'stored'>) {
	const photoOf = async (commune: string, airings: readonly string[], more: object = {}) => ({
		clientId: crypto.randomUUID(),
		commune,
		airings,
		jpeg: (await logBookPhoto()).toString('base64'),
		receivedAt: '2026-11-21T02:00:00.000Z',
		...more,
	});
	const sendPhoto = async (photo: object, secret = process.env.EDGE_SECRET ?? '') => {
		const body = JSON.stringify(photo);
		const signature = signRequest(secret, { method: 'POST', path: '/api/edge/photos', body }, new Date());
		return (await restAs(payload)).ask('edge/photos', { body: photo, headers: { [SIGNATURE_HEADER]: signature } });
	};
	const confidenceOf = async (commune: string) => (await stored(commune)).map(({ confidence }) => confidence);
	const photosIn = async (commune: string) =>
		(await payload.find({ collection: 'airing-photos', where: { commune: { equals: commune } }, sort: 'receivedAt' }))
			.docs;
	const restOf = async (roles: Parameters<typeof person>[1]['roles'], scope: { province?: string } = {}) =>
		restAs(payload, await person(payload, { roles, ...scope }));
	/** Monthly sums by confidence, of one commune. */
	const byLetter = async (commune: string) => {
		const { docs } = await payload.find({ collection: 'reach-monthly', where: { commune: { equals: commune } } });
		return docs.map(({ a, b, c, d }) => [a, b, c, d]);
	};
	return { photoOf, sendPhoto, confidenceOf, photosIn, restOf, byLetter };
}
