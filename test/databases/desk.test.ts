import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
	addRecording,
	addRendition,
	databaseName,
	heardOf,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
} from '../support/cms.ts';
import { refusalTests } from './desk-refusals.ts';
import { translatorTests } from './desk-translators.ts';
import { workspaceTests } from './desk-workspace.ts';

import type { Payload } from 'payload';

describe.skipIf(isDatabaseMissing)(`the editorial desk on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let dataDir = '';

	beforeAll(async () => {
		({ payload, close, dataDir } = await openTestCms());
	});
	afterAll(() => close());

	test('a fresh start knows 34 provinces, 3,321 communes, the languages and the hotlines', async () => {
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		await seedReferenceData(payload);
		const counts = await Promise.all(
			(['provinces', 'communes'] as const).map((collection) => payload.count({ collection })),
		);
		expect(counts.map((count) => count.totalDocs)).toEqual([34, 3321]);
		const { docs } = await payload.find({
			collection: 'communes',
			where: { code: { in: ['20333', '22736'] } },
			sort: 'code',
		});
		expect(docs.map((commune) => [commune.name, commune.kind])).toEqual([
			['Hoàng Sa', 'dac-khu'],
			['Trường Sa', 'dac-khu'],
		]);
		const hotline = await payload.find({ collection: 'hotlines', where: { number: { equals: '111' } } });
		expect(hotline.docs[0]?.verifyBy).toMatch(/^20\d\d-/);
	});

	test('the first administrator is made once, with a random password', async () => {
		const { ensureAdministrator, readFirstLogin } = await import('#cms/accounts/first-administrator.ts');
		const login = await ensureAdministrator(payload);
		expect(login?.password.length).toBeGreaterThanOrEqual(16);
		expect(await readFirstLogin()).toEqual(login);
		expect(await ensureAdministrator(payload)).toBeUndefined();
		const session = await payload.login({ collection: 'users', data: login! });
		expect(session.user?.roles).toContain('administrator');
	});

	test('a changed Vietnamese text makes every other rendition outdated and takes the approval back', async () => {
		const { message, rendition } = await messageInVietnamese(payload, { key: 'doi-loi' });
		const khmer = await addRendition(payload, {
			message: message.id,
			language: 'km',
			script: 'សូមហៅ {{hotline:111}}',
			state: 'approved',
		});
		await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: { script: 'Bà con nhớ gọi {{hotline:111}}.' },
		});
		const [source, translation, changed] = await Promise.all([
			payload.findByID({ collection: 'renditions', id: rendition.id, depth: 0 }),
			payload.findByID({ collection: 'renditions', id: khmer.id, depth: 0 }),
			payload.findByID({ collection: 'messages', id: message.id, depth: 0 }),
		]);
		expect(changed.sourceVersion).toBe(2);
		expect([source.sourceVersion, source.textVersion, source.state]).toEqual([2, 2, 'drafted']);
		expect([translation.sourceVersion, translation.state]).toEqual([1, 'outdated']);
	});

	test('saving without a new word changes no version and no state', async () => {
		const { message, rendition } = await messageInVietnamese(payload, { key: 'khong-doi' });
		await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: { script: rendition.script ?? '', safetyReason: 'Đã xem lại' },
		});
		const after = await payload.findByID({ collection: 'renditions', id: rendition.id, depth: 0 });
		expect([after.state, after.textVersion]).toEqual(['approved', 1]);
		expect((await payload.findByID({ collection: 'messages', id: message.id, depth: 0 })).sourceVersion).toBe(1);
	});

	test('nobody approves the own words, nor without the role of an approver', async () => {
		const both = await person(payload, { roles: ['officer', 'approver'] });
		const officer = await person(payload, { roles: ['officer'] });
		const approver = await person(payload, { roles: ['approver'] });
		const { rendition } = await messageInVietnamese(payload, { key: 'bon-mat', state: 'drafted' });
		const asUser = (user: typeof both, data: object) =>
			payload.update({ collection: 'renditions', id: rendition.id, data, user, overrideAccess: false });

		await asUser(both, { script: 'Lời mới: gọi {{hotline:111}}.' });
		await expect(asUser(both, { state: 'approved' })).rejects.toThrow(/không được tự duyệt/);
		await expect(asUser(officer, { state: 'approved' })).rejects.toThrow(/của người duyệt/);
		// what somebody has written waits for the approver when the writer says so
		await expect(asUser(approver, { state: 'approved' })).rejects.toThrow(/chưa gửi duyệt/);
		expect((await asUser(officer, { state: 'submitted' })).state).toBe('submitted');
		expect((await asUser(approver, { state: 'approved' })).state).toBe('approved');
	});

	test('a minority text is approved only after a native listener has signed it off, who changes no word', async () => {
		const listener = await person(payload, { roles: ['listener'], languages: ['km'] });
		const approver = await person(payload, { roles: ['approver'] });
		const { message } = await messageInVietnamese(payload, { key: 'nghe-truoc' });
		const { id } = await addRendition(payload, { message: message.id, language: 'km', script: 'ក', state: 'recorded' });
		await addRecording(payload, id, dataDir);
		const change = (user: typeof listener, data: object) =>
			payload.update({ collection: 'renditions', id, data, user, overrideAccess: false });

		await expect(change(approver, { state: 'approved' })).rejects.toThrow(/người bản ngữ nghe/);
		await expect(change(approver, { state: 'listened' })).rejects.toThrow(/người nghe thẩm định/i);
		const heard = await heardOf(payload, id, listener);
		await heardOf(payload, id, approver);
		const after = await change(listener, { state: 'listened', title: 'Lời khác', ...heard });
		expect([after.state, after.title, after.textVersion]).toEqual(['listened', 'Bản km', 1]);
		expect((await change(approver, { state: 'approved', ...heard })).state).toBe('approved');
	});

	test('words that blame are not approved without a reason, and the reason stays in the audit trail', async () => {
		const approver = await person(payload, { roles: ['approver'] });
		const script = 'Nhiều người bị lừa vì nhẹ dạ, cả tin. Cần giúp đỡ, bà con gọi {{hotline:111}}.';
		const { rendition } = await messageInVietnamese(payload, { key: 'do-loi', script, state: 'drafted' });
		const approve = (data: object) =>
			payload.update({
				collection: 'renditions',
				id: rendition.id,
				data: { state: 'approved', ...data },
				user: approver,
				overrideAccess: false,
			});

		await expect(approve({ safetyReason: '  ' })).rejects.toThrow(/Chưa thể duyệt/);
		expect((await payload.findByID({ collection: 'renditions', id: rendition.id, depth: 0 })).state).toBe('drafted');
		const approved = await approve({ safetyReason: 'Trích lời để phân tích trong tập huấn' });
		expect(approved.state).toBe('approved');
		const { docs } = await payload.find({
			collection: 'audit',
			where: { action: { equals: 'override' }, who: { equals: approver.email } },
		});
		expect(docs.map((line) => line.fields)).toEqual([expect.stringMatching(/blame.*: Trích lời/)]);
	});

	test('a translator changes only the own languages, and cannot mark a text as approved data', async () => {
		const translator = await person(payload, { roles: ['translator'], languages: ['km'] });
		const { message, rendition } = await messageInVietnamese(payload, { key: 'nguoi-dich' });
		const khmer = await addRendition(payload, {
			message: message.id,
			language: 'km',
			script: 'ក',
			state: 'translated',
		});
		const asTranslator = { user: translator, overrideAccess: false } as const;
		await expect(
			payload.update({ collection: 'renditions', id: rendition.id, data: { title: 'Sửa' }, ...asTranslator }),
		).rejects.toThrow();
		await expect(
			payload.create({
				collection: 'renditions',
				data: { message: message.id, language: 'ktv', title: 'x' } as never,
				...asTranslator,
			}),
		).rejects.toThrow();
		const changed = await payload.update({
			collection: 'renditions',
			id: khmer.id,
			data: { script: 'ខ', sampleDigest: 'x', approvedDigest: 'x', textVersion: 99 },
			...asTranslator,
		});
		expect([changed.script, changed.sampleDigest ?? null, changed.approvedDigest ?? null, changed.textVersion]).toEqual(
			['ខ', null, null, 2],
		);
	});

	test('without signing in nothing can be read or written', async () => {
		for (const collection of payload.config.collections.map((config) => config.slug)) {
			const reading = payload.find({ collection, overrideAccess: false, limit: 1 });
			await expect(reading, `reading ${collection}`).rejects.toThrow();
		}
	});

	test('only administrators change roles, and nobody but them sees other accounts', async () => {
		const officer = await person(payload, { roles: ['officer'] });
		const asOfficer = { user: officer, overrideAccess: false } as const;
		await payload.update({ collection: 'users', id: officer.id, data: { roles: ['administrator'] }, ...asOfficer });
		expect((await payload.findByID({ collection: 'users', id: officer.id })).roles).toEqual(['officer']);
		const seen = await payload.find({ collection: 'users', ...asOfficer });
		expect(seen.docs.map((user) => user.id)).toEqual([officer.id]);
	});

	test('the audit trail names who changed which fields, and cannot be changed', async () => {
		const officer = await person(payload, { roles: ['officer'] });
		const { rendition } = await messageInVietnamese(payload, { key: 'nhat-ky' });
		await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: { title: 'Tên mới' },
			user: officer,
			overrideAccess: false,
		});
		const { docs } = await payload.find({ collection: 'audit', where: { who: { equals: officer.email } } });
		expect(docs.map((line) => [line.action, line.subject])).toContainEqual(['update', 'renditions']);
		expect(docs[0]?.fields).toContain('title');
		const administrator = await person(payload, { roles: ['administrator'] });
		await expect(
			payload.delete({ collection: 'audit', id: docs[0]!.id, user: administrator, overrideAccess: false }),
		).rejects.toThrow();
	});

	const cms = () => ({ payload, dataDir });
	refusalTests(cms);
	workspaceTests(cms);
	translatorTests(cms);
});
