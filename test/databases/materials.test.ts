import { existsSync } from 'node:fs';
import { join } from 'node:path';

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { askCms } from '../support/ask-cms.ts';
import {
	addRendition,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
} from '../support/cms.ts';
import { walkInterfaceWords } from './materials-interface-words.ts';

import type { Payload, TypedUser } from 'payload';

describe.skipIf(isDatabaseMissing)(`materials on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir: string;
	let close: () => Promise<void>;
	let officer: TypedUser;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		officer = await person(payload, { roles: ['officer'] });
	});
	afterAll(() => close());

	const png = () =>
		sharp({ create: { width: 800, height: 600, channels: 3, background: '#0b4f4a' } })
			.png()
			.toBuffer();
	const upload = (about: object, { name = 'tranh.png', data }: { name?: string; data: Buffer }, user = officer) =>
		payload.create({
			collection: 'materials',
			data: {
				title: 'Tranh',
				alt: 'Hai người nói chuyện ở chợ.',
				consentBasis: 'illustration',
				licence: 'own',
				...about,
			},
			file: { name, data, mimetype: name.endsWith('.svg') ? 'image/svg+xml' : 'image/png', size: data.length },
			user,
			overrideAccess: false,
		});

	test('a picture needs a reason why it may be shown, words for who cannot see it, and a licence', async () => {
		const data = await png();
		const stored = await upload({}, { data });
		expect([stored.width, stored.focalX, stored.sizes?.small?.width]).toEqual([800, 50, 320]);
		expect(stored.filename).toMatch(/^[0-9a-f-]{36}\.png$/);
		for (const missing of [{ alt: '' }, { consentBasis: null }, { licence: null }])
			await expect(upload(missing, { data })).rejects.toThrow();
	});

	test('drawings with scripts, files in disguise and listeners are refused', async () => {
		const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
		await expect(upload({}, { name: 'a.svg', data: svg })).rejects.toThrow();
		await expect(upload({}, { name: 'a.png', data: Buffer.from('<html><script>1</script></html>') })).rejects.toThrow();
		const listener = await person(payload, { roles: ['listener'], languages: ['km'] });
		await expect(upload({}, { data: await png() }, listener)).rejects.toThrow();
	});

	test('what is published brings its sheets along, once; drafts bring none', async () => {
		// of the first month: samples of later ones wait until an edition has them
		const { message } = await messageInVietnamese(payload, { key: 'goi-111' });
		await addRendition(payload, {
			message: message.id,
			language: 'km',
			script: 'ហៅ {{hotline:111}}',
			state: 'translated',
		});
		await addRendition(payload, {
			message: message.id,
			language: 'yue-Hant-VN',
			script: '打 {{hotline:111}}',
			state: 'translated',
			isSample: true,
		});
		const { makeSnapshot } = await import('#cms/releases/make-snapshot.ts');
		const publish = () =>
			makeSnapshot(payload, {
				release: '20261122-120000-abcdef',
				siteUrl: 'https://loa.example',
				now: new Date(),
			}).then(({ snapshot }) => snapshot);
		const { materials } = await publish();
		expect(materials.map(({ kind, language, isSample }) => [kind, language, isSample])).toEqual([
			['poster', 'vi', false],
			['leaflet', 'vi', false],
			['notice', 'vi', false],
			['poster', 'yue-Hant-VN', true],
			['leaflet', 'yue-Hant-VN', true],
			['notice', 'yue-Hant-VN', true],
		]);
		for (const { file } of materials) {
			const path = join(dataDir, 'media', file.key.slice(0, 2), file.key.slice(2, 4), `${file.key}.pdf`);
			expect(existsSync(path)).toBe(true);
		}
		expect((await publish()).materials).toEqual(materials);
	});

	test('a word of the pages goes from its translator over a listener and an approver to the snapshot', async () => {
		await walkInterfaceWords(payload);
	});

	test('the admin shows the sheets of a rendition to whoever is signed in, and says what is missing', async () => {
		const { rendition } = await messageInVietnamese(payload, { key: 'xem-to-in', state: 'drafted' });
		const answer = await askCms(payload, officer, `/api/sheets/${rendition.id}/leaflet`);
		expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
		expect((await askCms(payload, undefined, `/api/sheets/${rendition.id}/leaflet`)).status).toBe(404);
		expect((await askCms(payload, officer, `/api/sheets/${rendition.id}/banner`)).status).toBe(404);
		await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: { action: 'Gọi {{hotline:18001581}}.' },
		});
		const refused = await askCms(payload, officer, `/api/sheets/${rendition.id}/leaflet`);
		expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('số điện thoại đã xác minh')]);
	});

	describe('the comic strip of a topic', () => {
		const renditionAbout = async (key: string, topics: readonly string[]) => {
			const { message, rendition } = await messageInVietnamese(payload, { key, state: 'drafted' });
			await payload.update({ collection: 'messages', id: message.id, data: { topics: topics as never } });
			return { message, rendition };
		};

		test('is drawn for paper and for a telephone, for whoever is signed in', async () => {
			const { rendition } = await renditionAbout('tranh-viec-lam', ['viec-lam']);
			const of = (user: TypedUser | undefined, format: string) =>
				askCms(payload, user, `/api/comics/${rendition.id}/${format}`);
			const pdf = await of(officer, 'pdf');
			expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
			expect(
				Buffer.from(await pdf.arrayBuffer())
					.subarray(0, 5)
					.toString(),
			).toBe('%PDF-');
			for (const format of ['png', 'jpg']) {
				const picture = await sharp(Buffer.from(await (await of(officer, format)).arrayBuffer())).metadata();
				expect([picture.format, picture.width]).toEqual([format === 'jpg' ? 'jpeg' : 'png', 1_080]);
				expect(picture.height).toBeGreaterThan(4_000);
			}
			expect((await of(undefined, 'pdf')).status).toBe(401);
			expect((await of(officer, 'gif')).status).toBe(404);
		});

		test('goes out only after a second person has looked at it among the materials', async () => {
			const { message, rendition } = await renditionAbout('tranh-hon-nhan', ['hon-nhan']);
			const add = (user: TypedUser | undefined, format: string) =>
				askCms(payload, user, `/api/comics/${rendition.id}/${format}`, { method: 'POST' });
			expect((await add(undefined, 'png')).status).toBe(401);
			expect((await add(officer, 'pdf')).status).toBe(201);
			const answer = await add(officer, 'png');
			expect(answer.status).toBe(201);
			const { docs } = await payload.find({
				collection: 'materials',
				where: { message: { equals: message.id } },
				depth: 0,
				sort: '-createdAt',
			});
			expect(docs.map(({ mimeType }) => mimeType)).toEqual(['image/png', 'application/pdf']);
			const [material] = docs;
			expect(material).toMatchObject({
				state: 'waiting',
				consentBasis: 'illustration',
				mimeType: 'image/png',
				isPublic: true,
			});
			expect(material?.alt.length).toBeLessThanOrEqual(400);
			expect(await answer.json()).toEqual({ link: `/admin/collections/materials/${material?.id}` });
			const approve = (user: TypedUser) =>
				payload.update({
					collection: 'materials',
					id: material!.id,
					data: { state: 'approved' },
					user,
					overrideAccess: false,
				});
			await expect(approve(officer)).rejects.toThrow('duyệt');
			const approver = await person(payload, { roles: ['approver'] });
			expect((await approve(approver)).state).toBe('approved');
		});

		test('is not put among the materials by who may not upload, and there is none without a topic', async () => {
			const { rendition } = await renditionAbout('tranh-tre-em', ['tre-em']);
			const listener = await person(payload, { roles: ['listener'], languages: ['vi'] });
			const refused = await askCms(payload, listener, `/api/comics/${rendition.id}/png`, { method: 'POST' });
			expect(refused.status).toBe(403);
			const bare = await renditionAbout('tranh-khong-chu-de', []);
			expect((await askCms(payload, officer, `/api/comics/${bare.rendition.id}/pdf`)).status).toBe(404);
		});
	});
});
