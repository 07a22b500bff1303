import { addDays, person } from './cms.ts';
import { restAs } from './rest.ts';

import type { Payload, TypedUser } from 'payload';
import type { Hotline } from '#cms/payload-types.ts';
import type { Role } from '#cms/foundation/roles.ts';

/** What a check says when the test does not care. */
export const HOW = 'gọi thử 26/11 9:05, có người nghe';

/** A number as the seed and the upgrade leave it: verified, with nobody behind it. */
export function verifiedHotline(payload: Payload, data: Partial<Hotline>): Promise<Hotline> {
	return payload.create({
		collection: 'hotlines',
		data: {
			label: 'Số của tỉnh',
			area: '12',
			hours: '24/7',
			cost: 'Miễn phí',
			verifiedAt: '2026-11-01',
			verifyBy: '2099-01-01',
			...data,
		} as never,
		depth: 0,
		context: { isVerifiedBySystem: true },
	});
}

/** The check of a number is over by this day, or (empty) was never made. */
export async function setCheck(
	payload: Payload,
	number: string,
	check: Partial<Pick<Hotline, 'verifiedAt' | 'verifyBy'>>,
): Promise<void> {
	await payload.update({
		collection: 'hotlines',
		where: { number: { equals: number } },
		data: check,
		context: { isVerifiedBySystem: true },
	});
}

/** Verifies in the name of a person, as the panel does. */
export async function verifyAs(
	payload: Payload,
	user: TypedUser,
	{
		collection,
		id,
		...check
	}: { collection: 'hotlines' | 'services'; id: string | number; how?: string; baseUpdatedAt?: string },
): Promise<{ status: number; message: string }> {
	const desk = await restAs(payload, user);
	const { updatedAt } = await payload.findByID({ collection, id, depth: 0 });
	const verifyBy = addDays(new Date().toISOString().slice(0, 10), 180);
	const answer = await desk.json<{ message?: string; errors?: { message: string }[] }>(`${collection}/${id}/verify`, {
		how: HOW,
		verifyBy,
		baseUpdatedAt: updatedAt,
		...check,
	});
	return { status: answer.status, message: answer.errors?.[0]?.message ?? answer.message ?? '' };
}

/** The same by somebody who has not touched it. */
export async function verifyByAnother(
	payload: Payload,
	{
		roles,
		province,
		...record
	}: { roles: Role[]; province?: string; collection: 'hotlines' | 'services'; id: string | number },
): Promise<void> {
	const other = await person(payload, { roles, ...(province ? { province } : {}) });
	const { status, message } = await verifyAs(payload, other, record);
	if (status !== 200) throw new Error(message);
}
