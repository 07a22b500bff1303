import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { languages } from '#content/languages.ts';

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
import { heldUploadTests } from './voice-held-uploads.ts';
import { wordTests } from './voice-words.ts';

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
	let dataDir = '';
	let officer: TypedUser;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		officer = await person(payload, { roles: ['officer'] });
	});
	afterAll(() => close());

	const read = (
		rendition: string | number,
		as: TypedUser | undefined,
		about: Record<string, string>,
		lines = [2, 3],
		at: readonly number[] = [],
	) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(about)) form.set(name, value);
		for (const seconds of lines) form.append('line', new Blob([speechLike({ seconds, amplitude: 0.2 })]), 'cau');
		for (const place of at) form.append('at', String(place));
		return askCms(payload, as, `/api/record-lines/${rendition}`, { method: 'POST', body: form });
	};

	test('lines read one by one become one recording, judged, with the speaker and the consent', async () => {
		const { rendition } = await messageInVietnamese(payload, { key: 'tung-cau', script: 'Bà con nghe. Bà con nhớ.' });
		const answer = await read(rendition.id, officer, CONSENT);
		expect(answer.status, await answer.clone().text()).toBe(201);
		const { doc } = (await answer.json()) as { doc: Recording };
		expect(doc).toMatchObject({ speaker: 'Bí danh A', consentBasis: 'written', voiceKind: 'human', textVersion: 1 });
		expect(doc.consentedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
		expect(doc.verdict).not.toBe('');
		// two and three seconds, and the pause between them
		expect(doc.durationSeconds).toBeCloseTo(5.3, 1);
	});

	test('roles of a scene are read on their own, joined when the last is there, and heard as one recording', async () => {
		const script = 'Mẹ ơi, con đi làm xa.\nCon đi đâu?\nGọi {{hotline:111}} nhé con.';
		const { rendition } = await messageInVietnamese(payload, { key: 'hai-vai', script });
		const delivery = [
			{ role: 'con', pauseSeconds: 0 },
			{ role: 'me', pauseSeconds: 2 },
			{ role: 'me', pauseSeconds: 0 },
		];
		const { state } = await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: { delivery },
			depth: 0,
		});
		// whose each line is has been approved too
		expect(state).not.toBe('approved');
		await expect(
			payload.update({
				collection: 'renditions',
				id: rendition.id,
				data: { delivery: [{ role: 'ai-do', pauseSeconds: 0 }] },
			}),
		).rejects.toThrow();

		const wrong = await read(rendition.id, officer, { ...CONSENT, role: 'me' }, [2], [0]);
		expect(wrong.status).toBe(409);
		const mother = await read(rendition.id, officer, { ...CONSENT, role: 'me' }, [2, 2], [1, 2]);
		expect(mother.status, await mother.clone().text()).toBe(201);
		const first = (await mother.json()) as { doc: Recording; missing: string[] };
		expect(first).toMatchObject({ missing: ['Con'], doc: { role: 'me' } });
		expect(first.doc.name).toContain('vai Mẹ');

		const colleague = await person(payload, { roles: ['officer'] });
		const child = await read(rendition.id, colleague, { ...CONSENT, speaker: 'Bí danh B', role: 'con' }, [2], [0]);
		expect(child.status, await child.clone().text()).toBe(201);
		const { doc, missing } = (await child.json()) as { doc: Recording; missing: string[] };
		expect(missing).toEqual([]);
		const whole = await payload.findByID({ collection: 'recordings', id: doc.id, depth: 0 });
		expect(whole).toMatchObject({ voiceKind: 'human', hasConsent: true, textVersion: 1 });
		expect(whole.role ?? null).toBeNull();
		expect(whole.speaker).toContain('Bí danh A');
		expect(whole.speaker).toContain('Bí danh B');
		expect(whole.parts).toHaveLength(2);
		// three lines of two seconds, half a second to the next voice, two seconds and a half before the number
		expect(whole.durationSeconds).toBeGreaterThan(8);
		expect(whole.durationSeconds).toBeLessThan(10);
		// whoever read any part signs nothing of it
		expect(whole.changedBy).toContain(officer.id);

		const { chosenRecording } = await import('#cms/messages/approvals/rendition-digest.ts');
		const { recordingsOf } = await import('#cms/messages/approvals/load-signable.ts');
		const stored = await payload.findByID({ collection: 'renditions', id: rendition.id, depth: 0 });
		expect(chosenRecording(stored, await recordingsOf({ payload }, rendition.id))?.id).toBe(doc.id);
	});

	test('a line that was cut off is refused by its number, and nothing is stored', async () => {
		const { rendition } = await messageInVietnamese(payload, { key: 'cau-cut' });
		const before = (await payload.count({ collection: 'recordings' })).totalDocs;
		const form = new FormData();
		for (const [name, value] of Object.entries(CONSENT)) form.set(name, value);
		const sound = new Uint8Array(speechLike({ seconds: 3, amplitude: 0.2 }));
		for (const bytes of [sound, sound.slice(0, sound.length / 2)]) form.append('line', new Blob([bytes]), 'cau');
		const answer = await askCms(payload, officer, `/api/record-lines/${rendition.id}`, { method: 'POST', body: form });
		expect(answer.status).toBe(400);
		expect(await answer.text()).toMatch(/Câu 2: Tệp thiếu phần cuối/);
		expect((await payload.count({ collection: 'recordings' })).totalDocs).toBe(before);
	});

	const cms = () => ({ payload, dataDir, officer });
	heldUploadTests(cms);

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

	test('languages that came into the registry later are offered, and changed names stay', async () => {
		const { addLanguages } = await import('#cms/system/upgrades/add-languages.ts');
		const stored = async (tag: string) =>
			(await payload.find({ collection: 'languages', where: { tag: { equals: tag } }, depth: 0 })).docs;
		// nothing was loaded yet: what is loaded afterwards has them all
		await addLanguages.run(payload);
		expect(await payload.count({ collection: 'languages' })).toEqual({ totalDocs: 0 });

		for (const [tag, nameVi] of [
			['vi', 'Việt'],
			['yue-Hant-VN', 'Hoa'],
			['km', 'Khmer Nam Bộ'],
		] as const)
			await payload.db.create({ collection: 'languages', data: { tag, nameVi, autonym: nameVi, isOnAir: true } });
		for (const time of ['once', 'and again']) {
			await addLanguages.run(payload);
			expect(await payload.count({ collection: 'languages' }), time).toEqual({ totalDocs: languages.length });
			expect((await stored('nan-Hant-VN')).map(({ nameVi }) => nameVi)).toEqual(['Hoa (Triều Châu)']);
			expect(await stored('zng-Latn-VN')).toHaveLength(1);
			expect((await stored('yue-Hant-VN')).map(({ nameVi }) => nameVi)).toEqual(['Hoa (Quảng Đông)']);
			expect((await stored('km')).map(({ nameVi }) => nameVi)).toEqual(['Khmer Nam Bộ']);
		}
		await payload.db.deleteMany({ collection: 'languages', where: {} });
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

	wordTests(cms);
});
