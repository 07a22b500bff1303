import { join } from 'node:path';
import { createPayloadRequest, handleEndpoints } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
	addRendition,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
} from '../support/cms.ts';
import { speechLike, writeWav } from '../support/audio-signals.ts';

import type { Payload, TypedUser } from 'payload';

describe.skipIf(isDatabaseMissing)(`who may what on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let dataDir = '';
	let officerOfLaiChau: TypedUser;

	const as = (user: TypedUser) => ({ user, overrideAccess: false, depth: 0 }) as const;
	const editionOf = (area: string, month: string, message: number | string) =>
		payload.create({
			collection: 'editions',
			data: { month, area, title: `Bản tin ${area}`, messages: [message], state: 'planning' } as never,
			depth: 0,
		});

	beforeAll(async () => {
		({ payload, close, dataDir } = await openTestCms());
		officerOfLaiChau = await person(payload, { roles: ['officer'], province: '12' });
	});
	afterAll(() => close());

	test('asking for a forgotten password is answered at once in Vietnamese and holds nobody up', async () => {
		const { default: config } = await import('#cms/payload.config.ts');
		const response = await handleEndpoints({
			config,
			request: new Request('http://127.0.0.1:3000/api/users/forgot-password', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ email: officerOfLaiChau.email }),
			}),
		});
		expect(response.status).toBe(403);
		expect(await response.text()).toContain('Hãy nhờ quản trị hệ thống');
	});

	test('an officer of a province hands no edition over to another province', async () => {
		const { message } = await messageInVietnamese(payload, { key: 'giu-tinh' });
		const { id } = await editionOf('12', '2027-02', message.id);
		const data = { area: '48', title: 'Tên mới' } as const;
		const kept = await payload.update({ collection: 'editions', id, data, ...as(officerOfLaiChau) });
		expect([kept.area, kept.title]).toEqual(['12', 'Tên mới']);
		const officer = await person(payload, { roles: ['officer'] });
		const moved = await payload.update({ collection: 'editions', id, data, ...as(officer) });
		expect(moved.area).toBe('48');
	});

	test('an officer of a province has the audio of the own editions made, and of no other', async () => {
		const { queueRenderEndpoint } = await import('#cms/system/queue-work-endpoints.ts');
		const { message } = await messageInVietnamese(payload, { key: 'dung-tieng' });
		const own = await editionOf('12', '2027-03', message.id);
		const other = await editionOf('48', '2027-03', message.id);
		const { default: config } = await import('#cms/payload.config.ts');
		const answers = await Promise.all(
			[own.id, other.id, 'undefined'].map(async (edition) => {
				const request = new Request('http://127.0.0.1:3000/api/tasks/render', { method: 'POST' });
				const req = await createPayloadRequest({ config, request });
				Object.assign(req, { user: officerOfLaiChau, routeParams: { edition: String(edition) } });
				return (await queueRenderEndpoint.handler(req)).status;
			}),
		);
		expect(answers).toEqual([202, 404, 404]);
	});

	test('an officer of a province changes the clusters of a commune, not its code or province', async () => {
		const commune = await payload.create({
			collection: 'communes',
			data: { code: '03388', name: 'Đoàn Kết', kind: 'phuong', province: '12', keyVersion: 1 },
		});
		const kept = await payload.update({
			collection: 'communes',
			id: commune.id,
			data: { code: '99999', province: '01', validTo: '2026-01-01', clustersInstalled: 9 },
			...as(officerOfLaiChau),
		});
		expect([kept.code, kept.province, kept.validTo ?? null, kept.clustersInstalled]).toEqual(['03388', '12', null, 9]);
	});

	test('a translator turns no text into one of another language, and a text that moves is not approved any more', async () => {
		const translator = await person(payload, { roles: ['translator'], languages: ['km', 'cja'] });
		const { message } = await messageInVietnamese(payload, { key: 'doi-tieng' });
		const { id } = await addRendition(payload, { message: message.id, language: 'km', script: '', state: 'approved' });
		const change = (language: 'tyz' | 'cja') =>
			payload.update({ collection: 'renditions', id, data: { language }, ...as(translator) });
		await expect(change('tyz')).rejects.toMatchObject({ status: 403 });
		expect(await change('cja')).toMatchObject({ language: 'cja', state: 'drafted', textVersion: 2 });
	});

	test('a translator records in the own languages only', async () => {
		const translator = await person(payload, { roles: ['translator'], languages: ['km'] });
		const { message, rendition } = await messageInVietnamese(payload, { key: 'ghi-am' });
		const khmer = await addRendition(payload, { message: message.id, language: 'km', script: '', state: 'translated' });
		const upload = { collection: 'recordings', filePath: writeWav(join(dataDir, 'ghi-am.wav'), speechLike()) } as const;
		const data = { voiceKind: 'human', hasConsent: true } as const;
		const vietnamese = await payload.create({ ...upload, data: { ...data, rendition: rendition.id } });
		const own = await payload.create({ ...upload, data: { ...data, rendition: khmer.id }, ...as(translator) });
		const forbidden = { status: 403 };
		await expect(
			payload.create({ ...upload, data: { ...data, rendition: rendition.id }, ...as(translator) }),
		).rejects.toMatchObject(forbidden);
		const change = (id: typeof own.id, changed: object) =>
			payload.update({ collection: 'recordings', id, data: changed, ...as(translator) });
		await expect(change(vietnamese.id, { speaker: 'Người khác' })).rejects.toMatchObject(forbidden);
		await expect(change(own.id, { rendition: rendition.id })).rejects.toMatchObject(forbidden);
		expect((await change(own.id, { speaker: 'Chị Sa' })).speaker).toBe('Chị Sa');
	});
});
