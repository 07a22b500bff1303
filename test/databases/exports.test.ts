import { createHash, randomUUID } from 'node:crypto';
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
import { readBytes } from '#content/lib/storage/digest.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { s3PlaceOf } from '#content/lib/storage/storage-url.ts';
import { villagerWord } from '#content/interface-words/villager-words.ts';

import { airingRow } from '../support/airing-row.ts';
import { emptyFolder, fillInstallation, writeData } from '../support/backups.ts';
import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';
import { S3_KEY, startS3 } from '../support/s3-server.ts';

import type { Payload, TypedUser } from 'payload';
import type { InterfaceWord } from '#cms/payload-types.ts';
import type { TestS3 } from '../support/s3-server.ts';

const COMMUNE = '03388';
const PHOTO = randomUUID();
const PICTURE = Buffer.alloc(2_000, 'ảnh sổ');

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
		const before = await addWhatIsNew(payload, dataDir, { writer, listener });
		const { folder, manifest } = await exported();
		expect(manifest.files.map(({ path }) => path)).toContain(`files/evidence/${PHOTO}.jpg`);

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
		expect((await readFile(join(dataDir, 'evidence', `${PHOTO}.jpg`))).equals(PICTURE)).toBe(true);
		await expect(inBucket('nha', `evidence/${PHOTO}.jpg`)).rejects.toMatchObject({ code: 'storage_missing' });
		const req = await createLocalReq({}, payload);
		await inTransaction(req, () => settleConfidence(req, { commune: COMMUNE, airings: [before.airing] }));
		const [airing] = (await payload.find({ collection: 'airings', where: { clientId: { equals: before.airing } } }))
			.docs;
		expect(airing?.confidence).toBe('A');

		const words = await wordsByState(payload);
		expect([...words.keys()].toSorted()).toEqual(['approved', 'submitted']);
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
});

const wordsByState = async (payload: Payload) =>
	new Map(
		(await payload.find({ collection: 'interface-words', depth: 0 })).docs.map((one) => [one.state, one] as const),
	);

/** One of each of what exports once left out: two words, a reopened month, a photo that makes an airing evidenced. */
async function addWhatIsNew(
	payload: Payload,
	dataDir: string,
	{ writer, listener }: { readonly writer: TypedUser; readonly listener: TypedUser },
) {
	for (const [word, text, state] of [
		['site.home', 'ទំព័រ', 'approved'],
		['site.help', 'ជួយ', 'listened'],
	] as const) {
		const signed = {
			word,
			language: 'km',
			sourceText: villagerWord(word)!.text,
			text,
			backTranslation: 'nghĩa',
		} as const;
		const digest = wordDigest(signed);
		const data: Partial<InterfaceWord> = {
			...signed,
			state,
			changedBy: state === 'approved' ? [] : [writer.id],
			listenedBy: listener.id,
			listenedDigest: digest,
			...(state === 'approved' ? { approvedDigest: digest } : {}),
		};
		await payload.db.create({ collection: 'interface-words', data });
	}
	const reopened = await payload.create({
		collection: 'reopened-months',
		data: {
			key: '2026-10 12 1',
			month: '2026-10',
			province: '12',
			closing: 1,
			reviewedBy: 'a@x.vn',
			closedBy: 'b@x.vn',
			closedAt: '2026-11-03T00:00:00.000Z',
			digest: 'd'.repeat(64),
			figures: '{"airings":3}',
			airings: 3,
			minuteHundredths: 1_250,
			communesAired: 2,
			reason: 'Xã gửi sổ muộn',
			askedBy: 'a@x.vn',
			reopenedBy: 'b@x.vn',
			reopenedAt: '2026-11-05T00:00:00.000Z',
		},
	});
	const row = airingRow(COMMUNE);
	await payload.db.create({
		collection: 'airings',
		data: { ...row, province: '12', confidence: 'A' },
		returning: false,
	});
	await writeData(dataDir, `evidence/${PHOTO}.jpg`, PICTURE);
	await payload.db.create({
		collection: 'airing-photos',
		data: {
			clientId: PHOTO,
			commune: COMMUNE,
			province: '12',
			airings: row.clientId,
			count: 1,
			isAwaiting: false,
			receivedAt: '2026-11-20T02:00:00.000Z',
			bytes: PICTURE.length,
			sha256: createHash('sha256').update(PICTURE).digest('hex'),
			isRefused: false,
			deletedOn: '',
		},
	});
	return { reopened, airing: row.clientId };
}
