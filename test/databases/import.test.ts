import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
import { excelFile, paragraph, wordFile, zipFile } from '../support/office-files.ts';

import type { Payload, TypedUser } from 'payload';

interface Answer {
	readonly digest: string;
	readonly written?: number;
	readonly message?: string;
	readonly issues: readonly { row: number; place: string; column: string; message: string }[];
	readonly changes: readonly { name: string; kind: string; fields: readonly { field: string }[] }[];
}

const HEADERS = ['Khóa', 'Ngôn ngữ', 'Tiêu đề', 'Lời đọc trên loa', 'Địa bàn'];

describe.skipIf(isDatabaseMissing)(`bringing data in on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir: string;
	let officer: TypedUser;
	let close: () => Promise<void>;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		officer = await person(payload, { roles: ['officer'] });
	});
	afterAll(() => close());

	const bring = async (file: string, { digest, as = officer }: { digest?: string; as?: TypedUser } = {}) => {
		const form = new FormData();
		form.set('file', new Blob([await readFile(file)]), file.split('/').at(-1));
		if (digest) form.set('digest', digest);
		const answer = await askCms(payload, as, '/api/import', { method: 'POST', body: form });
		return { status: answer.status, ...((await answer.json()) as Answer) };
	};
	const excel = async (name: string, ...rows: (readonly string[])[]) => {
		const file = join(dataDir, `${name}.xlsx`);
		await excelFile(file, [HEADERS, ...rows]);
		return file;
	};
	const count = async (key: string) =>
		(await payload.count({ collection: 'messages', where: { key: { equals: key } } })).totalDocs;

	test('a preview stores nothing; then all of it comes in as drafts that nobody has approved', async () => {
		const file = await excel(
			'moi',
			['moi-a', 'Việt', 'Bài A', 'Bà con gọi {{hotline:111}}.'],
			['moi-a', 'km', 'ក', 'ហៅ {{hotline:111}}។'],
		);
		const preview = await bring(file);
		expect([preview.status, preview.changes.map((change) => change.kind)]).toEqual([200, ['new', 'new', 'new']]);
		expect(await count('moi-a')).toBe(0);

		const done = await bring(file, { digest: preview.digest });
		expect([done.status, done.written]).toEqual([201, 3]);
		const { docs } = await payload.find({
			collection: 'renditions',
			where: { 'message.key': { equals: 'moi-a' } },
			sort: 'language',
			depth: 0,
		});
		expect(docs.map((doc) => [doc.language, doc.state, doc.sampleDigest ?? null, doc.textBy])).toEqual([
			['km', 'drafted', null, officer.id],
			['vi', 'drafted', null, officer.id],
		]);
		expect((await bring(file)).changes.every((change) => change.kind === 'unchanged')).toBe(true);
	});

	test('one refused document takes the whole import back', async () => {
		await messageInVietnamese(payload, { key: 'con-nguyen' });
		const file = await excel('nua', ['nua-a', 'vi', 'Bài', 'Lời.'], ['nua-b', 'vi', 'Bài', 'Lời.']);
		const { digest } = await bring(file);
		const refuse = payload.collections.messages.config.hooks.beforeValidate;
		const stop = ({ data }: { data?: { key?: string } }) => {
			if (data?.key === 'nua-b') throw new Error('đĩa đầy');
			return data;
		};
		refuse.push(stop as never);
		const done = await bring(file, { digest });
		refuse.pop();
		expect([done.status, done.issues[0]?.place]).toEqual([422, expect.stringContaining('Dòng 3')]);
		expect([await count('nua-a'), await count('nua-b')]).toEqual([0, 0]);
	});

	test('what changed after the preview is shown again instead of being brought in', async () => {
		const { rendition } = await messageInVietnamese(payload, { key: 'vua-doi' });
		const file = await excel('vua-doi', ['vua-doi', 'vi', 'Bản vi', 'Lời từ tệp.']);
		const { digest } = await bring(file);
		await payload.update({ collection: 'renditions', id: rendition.id, data: { script: 'Người khác vừa sửa.' } });
		const done = await bring(file, { digest });
		expect([done.status, done.written]).toEqual([409, undefined]);
	});

	test('formulas, a damaged file, a bomb, tracked changes and 5,000 rows are refused by name', async () => {
		const formula = await excel('cong-thuc', ['ct', 'vi', 'Bài', '=A2&B2']);
		expect((await bring(formula)).issues).toMatchObject([{ row: 2, place: 'Ô D2', column: 'Lời đọc trên loa' }]);

		const damaged = join(dataDir, 'hong.docx');
		await wordFile(damaged, paragraph('Bài', 'Heading1'));
		const bytes = await readFile(damaged);
		await writeFile(damaged, bytes.subarray(0, bytes.length / 2));
		expect((await bring(damaged)).issues[0]?.message).toMatch(/bị hỏng/);

		const bomb = join(dataDir, 'bom.xlsx');
		await zipFile(bomb, { 'xl/workbook.xml': Buffer.alloc(80 * 1024 * 1024) });
		expect((await bring(bomb)).issues[0]?.message).toMatch(/giải nén/);

		const tracked = join(dataDir, 'dang-sua.docx');
		await wordFile(
			tracked,
			`${paragraph('Bài', 'Heading1')}<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>mới</w:t></w:r></w:ins></w:p>`,
		);
		expect((await bring(tracked)).issues[0]?.message).toMatch(/sửa đang theo dõi/);

		const many = await excel(
			'nhieu',
			...Array.from({ length: 5_000 }, (_row, index) => [`bai-${index}`, 'vi', 'Bài', 'Lời.']),
		);
		expect((await bring(many)).issues[0]?.message).toMatch(/5\.000 dòng/);
	});

	test('a Word document comes in too', async () => {
		const file = join(dataDir, 'bai.docx');
		await wordFile(
			file,
			[
				paragraph('Bài từ Word', 'Heading1'),
				paragraph('Khóa: tu-word'),
				paragraph('Ngôn ngữ: Việt'),
				paragraph('Lời đọc trên loa', 'Heading2'),
				paragraph('Bà con gọi {{hotline:111}} & hỏi.'),
			].join(''),
		);
		const preview = await bring(file);
		expect(preview.issues).toEqual([]);
		await bring(file, { digest: preview.digest });
		const { docs } = await payload.find({
			collection: 'renditions',
			where: { 'message.key': { equals: 'tu-word' } },
			depth: 0,
		});
		expect(docs[0]?.script).toBe('Bà con gọi {{hotline:111}} & hỏi.');
	});

	test('only officers bring in, and none into another province', async () => {
		const file = await excel('tinh', ['tinh-a', 'vi', 'Bài', 'Lời.', 'Lai Châu']);
		const translator = await person(payload, { roles: ['translator'], languages: ['km'] });
		expect((await bring(file, { as: translator })).status).toBe(403);
		const elsewhere = await person(payload, { roles: ['officer'], province: '96' });
		expect((await bring(file, { as: elsewhere })).issues[0]).toMatchObject({ place: 'Dòng 2', column: 'Địa bàn' });
		const here = await person(payload, { roles: ['officer'], province: '12' });
		expect((await bring(file, { as: here })).status).toBe(200);
		expect((await askCms(payload, translator, '/api/library/export')).status).toBe(403);
		expect((await askCms(payload, undefined, '/api/import/template')).status).toBe(403);
	});

	test('a library goes out of one installation and into another: nothing in it counts as approved there', async () => {
		const { message, rendition } = await messageInVietnamese(payload, { key: 'thu-vien' });
		const delivery = [{ role: 'me', pauseSeconds: 2 }];
		await payload.update({
			collection: 'messages',
			id: message.id,
			data: { form: 'hoi-thoai', seasonMonths: ['3'] },
		});
		await payload.update({ collection: 'renditions', id: rendition.id, data: { delivery } });
		await addRendition(payload, {
			message: message.id,
			language: 'km',
			script: 'ហៅ {{hotline:111}}',
			state: 'approved',
		});
		await payload.create({
			collection: 'glossary',
			data: { term: 'tổng đài', language: 'km', translation: 'ខ្សែទូរស័ព្ទ' },
		});
		const file = join(dataDir, 'thu-vien.zip');
		await writeFile(file, new Uint8Array(await (await askCms(payload, officer, '/api/library/export')).arrayBuffer()));
		expect((await bring(file)).changes.every((change) => change.kind === 'unchanged')).toBe(true);

		// the steps of a text hold it; another installation has neither
		await payload.delete({ collection: 'rendition-moves', where: {} });
		await payload.delete({ collection: 'renditions', where: { message: { equals: message.id } } });
		await payload.delete({ collection: 'messages', id: message.id });
		await payload.delete({ collection: 'glossary', where: {} });
		const preview = await bring(file);
		expect((await bring(file, { digest: preview.digest })).status).toBe(201);
		const { docs } = await payload.find({
			collection: 'renditions',
			where: { 'message.key': { equals: 'thu-vien' } },
			sort: 'language',
			depth: 0,
		});
		expect(docs.map((doc) => [doc.language, doc.state])).toEqual([
			['km', 'drafted'],
			['vi', 'drafted'],
		]);
		// with its form, its season and whose each line is
		expect(docs[1]?.delivery).toEqual(delivery);
		const { docs: brought } = await payload.find({ collection: 'messages', where: { key: { equals: 'thu-vien' } } });
		expect(brought[0]).toMatchObject({ form: 'hoi-thoai', seasonMonths: ['3'] });
		expect((await payload.find({ collection: 'glossary' })).docs[0]).toMatchObject({
			term: 'tổng đài',
			isReviewed: false,
		});
	});

	test('a library that was changed on its way is refused', async () => {
		const answer = await askCms(payload, officer, '/api/library/export');
		const { openArchive } = await import('#cms/import/open-archive.ts');
		const file = join(dataDir, 'goc.zip');
		await writeFile(file, new Uint8Array(await answer.arrayBuffer()));
		const json = (await openArchive(file, () => true)).get('library.json')?.toString() ?? '';
		await zipFile(file, { 'library.json': json.replace('Bà con', 'Ba con') });
		expect((await bring(file)).issues[0]?.message).toMatch(/đã bị sửa/);
	});

	test('the template can be brought in as it is', async () => {
		const file = join(dataDir, 'mau.xlsx');
		await writeFile(file, new Uint8Array(await (await askCms(payload, officer, '/api/import/template')).arrayBuffer()));
		const preview = await bring(file);
		expect([preview.issues, preview.changes.map((change) => change.kind)]).toEqual([[], ['new', 'new']]);
	});
});
