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
	seededChange,
} from '../support/cms.ts';
import { verifiedHotline, verifyByAnother } from '../support/verified.ts';
import { bypass } from '#cms/foundation/bypass.ts';
import { nameRecordings } from '#cms/system/upgrades/name-recordings.ts';

import type { Payload, TypedUser } from 'payload';
import type { Rendition } from '#cms/payload-types.ts';

type Change = Partial<Rendition> & { transitionNote?: string; keepsMeaning?: boolean };

describe.skipIf(isDatabaseMissing)(`the way of a rendition on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let dataDir = '';
	let officer: TypedUser;
	let translator: TypedUser;
	let second: TypedUser;
	let listener: TypedUser;
	let approver: TypedUser;

	const change = (user: TypedUser, id: number | string, data: Change) =>
		payload.update({ collection: 'renditions', id, data, user, overrideAccess: false, depth: 0 });
	const read = (id: number | string) => payload.findByID({ collection: 'renditions', id, depth: 0 });
	const stepsOf = async (id: number | string) => {
		const { docs } = await payload.find({
			collection: 'rendition-moves',
			where: { rendition: { equals: id } },
			sort: 'id',
			pagination: false,
			depth: 0,
		});
		return docs.map(({ from, to, who, kind, note }) => ({ step: `${from} > ${to}`, who, kind, note: note ?? '' }));
	};
	const approvedInKhmer = async (key: string) => {
		const { message, rendition } = await messageInVietnamese(payload, { key });
		const khmer = await addRendition(payload, { message: message.id, language: 'km', script: 'ក', state: 'approved' });
		await addRecording(payload, khmer.id, dataDir);
		return { message, source: rendition, khmer };
	};

	beforeAll(async () => {
		({ payload, close, dataDir } = await openTestCms());
		const km = { languages: ['km'] };
		officer = await person(payload, { roles: ['officer'] });
		translator = await person(payload, { roles: ['translator'], ...km });
		second = await person(payload, { roles: ['translator'], ...km });
		listener = await person(payload, { roles: ['listener'], ...km });
		approver = await person(payload, { roles: ['approver'] });
	});
	afterAll(() => close());

	test('from a translation to an approval, each step by who may take it, kept with who and when', async () => {
		const { message } = await messageInVietnamese(payload, { key: 'ca-duong' });
		const { id } = await payload.create({
			collection: 'renditions',
			data: { message: message.id, language: 'km', title: 'ក', script: 'ខ', state: 'approved' } as never,
			user: translator,
			overrideAccess: false,
		});
		expect((await read(id)).state).toBe('drafted');
		await expect(change(second, id, { state: 'approved' })).rejects.toMatchObject({ status: 403 });
		await change(translator, id, { state: 'translated' });
		await expect(change(second, id, { state: 'back-translated' })).rejects.toThrow(/chưa có bản dịch ngược/);
		await change(second, id, { backTranslation: 'Gọi 111.' });
		await expect(change(translator, id, { state: 'back-translated' })).rejects.toThrow(/người dịch thứ hai/);
		await change(second, id, { state: 'back-translated' });
		await expect(change(second, id, { state: 'recorded' })).rejects.toThrow(/chưa có bản ghi/);
		await addRecording(payload, id, dataDir);
		await change(second, id, { state: 'recorded' });
		await expect(change(translator, id, { state: 'listened' })).rejects.toThrow(/người nghe thẩm định/);
		const heard = await heardOf(payload, id, listener);
		await heardOf(payload, id, approver);
		await change(listener, id, { state: 'listened', ...heard });
		const approved = await change(approver, id, { state: 'approved', transitionNote: 'Rõ ràng', ...heard });

		expect(approved).toMatchObject({ state: 'approved', listenerName: listener.email, approvedBy: approver.id });
		expect((await stepsOf(id)).map(({ step, who, note }) => [step, who, note])).toEqual([
			['drafted > translated', translator.email, ''],
			['translated > back-translated', second.email, ''],
			['back-translated > recorded', second.email, ''],
			['recorded > listened', listener.email, ''],
			['listened > approved', approver.email, 'Rõ ràng'],
		]);
		const audit = await payload.find({
			collection: 'audit',
			where: { action: { equals: 'move' }, who: { equals: approver.email }, document: { equals: 'ក (km)' } },
		});
		expect(audit.docs.map((line) => line.fields)).toEqual(['Người bản ngữ đã nghe → Đã duyệt: Rõ ràng']);
	});

	test('a rendition without text goes from its recording to the listener', async () => {
		const { message } = await messageInVietnamese(payload, { key: 'chi-am-thanh' });
		const { id } = await addRendition(payload, { message: message.id, language: 'km', script: '', state: 'drafted' });
		await addRecording(payload, id, dataDir);
		for (const [user, state] of [
			[translator, 'recorded'],
			[listener, 'listened'],
			[approver, 'approved'],
		] as const)
			await change(user, id, { state, ...(await heardOf(payload, id, user)) });
		expect((await read(id)).state).toBe('approved');
	});

	test('where nobody can translate back, a named community listener stands in, and it is recorded as such', async () => {
		const { message } = await messageInVietnamese(payload, { key: 'tieng-it-nguoi' });
		const { id } = await addRendition(payload, {
			message: message.id,
			language: 'km',
			script: 'ក',
			state: 'translated',
		});
		await addRecording(payload, id, dataDir);
		await expect(change(translator, id, { isSmallLanguage: true, state: 'recorded' })).rejects.toThrow(
			/Không thể chuyển/,
		);
		await change(officer, id, { isSmallLanguage: true });
		await change(translator, id, { state: 'recorded' });
		const heard = await heardOf(payload, id, listener);
		await expect(change(listener, id, { state: 'listened', ...heard })).rejects.toThrow(/họ tên/);
		await change(listener, id, { state: 'listened', transitionNote: 'Bà Sua, bản Dào San', ...heard });
		expect((await read(id)).listenerName).toBe('Bà Sua, bản Dào San');
		expect((await stepsOf(id)).at(-1)).toMatchObject({ kind: 'stand-in', note: 'Bà Sua, bản Dào San' });
	});

	test('a new source makes translations outdated; "meaning unchanged" by an approver keeps them and their recordings', async () => {
		const { message, source, khmer } = await approvedInKhmer('loi-chinh-ta');
		await addRecording(payload, source.id, dataDir);
		await change(officer, source.id, { script: 'Bà con nhớ gọi {{hotline:111}}.' });
		expect([(await read(source.id)).state, (await read(khmer.id)).state]).toEqual(['drafted', 'outdated']);

		const keep = { state: 'approved', keepsMeaning: true } as const;
		await expect(change(officer, source.id, { ...keep, transitionNote: 'Sửa lỗi' })).rejects.toMatchObject({
			status: 403,
		});
		await expect(change(approver, source.id, keep)).rejects.toThrow(/vì sao nghĩa không đổi/);
		await change(approver, source.id, { ...keep, transitionNote: 'Thêm chữ "nhớ"' });

		const [kept, translation, { sourceVersion }, { docs }] = await Promise.all([
			read(source.id),
			read(khmer.id),
			payload.findByID({ collection: 'messages', id: message.id, depth: 0 }),
			payload.find({ collection: 'recordings', where: { rendition: { equals: source.id } }, depth: 0 }),
		]);
		expect([kept.state, kept.textVersion, docs[0]?.textVersion]).toEqual(['approved', 2, 2]);
		expect([translation.state, translation.sourceVersion, sourceVersion]).toEqual(['approved', 2, 2]);
		expect((await stepsOf(khmer.id)).map(({ step, kind }) => [step, kind])).toEqual([
			['approved > outdated', 'step'],
			['outdated > approved', 'meaning-unchanged'],
		]);
	});

	test('one outdated translation is kept by an approver, not by who changed the source', async () => {
		const both = await person(payload, { roles: ['officer', 'approver'] });
		const { source, khmer } = await approvedInKhmer('giu-mot-ban');
		await change(both, source.id, { title: 'Tên mới' });
		const keep = { state: 'approved', keepsMeaning: true, transitionNote: 'Chỉ đổi tên' } as const;
		await expect(change(both, khmer.id, keep)).rejects.toThrow(/người sửa bản gốc/);
		expect((await change(approver, khmer.id, keep)).state).toBe('approved');
	});

	test('a hotline that changes makes what speaks it outdated, and its recordings too', async () => {
		const hotline = await verifiedHotline(payload, { number: '18009999', area: '12' });
		const { source, khmer } = await approvedInKhmer('doi-so');
		await payload.update({
			collection: 'renditions',
			id: khmer.id,
			data: { script: 'ក {{hotline:18009999}}' },
			context: bypass('review'),
		});
		await payload.update({
			collection: 'hotlines',
			id: hotline.id,
			data: { number: '18008888' },
			user: officer,
			overrideAccess: false,
		});
		// typed by one person, it changes nothing yet
		expect((await read(khmer.id)).textVersion).toBe(1);
		await verifyByAnother(payload, { roles: ['approver'], province: '12', collection: 'hotlines', id: hotline.id });
		const after = await read(khmer.id);
		expect([after.state, after.textVersion, (await read(source.id)).state]).toEqual(['outdated', 2, 'approved']);
		expect((await stepsOf(khmer.id))[0]?.note).toBe('Số 18009999 đã đổi thành 18008888');
	});

	test('a new recording of something approved has to be heard and approved again', async () => {
		const { khmer } = await approvedInKhmer('ghi-lai');
		const { docs } = await payload.find({ collection: 'recordings', where: { rendition: { equals: khmer.id } } });
		const { id, name } = docs[0]!;
		expect(name).toMatch(/ – tiếng Khmer – .+, \d\d\/\d\d\/\d{4}$/);
		expect((await read(khmer.id)).state).toBe('approved');
		const other = await approvedInKhmer('ghi-lai-2');
		await change(officer, other.khmer.id, { script: 'ខ' });
		await seededChange(payload, other.khmer.id, { state: 'approved' });
		const moved = await payload.update({
			collection: 'recordings',
			id,
			data: { rendition: other.khmer.id },
			user: officer,
			overrideAccess: false,
			depth: 0,
		});
		expect([moved.textVersion, (await read(other.khmer.id)).state]).toEqual([2, 'recorded']);
		const called = { speaker: 'Chị Sa', name: 'Tên tôi tự đặt' };
		const renamed = await payload.update({
			collection: 'recordings',
			id,
			data: called,
			user: officer,
			overrideAccess: false,
			depth: 0,
		});
		// the name follows the message and the speaker, whatever is sent
		expect(renamed.name).toMatch(/^(?!Tên tôi).+ – tiếng Khmer – Chị Sa, /);
		await payload.db.updateOne({ collection: 'recordings', id, data: { name: null } });
		await nameRecordings.run(payload);
		expect((await payload.findByID({ collection: 'recordings', id })).name).toBe(renamed.name);
	});

	test('nobody withdraws without a reason, and a translator not at all', async () => {
		const { khmer } = await approvedInKhmer('thu-hoi');
		await expect(change(translator, khmer.id, { state: 'withdrawn', transitionNote: 'x' })).rejects.toMatchObject({
			status: 403,
		});
		await expect(change(officer, khmer.id, { state: 'withdrawn' })).rejects.toThrow(/lý do thu hồi/);
		expect((await change(officer, khmer.id, { state: 'withdrawn', transitionNote: 'Số sai' })).state).toBe('withdrawn');
	});
});
