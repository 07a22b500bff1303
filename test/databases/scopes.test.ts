import { join } from 'node:path';
import { createLocalReq, docAccessOperation } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { speechLike, writeWav } from '../support/audio-signals.ts';
import {
	addRendition,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
} from '../support/cms.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { CollectionSlug, Payload, TypedUser } from 'payload';

describe.skipIf(isDatabaseMissing)(`the own area is own, and open, on ${databaseName}`, { timeout: 120_000 }, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let dataDir = '';
	let officer: TypedUser;
	let approver: TypedUser;
	let national: TypedUser;

	beforeAll(async () => {
		({ payload, close, dataDir } = await openTestCms());
		officer = await person(payload, { roles: ['officer'], province: '12' });
		approver = await person(payload, { roles: ['approver'], province: '12' });
		national = await person(payload, { roles: ['officer', 'approver'] });
	});
	afterAll(() => close());

	const create = (collection: CollectionSlug, data: object, user: TypedUser, filePath?: string) =>
		payload.create({
			collection,
			data: data as never,
			user,
			overrideAccess: false,
			depth: 0,
			...(filePath ? { filePath } : {}),
		});
	const picture = async () => {
		const path = join(dataDir, `hinh-${Math.random().toString(36).slice(2)}.png`);
		await sharp({ create: { width: 8, height: 8, channels: 3, background: '#336699' } })
			.png()
			.toFile(path);
		return path;
	};
	const material = { title: 'Hình', alt: 'Một ô màu xanh.', consentBasis: 'illustration', licence: 'own' };

	test('what an officer of a province saves without an area, or with an empty one, is of that province', async () => {
		const message = { title: 'Bài', role: 'message', order: 1, loudspeaker: 'fit' };
		for (const [key, areas] of [
			['khong-ghi', undefined],
			['bo-trong', null],
			['khong-co', []],
		] as const) {
			const made = await create('messages', { ...message, key, ...(areas === undefined ? {} : { areas }) }, officer);
			expect(made).toMatchObject({ areas: ['12'] });
		}
		await expect(create('messages', { ...message, key: 'ca-nuoc', areas: ['00'] }, officer)).rejects.toMatchObject({
			status: 403,
		});
		const wav = writeWav(join(dataDir, 'ten.wav'), speechLike({ seconds: 2 }));
		const rights = { author: 'Lò A', licence: 'own', rights: 'Đội văn nghệ xã làm năm 2026.' };
		const piece = { kind: 'signature', title: 'Nhạc hiệu', ...rights };
		const makers: Readonly<Record<string, (more: object) => Promise<unknown>>> = {
			campaigns: (more) => create('campaigns', { key: `cd-${Math.random()}`, title: 'Chiến dịch', ...more }, officer),
			glossary: (more) =>
				create('glossary', { term: `từ ${Math.random()}`, language: 'km', translation: 'x', ...more }, officer),
			materials: async (more) => create('materials', { ...material, ...more }, officer, await picture()),
			'spoken-names': (more) => create('spoken-names', { language: 'km', hasConsent: true, ...more }, officer, wav),
			'local-sounds': (more) => create('local-sounds', { ...piece, ...more }, officer, wav),
		};
		for (const [collection, make] of Object.entries(makers)) {
			for (const more of [{}, { area: null }])
				expect([collection, await make(more)]).toMatchObject([collection, { area: '12' }]);
			for (const area of ['00', '48'])
				await expect(make({ area }), `${collection} in ${area}`).rejects.toMatchObject({ status: 403 });
		}
		const edition = {
			month: '2028-01',
			title: 'Bản tin',
			messages: [(await messageInVietnamese(payload, { key: 'bai' })).message.id],
		};
		expect(await create('editions', edition, officer)).toMatchObject({ area: '12' });
	});

	test('nobody of one province approves, withdraws, changes or takes over a material of another', async () => {
		const other = await person(payload, { roles: ['officer', 'approver'], province: '48' });
		const { id } = await create('materials', { ...material, isPublic: true }, officer, await picture());
		const change = (user: TypedUser, data: object) =>
			payload.update({ collection: 'materials', id, data, user, overrideAccess: false, depth: 0 });
		for (const data of [{ state: 'approved' }, { state: 'withdrawn' }, { title: 'x' }, { area: '48' }])
			await expect(change(other, data)).rejects.toMatchObject({ status: 403 });
		const bulk = await payload.update({
			collection: 'materials',
			where: { id: { equals: id } },
			data: { state: 'withdrawn' },
			user: other,
			overrideAccess: false,
		});
		expect(bulk.docs).toEqual([]);
		expect((await change(approver, { state: 'approved' })).state).toBe('approved');
		expect((await change(officer, { area: '48', author: 'Sa' })).area).toBe('12');
		expect((await change(national, { state: 'withdrawn' })).state).toBe('withdrawn');
	});

	test('every work that the start page names is one that the server lets the person do', async () => {
		const { loadToday } = await import('#cms/start-page/load-today.ts');
		for (const [key, areas] of [
			['chung', ['00']],
			['cua-12', ['12']],
			['cua-48', ['48']],
		] as const) {
			const { message } = await messageInVietnamese(payload, { key, state: 'submitted' });
			await payload.update({ collection: 'messages', id: message.id, data: { areas: [...areas] } });
			await addRendition(payload, { message: message.id, language: 'km', script: 'ក', state: 'listened' });
			await addRendition(payload, { message: message.id, language: 'ktv', script: 'x', state: 'outdated' });
		}
		await create('materials', { ...material, area: '48' }, national, await picture());
		await create('materials', { ...material, area: '12' }, national, await picture());
		const people = [
			officer,
			approver,
			national,
			await person(payload, { roles: ['approver'], province: '48' }),
			await person(payload, { roles: ['translator'], languages: ['ktv'] }),
			await person(payload, { roles: ['listener'], languages: ['km'] }),
			await person(payload, { roles: ['manager'] }),
		];
		const counts = [];
		for (const user of people) {
			const { waiting } = await loadToday(payload, user, new Date());
			counts.push(waiting.reduce((sum, { count }) => sum + count, 0));
			for (const { href } of waiting.flatMap(({ first }) => first)) {
				const [, slug, id] = /collections\/([^/]+)\/([^/]+)(?:\/lam-viec(?:\?buoc=[a-z]+)?)?$/.exec(href) ?? [];
				const collection = payload.collections[slug as CollectionSlug];
				const req = await createLocalReq({ user }, payload);
				const permissions = await docAccessOperation({ id, collection, data: {}, req } as never);
				expect([user.email, href, Boolean(permissions.update)]).toEqual([user.email, href, true]);
			}
		}
		expect(counts[1]).toBeGreaterThan(0);
		expect(counts[2]).toBeGreaterThan(counts[1] ?? 0);
		const { waiting } = await loadToday(payload, approver, new Date());
		const named = waiting.find(({ title }) => title.includes('tiếng Việt chờ'));
		// neither the shared library nor another province's
		expect(named?.count).toBe(1);
	});

	test('an opening that one province writes concerns its own bulletins only', async () => {
		const { loadMessagesOfEdition } = await import('#cms/editions/load-edition.ts');
		const { message } = await messageInVietnamese(payload, { key: 'bai-cua-ban-tin' });
		const framing = (key: string, areas: string[]) =>
			payload.create({
				collection: 'messages',
				data: { key, title: key, role: 'opening', order: 1, loudspeaker: 'fit', sourceVersion: 1, areas } as never,
			});
		await framing('mo-dau-chung', ['00']);
		await framing('mo-dau-12', ['12']);
		const framed = async (area: '00' | '12' | '48') =>
			(await loadMessagesOfEdition({ payload }, { area, messages: [message.id], withdrawn: [] }))
				.filter(({ role }) => role === 'opening')
				.map(({ key }) => key);
		expect([await framed('00'), await framed('12'), await framed('48')]).toEqual([
			['mo-dau-chung'],
			['mo-dau-12'],
			['mo-dau-chung'],
		]);
	});

	test('what is wrong is put away by who owns it: out of queues, checks and publications, and back again', async () => {
		const { loadToday } = await import('#cms/start-page/load-today.ts');
		const { preflightOf } = await import('#cms/editions/load-preflight.ts');
		const { message } = await messageInVietnamese(payload, { key: 'bai-sai', state: 'drafted' });
		await payload.update({ collection: 'messages', id: message.id, data: { areas: ['12'] } });
		const put = (user: TypedUser, isArchived: boolean) =>
			payload.update({ collection: 'messages', id: message.id, data: { isArchived }, user, overrideAccess: false });
		const other = await person(payload, { roles: ['officer'], province: '48' });
		await expect(put(other, true)).rejects.toMatchObject({ status: 403 });
		const queued = async () =>
			JSON.stringify((await loadToday(payload, approver, new Date())).waiting).includes('"detail":"Bản vi"');
		const edition = await payload.create({
			collection: 'editions',
			data: { month: '2030-01', area: '12', title: 'Bản tin', messages: [message.id], state: 'locked' },
			depth: 0,
			context: bypass('edition'),
		});
		await expect(put(officer, true)).rejects.toThrow(/rút bài khỏi bản tin/);
		const change = (data: object) =>
			payload.update({ collection: 'editions', id: edition.id, data, user: officer, overrideAccess: false });
		await expect(change({ isArchived: true })).rejects.toThrow(/mở lại để sửa hoặc thu hồi/);
		await change({ state: 'planning' });
		expect(await queued()).toBe(true);
		await put(officer, true);
		const findings = async () => (await preflightOf({ payload }, edition)).findings.map((finding) => finding.message);
		expect((await findings()).join()).toContain('đã được cất đi');
		const trail = await payload.find({ collection: 'audit', where: { document: { equals: 'bai-sai' } } });
		expect(trail.docs.some(({ fields }) => fields?.includes('isArchived'))).toBe(true);
		expect((await change({ isArchived: true })).isArchived).toBe(true);
		const { editionsOf } = await import('#cms/editions/calendar/load-events.ts');
		expect(await editionsOf(payload, officer, '2030-01' as never)).toEqual([]);
		await put(officer, false);
		expect((await findings()).join()).not.toContain('đã được cất đi');
	});
});
