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
import { speechLike } from '../support/finished-audio.ts';

import type { Payload, TypedUser } from 'payload';
import type { Recording } from '#cms/payload-types.ts';

const CONSENT = {
	speaker: 'Bí danh A',
	dialect: 'Mông trắng',
	consentBasis: 'written',
	consentedOn: '',
	hasConsent: 'true',
};

describe.skipIf(isDatabaseMissing)(`voices and words on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let officer: TypedUser;

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		officer = await person(payload, { roles: ['officer'] });
	});
	afterAll(() => close());

	const read = (
		rendition: string | number,
		as: TypedUser | undefined,
		about: Record<string, string>,
		lines = [2, 3],
	) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(about)) form.set(name, value);
		for (const seconds of lines) form.append('line', new Blob([speechLike({ seconds, amplitude: 0.2 })]), 'cau');
		return askCms(payload, as, `/api/record-lines/${rendition}`, { method: 'POST', body: form });
	};

	test('lines read one by one become one recording, judged, with the speaker and the consent', async () => {
		const { rendition } = await messageInVietnamese(payload, { key: 'tung-cau' });
		const answer = await read(rendition.id, officer, CONSENT);
		expect(answer.status, await answer.clone().text()).toBe(201);
		const { doc } = (await answer.json()) as { doc: Recording };
		expect(doc).toMatchObject({ speaker: 'Bí danh A', consentBasis: 'written', voiceKind: 'human', textVersion: 1 });
		expect(doc.consentedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
		expect(doc.verdict).not.toBe('');
		// two and three seconds, and the pause between them
		expect(doc.durationSeconds).toBeCloseTo(5.3, 1);
	});

	test('remarks of recordings of before are counted from their text, once', async () => {
		const { countRemarks } = await import('#cms/system/upgrades/count-remarks.ts');
		const { docs } = await payload.find({ collection: 'recordings', limit: 1, depth: 0 });
		const [recording] = docs;
		const stored = (data: object) =>
			payload.db.updateOne({ collection: 'recordings', id: recording!.id, data: { ...recording!, ...data } });
		const counted = async () => (await payload.findByID({ collection: 'recordings', id: recording!.id })).remarkCount;
		for (const [verdict, remarks] of [
			['Tiếng hơi nhỏ.\nCó tiếng ồn.', 2],
			['Dùng được cho loa.', 0],
		] as const) {
			await stored({ verdict, remarkCount: null });
			await countRemarks.run(payload);
			expect(await counted()).toBe(remarks);
		}
		await stored({ verdict: 'Tiếng hơi nhỏ.', remarkCount: 7 });
		await countRemarks.run(payload);
		expect(await counted()).toBe(7);
	});

	test('without consent, without a line, without the language or signed out nothing is stored', async () => {
		const { message, rendition } = await messageInVietnamese(payload, { key: 'khong-luu' });
		const khmer = await addRendition(payload, {
			message: message.id,
			language: 'km',
			script: 'ហៅ។',
			state: 'translated',
		});
		const mong = await person(payload, { roles: ['translator'], languages: ['mww-Latn-VN'] });
		const before = (await payload.count({ collection: 'recordings' })).totalDocs;
		const { hasConsent: _unticked, ...unticked } = CONSENT;
		const answers = [
			await read(rendition.id, officer, unticked),
			await read(rendition.id, officer, CONSENT, []),
			await read(khmer.id, mong, CONSENT),
			await read(rendition.id, undefined, CONSENT),
		];
		expect(answers.map((answer) => answer.status)).toEqual([400, 400, 403, 401]);
		expect((await payload.count({ collection: 'recordings' })).totalDocs).toBe(before);
	});

	test('original and loudspeaker version can be heard side by side, each with its wave', async () => {
		const { rendition } = await messageInVietnamese(payload, { key: 'so-sanh' });
		const { doc } = (await (await read(rendition.id, officer, CONSENT)).json()) as { doc: Recording };
		const answer = await askCms(payload, officer, `/api/listen/${doc.id}`);
		const heard = (await answer.json()) as Record<'original' | 'processed', { seconds: number; peaks: number[] }>;
		expect(heard.original.seconds).toBeCloseTo(5.3, 0);
		for (const version of ['original', 'processed'] as const) {
			expect(heard[version].peaks.length).toBeGreaterThan(100);
			expect(Math.max(...heard[version].peaks)).toBeGreaterThan(0.05);
			const sound = await askCms(payload, officer, `/api/listen/${doc.id}/${version}`);
			expect([sound.status, sound.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
		}
		expect((await askCms(payload, undefined, `/api/listen/${doc.id}`)).status).toBe(404);
		expect((await askCms(payload, officer, `/api/listen/${doc.id}/..%2f..%2fetc`)).status).toBe(404);
	});

	test('a recording by a machine is for the desk only: an edition does not take it for a voice', async () => {
		const { message, rendition } = await messageInVietnamese(payload, { key: 'giong-may' });
		const bytes = Buffer.from(speechLike({ seconds: 3, amplitude: 0.2 }));
		await payload.create({
			collection: 'recordings',
			data: { rendition: rendition.id, voiceKind: 'draft', hasConsent: true },
			file: { name: 'may.wav', data: bytes, mimetype: 'audio/wav', size: bytes.length },
		});
		const { loadMessages } = await import('#cms/editions/load-edition.ts');
		const [loaded] = await loadMessages({ payload }, { id: { equals: message.id } });
		expect(loaded?.renditions[0]?.recordings).toEqual([]);
	});

	test('the pace of a language comes from its own recordings once there are three', async () => {
		const pace = async () => (await askCms(payload, officer, '/api/pace/tyz')).json();
		expect(await pace()).toMatchObject({ unitsPerMinute: 150, recordings: 0 });
		const { message } = await messageInVietnamese(payload, { key: 'toc-do' });
		const script = 'sông núi rừng suối bản làng chợ nhà ruộng nương';
		const rendition = await addRendition(payload, {
			message: message.id,
			language: 'tyz',
			script,
			state: 'translated',
		});
		for (let take = 0; take < 3; take += 1) await read(rendition.id, officer, CONSENT, [5]);
		expect(await pace()).toMatchObject({ unit: 'word', unitsPerMinute: 120, recordings: 3 });
	});

	test('changed words for leaflet, Zalo or SMS need a second person again, and outdate neither voice nor translation', async () => {
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
		const approver = await person(payload, { roles: ['approver'] });
		const { rendition } = await messageInVietnamese(payload, { key: 'to-roi-xau', state: 'drafted' });
		await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: { leaflet: 'Các cô gái nhẹ dạ cả tin nên bị lừa bán.' },
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
		await expect(approving).rejects.toThrow(/Chưa thể duyệt/);
	});

	test('an agreed word is confirmed by a second speaker of the language, and loses that when it changes', async () => {
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
});
