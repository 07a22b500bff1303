import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { CARRIED } from '#cms/backup/export/carried-collections.ts';
import { NOT_CARRIED, notCarriedInWords } from '#cms/backup/export/not-carried.ts';
import { takeInExport } from '#cms/backup/export/take-in-export.ts';
import { writeExport } from '#cms/backup/export/write-export.ts';
import { inTransaction } from '#cms/foundation/in-transaction.ts';
import { isAsApproved } from '#cms/interface-words/word-facts.ts';
import { wordDigest } from '#cms/interface-words/word-digest.ts';
import { settleConfidence } from '#cms/reach/evidence/photo-confidence.ts';
import { openRenditions } from '#cms/start-page/open-renditions.ts';
import { waitingUploads } from '#cms/start-page/waiting-uploads.ts';
import { readBytes } from '#content/lib/storage/digest.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { s3PlaceOf } from '#content/lib/storage/storage-url.ts';

import { askCms } from '../support/ask-cms.ts';
import { emptyFolder, fillInstallation } from '../support/backups.ts';
import { databaseName, isDatabaseMissing, messageInVietnamese, openTestCms, person } from '../support/cms.ts';
import { addWhatPeopleMade, PHOTO_COMMUNE, photoFile, PICTURE } from '../support/exported-rows.ts';
import { S3_KEY, startS3 } from '../support/s3-server.ts';

import type { Payload, TypedUser } from 'payload';
import type { TestS3 } from '../support/s3-server.ts';

