import { expect, test } from 'vitest';

import { addRendition, messageInVietnamese, person } from '../support/cms.ts';

import type { Payload, TypedUser } from 'payload';

/** In the CMS of voice.test.ts: words beside the script, and those that a language has agreed on. */
export function wordTests(cms: () => { readonly payload: Payload; readonly officer: TypedUser }): void {
	test('changed words for leaflet, Zalo or SMS need a second person again, and outdate neither voice nor translation', async () => {
		const { payload, officer } = cms();
		const { message, rendition } = await messageInVietnamese(payload, { key: 'ban-khac' });
		const khmer = await addRendition(payload, {
			message: message.id,
			language: 'km',
			script: 'ហៅ។',
			state: 'approved',
		});
		const asOfficer = (data: object) =>
			payload.update({
				collection: 'renditions',
				id: rendition.id,
				data,
				user: officer,
				overrideAccess: false,
				depth: 0,
			});
		const after = await asOfficer({ leaflet: '- Hỏi trước khi đi.' });
		expect([after.state, after.textVersion, after.textBy]).toEqual(['drafted', 1, officer.id]);
		expect((await payload.findByID({ collection: 'renditions', id: khmer.id, depth: 0 })).state).toBe('approved');
		await expect(asOfficer({ sms: 'a'.repeat(161) })).rejects.toThrow(/SMS/);
		await expect(asOfficer({ zalo: 'Gọi 0912 345 678.' })).rejects.toThrow(/Zalo/);
		expect((await asOfficer({ sms: `${'a'.repeat(150)} {{hotline:111}}` })).sms).toContain('{{hotline:111}}');
	});

	test('what the safety rules block in a leaflet holds up the approval like the script itself', async () => {
		const { payload, officer } = cms();
		const approver = await person(payload, { roles: ['approver'] });
		const { rendition } = await messageInVietnamese(payload, { key: 'to-roi-xau', state: 'drafted' });
		await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: { leaflet: 'Các cô gái nhẹ dạ cả tin nên bị lừa bán.' },
			user: officer,
			overrideAccess: false,
		});
		await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: { state: 'submitted' },
			user: officer,
			overrideAccess: false,
		});
		const approving = payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: { state: 'approved' },
			user: approver,
			overrideAccess: false,
		});
		await expect(approving).rejects.toThrow(/Chưa thể duyệt:\n- /);
	});

	test('an agreed word is confirmed by a second speaker of the language, and loses that when it changes', async () => {
		const { payload, officer } = cms();
		const writer = await person(payload, { roles: ['translator'], languages: ['km'] });
		const second = await person(payload, { roles: ['listener'], languages: ['km'] });
		const stranger = await person(payload, { roles: ['listener'], languages: ['tyz'] });
		const entry = await payload
			.create({
				collection: 'glossary',
				data: { term: 'hợp đồng', language: 'km', translation: 'កិច្ចសន្យា', isReviewed: true },
				user: officer,
			})
			.catch((error: unknown) => String(error));
		expect(entry).toMatch(/chỉ người dịch/);
		const { id } = await payload.create({
			collection: 'glossary',
			data: { term: 'hợp đồng', language: 'km', translation: 'កិច្ចសន្យា' },
			user: writer,
			overrideAccess: false,
		});
		const change = (user: TypedUser, data: object) =>
			payload.update({ collection: 'glossary', id, data, user, overrideAccess: false, depth: 0 });
		await expect(change(writer, { isReviewed: true })).rejects.toThrow(/không tự xác nhận/);
		await expect(change(stranger, { isReviewed: true })).rejects.toThrow();
		expect(await change(second, { isReviewed: true })).toMatchObject({ isReviewed: true, reviewedBy: second.id });
		expect(await change(second, { translation: 'ខ' })).toMatchObject({ isReviewed: false, reviewedBy: null });
	});
}
