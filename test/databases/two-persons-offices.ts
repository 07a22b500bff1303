import { expect, test } from 'vitest';

import { dayAt } from '#content/model/month.ts';

import { verifyAs } from '../support/verified.ts';

import type { Payload, TypedUser } from 'payload';
import type { Snapshot } from '#content/model/snapshot.ts';

/** The CMS of two-persons.test.ts, and people of Lai Châu at it. */
interface OfficesDesk {
	readonly payload: Payload;
	readonly officer: TypedUser;
	readonly approver: TypedUser;
	readonly snapshot: () => Promise<Snapshot>;
}

/** In the CMS of two-persons.test.ts: offices, those of before this rule too. */
export function officeTests(desk: () => OfficesDesk): void {
	test('what was verified before verified values were kept apart stays verified, once', async () => {
		const { payload, snapshot } = desk();
		const { keepStoredVerified } = await import('#cms/system/upgrades/keep-stored-verified.ts');
		await payload.db.create({
			collection: 'services',
			data: {
				name: 'Có từ trước',
				kind: 'cong-an',
				area: '12',
				phone: '02133999888',
				isOpen: true,
				verifiedAt: dayAt(new Date()),
			},
		});
		expect((await snapshot()).services).toEqual([]);
		await keepStoredVerified.run(payload);
		// a second time changes nothing, though somebody has typed since
		const { docs } = await payload.find({ collection: 'services', where: { name: { equals: 'Có từ trước' } } });
		await payload.update({ collection: 'services', id: docs[0]!.id, data: { phone: '0900000000' } });
		await keepStoredVerified.run(payload);
		expect((await snapshot()).services).toMatchObject([{ name: 'Có từ trước', phone: '02133999888', province: '12' }]);
	});

	test('an office of the police that changes keeps its old number out until a second person has asked', async () => {
		const { payload, officer, approver, snapshot } = desk();
		const { docs } = await payload.find({ collection: 'services', where: { kind: { equals: 'cong-an' } }, depth: 0 });
		const { id } = docs[0]!;
		const phones = async () => (await snapshot()).services.map(({ phone }) => phone);
		await payload.update({
			collection: 'services',
			id,
			data: { phone: '0900000000' },
			user: officer,
			overrideAccess: false,
		});
		expect(await phones()).toEqual(['02133999888']);
		await payload.update({
			collection: 'services',
			id,
			data: { isOpen: false },
			user: officer,
			overrideAccess: false,
		});
		expect(await phones()).toEqual(['02133999888']);
		expect(await verifyAs(payload, officer, { collection: 'services', id })).toMatchObject({ status: 403 });
		expect(await verifyAs(payload, approver, { collection: 'services', id })).toMatchObject({ status: 200 });
		expect(await phones()).toEqual([]);
	});
}