describe.skipIf(isDatabaseMissing)(`exports on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir: string;
	let close: () => Promise<void>;
	let s3: TestS3;
	let recording: string;

	const useBucket = (prefix: string) => void (process.env.STORAGE_URL = s3.urlOf(prefix));
	const inBucket = (prefix: string, name: string) => readBytes(s3Store(s3PlaceOf(s3.urlOf(prefix), S3_KEY)), name);
	const exported = async () => {
		const folder = join(await emptyFolder('export'), 'all');
		return { folder, manifest: await writeExport(payload, { folder, dataDir, province: undefined }) };
	};
	const takeIn = (folder: string) => takeInExport(payload, { folder, dataDir, isDryRun: false, replaces: false });

	beforeAll(async () => {
		s3 = await startS3();
		Object.assign(process.env, S3_KEY);
		useBucket('nha');
		({ payload, dataDir, close } = await openTestCms());
		const filled = await fillInstallation(payload, dataDir);
		recording = `recordings/${String(filled.recording.filename)}`;
	});
	afterAll(async () => {
		await close();
		await s3.close();
		for (const name of ['STORAGE_URL', ...Object.keys(S3_KEY)]) delete process.env[name];
	});

	test('every collection goes along, or is named to whoever exports', () => {
		const carried = new Set<string>(CARRIED.map(({ collection }) => collection));
		const behind = new Set(NOT_CARRIED.map(({ collection }) => collection));
		const all = payload.config.collections.map(({ slug }) => slug);
		expect(
			all.filter((slug) => carried.has(slug) === behind.has(slug)),
			'add it to carried-collections.ts or not-carried.ts',
		).toEqual([]);
		expect([...carried, ...behind].filter((slug) => !(all as string[]).includes(slug))).toEqual([]);
		for (const { what } of NOT_CARRIED) expect(notCarriedInWords('12')).toContain(what);
	});

	test('a file that only the bucket holds is exported, and one that is nowhere is named', async () => {
		const path = join(dataDir, recording);
		const bytes = await readFile(path);
		await rm(path);
		const { folder, manifest } = await exported();
		expect(manifest.missing).toEqual([]);
		expect((await readFile(join(folder, 'files', recording))).equals(bytes)).toBe(true);
		// the disk of this machine is left as it was
		expect(existsSync(path)).toBe(false);

		useBucket('trong');
		expect((await exported()).manifest.missing).toEqual([recording]);

		// where it goes, the other machines read the bucket
		expect((await takeIn(folder)).files).toEqual({ copied: 1, unchanged: 0 });
		expect((await readFile(path)).equals(bytes)).toBe(true);
		expect((await inBucket('trong', recording)).equals(bytes)).toBe(true);
		expect((await takeIn(folder)).files).toEqual({ copied: 0, unchanged: 1 });
		// what lies on the disk already is put there, too
		useBucket('moi');
		expect((await takeIn(folder)).files).toEqual({ copied: 1, unchanged: 0 });
		expect((await inBucket('moi', recording)).equals(bytes)).toBe(true);
		// another content under the name stays, in the bucket as on the disk
		useBucket('khac');
		await s3Store(s3PlaceOf(s3.urlOf('khac'), S3_KEY)).put(recording, Buffer.from('của người khác'));
		expect((await takeIn(folder)).files).toEqual({ copied: 0, unchanged: 0 });
		expect(String(await inBucket('khac', recording))).toBe('của người khác');
		useBucket('nha');
	});

	test('words, reopened months and photos come back as they went; nobody signs the own words elsewhere', async () => {
		const writer = await person(payload, { roles: ['translator', 'listener'], languages: ['km'] });
		const listener = await person(payload, { roles: ['listener', 'approver'], languages: ['km'] });
		const before = await addWhatPeopleMade(payload, dataDir, { writer, listener });
		const { folder, manifest } = await exported();
		expect(manifest.files.map(({ path }) => path)).toContain(`files/${photoFile}`);

		for (const collection of ['interface-words', 'reopened-months', 'airing-photos'] as const)
			await payload.db.deleteMany({ collection, where: {} });
		for (const { id } of [writer, listener])
			await payload.db.deleteOne({ collection: 'users', where: { id: { equals: id } } });
		await rm(join(dataDir, 'evidence'), { recursive: true });
		const outcome = await takeIn(folder);
		expect([outcome.conflicts, outcome.approvalsLost]).toEqual([[], []]);
		const [reopened] = (await payload.find({ collection: 'reopened-months' })).docs;
		expect({ ...reopened, id: before.reopened.id }).toEqual(before.reopened);

		// evidence is of this disk only
		expect((await readFile(join(dataDir, photoFile))).equals(PICTURE)).toBe(true);
		await expect(inBucket('nha', photoFile)).rejects.toMatchObject({ code: 'storage_missing' });
		const req = await createLocalReq({}, payload);
		await inTransaction(req, () => settleConfidence(req, { commune: PHOTO_COMMUNE, airings: [before.airing] }));
		const [airing] = (await payload.find({ collection: 'airings', where: { clientId: { equals: before.airing } } }))
			.docs;
		expect(airing?.confidence).toBe('A');

		const words = await wordsByState(payload);
		expect([...words.keys()].map(String).toSorted()).toEqual(['approved', 'submitted']);
		expect(isAsApproved(words.get('approved')!)).toBe(true);
		// the listener has no account here: somebody listens anew, and the writer under a new account does not
		const again = { roles: ['translator', 'listener'], languages: ['km'] } as const;
		const back = (await payload.create({
			collection: 'users',
			data: {
				...again,
				roles: [...again.roles],
				languages: [...again.languages],
				email: writer.email,
				password: 'bep lua song que 7',
			},
		} as never)) as TypedUser;
		const sign = (user: TypedUser) => {
			const { id, word, language, sourceText, text, backTranslation } = words.get('submitted')!;
			const seenDigest = wordDigest({
				word,
				language,
				sourceText: sourceText!,
				text: text!,
				backTranslation: backTranslation!,
			});
			return payload.update({
				collection: 'interface-words',
				id,
				data: { state: 'listened', seenDigest },
				user: { ...user, collection: 'users' },
				overrideAccess: false,
			});
		};
		await expect(sign(back)).rejects.toThrow(/không tự ký/);
		const other = await person(payload, { roles: ['listener'], languages: ['km'] });
		expect((await sign(other)).state).toBe('listened');
		// a second time nothing changes
		expect((await takeIn(folder)).conflicts).toEqual([]);
	});

	test('who typed a number elsewhere is named beside it, with an account here or without', async () => {
		const officer = await person(payload, { roles: ['officer'], province: '12' });
		const { id } = await payload.create({
			collection: 'hotlines',
			data: { number: '02133876111', label: 'Công an tỉnh', hours: 'Cả ngày', cost: 'Miễn phí', area: '12' },
		});
		const changedBy = `${officer.email} da-nghi@example.org`;
		await payload.db.updateOne({ collection: 'hotlines', id, data: { changedBy }, returning: false });
		const answer = await askCms(payload, officer, `/api/hotlines/${id}/verification`);
		expect(await answer.json()).toMatchObject({
			changedBy: [officer.fullName || officer.email, 'da-nghi@example.org'],
			refusal: expect.stringContaining('không tự xác minh') as string,
		});
	});

	test('the start page offers nobody a signature on own work that came under the own address', async () => {
		const approver = await person(payload, { roles: ['approver'] });
		const other = await person(payload, { roles: ['approver'] });
		const { rendition } = await messageInVietnamese(payload, { key: 'tu-noi-khac', state: 'submitted' });
		const names = [approver.email, 'da-nghi@example.org'];
		const data = { changedBy: names, wordsBy: names };
		await payload.db.updateOne({ collection: 'renditions', id: rendition.id, data, returning: false });
		await payload.db.create({
			collection: 'spoken-names',
			data: { prompt: 'name', language: 'km', state: 'waiting', changedBy: names, filename: 'ten.wav', area: '00' },
		});
		const [listed] = await openRenditions(payload, { id: { equals: rendition.id } });
		const [upload] = await waitingUploads(payload, approver);
		for (const people of [listed?.changedBy, listed?.wordsBy, upload?.changedBy]) {
			expect(people).toContain(approver.id);
			expect(people).toContain('da-nghi@example.org');
			expect(people).not.toContain(other.id);
		}
	});
});

const wordsByState = async (payload: Payload) =>
	new Map(
		(await payload.find({ collection: 'interface-words', depth: 0 })).docs.map((one) => [one.state, one] as const),
	);
