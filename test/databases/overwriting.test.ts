import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
	addRendition,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
} from '../support/cms.ts';

import type { Payload, TypedUser } from 'payload';

describe.skipIf(isDatabaseMissing)(`two people and one document on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let lan: TypedUser;
	let hoa: TypedUser;

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		lan = { ...(await person(payload, { roles: ['officer'] })), fullName: 'Chị Lan' };
		hoa = { ...(await person(payload, { roles: ['officer', 'approver'] })), fullName: 'Chị Hoa' };
	});
	afterAll(() => close());

	const save = (user: TypedUser, collection: 'messages' | 'renditions', id: number | string, data: object) =>
		payload.update({ collection, id, data, user, overrideAccess: false, depth: 0 });

	test('the second is told who saved and what differs, and the first one’s words stand', async () => {
		const { message } = await messageInVietnamese(payload, { key: 'cung-sua' });
		const opened = await payload.findByID({ collection: 'messages', id: message.id, user: hoa, overrideAccess: false });
		expect(opened.baseUpdatedAt).toBe(opened.updatedAt);
		await save(lan, 'messages', message.id, { title: 'Tên của Lan', baseUpdatedAt: opened.baseUpdatedAt });

		const second = save(hoa, 'messages', message.id, { title: 'Tên của Hoa', baseUpdatedAt: opened.baseUpdatedAt });
		await expect(second).rejects.toMatchObject({
			status: 409,
			message: expect.stringMatching(/^Chị Lan đã lưu tài liệu này lúc .*vẫn còn nguyên/),
			data: {
				code: 'stale_save',
				savedBy: 'Chị Lan',
				differences: [{ name: 'title', label: 'Tên để làm việc', stored: 'Tên của Lan', yours: 'Tên của Hoa' }],
			},
		});
		const stored = await payload.findByID({ collection: 'messages', id: message.id });
		expect([stored.title, stored.savedBy]).toEqual(['Tên của Lan', 'Chị Lan']);

		await save(hoa, 'messages', message.id, { title: 'Tên của Hoa', baseUpdatedAt: stored.baseUpdatedAt });
		expect((await payload.findByID({ collection: 'messages', id: message.id })).title).toBe('Tên của Hoa');
	});

	test('saves one after the other by the same person go through, and so does one that says nothing', async () => {
		const { message } = await messageInVietnamese(payload, { key: 'lan-luot' });
		const first = await save(lan, 'messages', message.id, { title: 'Một' });
		const second = await save(lan, 'messages', message.id, { title: 'Hai', baseUpdatedAt: first.baseUpdatedAt });
		expect((await save(hoa, 'messages', message.id, { title: 'Ba' })).title).toBe('Ba');
		expect(second.title).toBe('Hai');
	});

	test('a translator who translated an older source while it changed is told before saving', async () => {
		const { message, rendition } = await messageInVietnamese(payload, { key: 'dang-dich' });
		const khmer = await addRendition(payload, {
			message: message.id,
			language: 'km',
			script: 'ក',
			state: 'translated',
		});
		const translator = await person(payload, { roles: ['translator'], languages: ['km'] });
		await save(lan, 'renditions', rendition.id, { script: 'Bà con nhớ gọi {{hotline:111}}.' });
		await expect(
			save(translator, 'renditions', khmer.id, { script: 'ខ', baseUpdatedAt: khmer.updatedAt }),
		).rejects.toMatchObject({ status: 409 });
	});

	test('nobody approves words that have changed since they were read', async () => {
		const { rendition } = await messageInVietnamese(payload, { key: 'duyet-ban-cu', state: 'drafted' });
		const { updatedAt } = rendition;
		await save(lan, 'renditions', rendition.id, { script: 'Bà con gọi {{hotline:111}} nhé.' });
		const approval = save(hoa, 'renditions', rendition.id, { state: 'approved', baseUpdatedAt: updatedAt });
		await expect(approval).rejects.toMatchObject({ status: 409 });
	});
});
