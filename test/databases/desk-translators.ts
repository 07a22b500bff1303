import { expect, test } from 'vitest';

import { addRendition, messageInVietnamese, person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';

import type { TestCms } from '../support/cms.ts';

/** In the CMS of desk.test.ts: texts that translators take along, and those that wait for them. */
export function translatorTests(cms: () => Pick<TestCms, 'payload' | 'dataDir'>): void {
	test('a translator takes a text along as a file and brings it back as an own draft, never approved', async () => {
		const { payload } = cms();
		const [translator, listener] = await Promise.all([
			person(payload, { roles: ['translator'], languages: ['km'] }),
			person(payload, { roles: ['listener'], languages: ['km'] }),
		]);
		const script = 'Ai rủ đi xa, hãy hỏi kỹ. Gọi {{hotline:111}}.';
		const { message, rendition } = await messageInVietnamese(payload, { key: 'mang-ve', script });
		const khmer = await addRendition(payload, { message: message.id, language: 'km', script: 'ក។', state: 'approved' });
		const own = await restAs(payload, translator);
		const path = `workspace/${khmer.id}/file`;
		expect((await (await restAs(payload)).ask(path)).status).toBe(404);
		expect((await own.ask(`workspace/${rendition.id}/file`)).status).toBe(409);

		const sent = await own.ask(`${path}?kind=xliff`);
		expect(sent.headers.get('content-disposition')).toBe('attachment; filename="mang-ve-km.xlf"');
		const xliff = await sent.text();
		expect(xliff).toContain('<target xml:space="preserve">ក។</target>');
		const inBase64 = (text: string) => Buffer.from(text).toString('base64');
		const filled = xliff
			.replace('>ក។</target>', '>សួរ។</target>')
			.replace('<target xml:space="preserve"></target>', '<target xml:space="preserve">ហៅ {{hotline:111}}។</target>');
		const stored = () => payload.findByID({ collection: 'renditions', id: khmer.id, depth: 0 });

		// half a translation, a file of another text, no file at all: nothing is written
		const half = await own.json<{ problems: readonly string[] }>(path, { file: inBase64(xliff), isConfirmed: true });
		expect([half.status, half.problems]).toEqual([422, ['Câu 2 chưa có bản dịch.']]);
		const other = inBase64(filled.replace('mang-ve/km', 'khac/km'));
		expect(await own.json(path, { file: other, isConfirmed: true })).toMatchObject({ status: 422 });
		expect(await own.json(path, { file: inBase64('PK\u0003\u0004 hỏng'), isConfirmed: true })).toMatchObject({
			status: 422,
		});
		expect(await own.json(path, { file: 'không phải' })).toMatchObject({ status: 400 });
		expect((await stored()).state).toBe('approved');

		const word = Buffer.from(await (await own.ask(`${path}?kind=word`)).arrayBuffer());
		expect(await own.json(path, { file: word.toString('base64') })).toMatchObject({
			status: 422,
			problems: ['Câu 2 chưa có bản dịch.'],
		});
		const looked = await own.json<{ rows: readonly object[]; baseUpdatedAt: string }>(path, { file: inBase64(filled) });
		expect(looked.rows[0]).toMatchObject({ before: 'ក។', after: 'សួរ។' });
		expect((await stored()).script).toBe('ក។');
		const confirmed = { file: inBase64(filled), isConfirmed: true, baseUpdatedAt: looked.baseUpdatedAt };
		const listening = await restAs(payload, listener);
		expect((await listening.json(path, confirmed)).status).not.toBe(200);
		expect((await stored()).state).toBe('approved');
		expect(await own.json(path, confirmed)).toMatchObject({ status: 200 });
		const after = await stored();
		expect([after.script, after.state]).toEqual(['សួរ។ ហៅ {{hotline:111}}។', 'drafted']);

		// a source that changed meanwhile is named, with its sentence
		await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: { script: script.replace('hỏi kỹ', 'hỏi ba câu') },
		});
		const late = await own.json<{ problems: readonly string[] }>(path, { ...confirmed, baseUpdatedAt: '' });
		expect([late.status, late.problems[0]]).toEqual([422, expect.stringContaining('Câu 1 của bản gốc đã khác')]);
	});

	test('an approved text waits for translators of the languages that communes of its areas speak', async () => {
		const { payload } = cms();
		const { loadToday } = await import('#cms/start-page/load-today.ts');
		const translator = await person(payload, { roles: ['translator'], languages: ['ktv'] });
		const { message } = await messageInVietnamese(payload, { key: 'cho-dich-moi' });
		const draft = await messageInVietnamese(payload, { key: 'chua-duyet', state: 'drafted' });
		const offered = async () =>
			(await loadToday(payload, translator, new Date())).waiting.find(({ short }) => short === 'Dịch mới');
		const titles = async () => (await offered())?.first.map(({ text }) => text) ?? [];
		const { docs } = await payload.find({ collection: 'communes', where: { province: { equals: '48' } }, limit: 1 });
		await payload.update({ collection: 'communes', id: docs[0]!.id, data: { languages: ['ktv'] } });
		await payload.update({ collection: 'languages', where: { tag: { equals: 'ktv' } }, data: { isOnAir: true } });
		const before = (await offered())?.count ?? 0;
		expect(before).toBeGreaterThan(0);
		// what the next bulletin needs stands first
		await payload.create({
			collection: 'editions',
			data: { month: '2031-01', area: '48', title: 'Bản tin', messages: [message.id], state: 'planning' },
		});
		expect((await titles())[0]).toBe(`${message.title} (Cơ Tu)`);
		expect((await titles()).join()).not.toContain(draft.message.title);
		await addRendition(payload, { message: message.id, language: 'ktv', script: '', state: 'drafted' });
		expect((await offered())?.count ?? 0).toBe(before - 1);
	});
}
