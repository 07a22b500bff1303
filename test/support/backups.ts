import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

import { uploadDigest } from '#cms/foundation/upload-digest.ts';

import { airingRow } from './airing-row.ts';
import { addRecording, messageInVietnamese, person } from './cms.ts';

import type { Payload } from 'payload';

export const UNENCRYPTED = { recipients: [], passphrase: undefined };

export async function emptyFolder(name: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), `loa-${name}-`));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

export async function writeData(dataDir: string, path: string, content: string | Buffer): Promise<void> {
	await mkdir(dirname(join(dataDir, path)), { recursive: true });
	await writeFile(join(dataDir, path), content);
}

export const dropDatabase = (store: Payload): Promise<void> =>
	(store.db as unknown as { connection: { dropDatabase(): Promise<void> } }).connection.dropDatabase();

/** Something of each kind that refers to something else, or would be changed by a hook. */
export async function fillInstallation(payload: Payload, dataDir: string) {
	const officer = await person(payload, { roles: ['officer'] });
	const approver = await person(payload, { roles: ['approver'] });
	const { message, rendition } = await messageInVietnamese(payload, { key: 'giu-lai', state: 'approved' });
	const recording = await addRecording(payload, rendition.id, dataDir);
	const asOfficer = { user: officer, overrideAccess: true } as const;
	await payload.update({ collection: 'messages', id: message.id, data: { title: 'Bài đã sửa' }, ...asOfficer });
	const edition = await payload.create({
		collection: 'editions',
		data: { title: 'Tháng 12', month: '2026-12', area: '12', state: 'locked', messages: [message.id] } as never,
		context: { isSeeding: true },
	});
	await payload.db.create({
		collection: 'airings',
		data: { ...airingRow('03163'), province: '12', confidence: 'A' },
		returning: false,
	});
	await payload.jobs.queue({
		task: 'publishEdition',
		input: { edition: String(edition.id), at: '2099-12-01T00:00:00.000Z' },
		waitUntil: new Date('2099-12-01T00:00:00.000Z'),
	});
	await payload.jobs.queue({ task: 'renderEdition', input: { edition: String(edition.id) } });
	await payload.kv.set('set-aside:thử', { what: { a: null, b: [], c: {} }, reason: 'thử', at: '2026-12-01' });
	await writeData(dataDir, 'media/ab/cd/abcd.mp3', Buffer.alloc(300_000, 'loa'));
	await writeData(dataDir, 'recordings/.dang-ghi.tmp', 'chưa xong');
	return { officer, approver, message, rendition, recording, edition };
}

/** What a province has made besides, and something of another one. */
export async function fillProvince(payload: Payload, dataDir: string) {
	const { message, rendition } = await messageInVietnamese(payload, { key: 'rieng-tinh' });
	const writer = await person(payload, { roles: ['officer'], province: '12' });
	await payload.db.updateOne({
		collection: 'renditions',
		id: rendition.id,
		data: { changedBy: [writer.id] },
		returning: false,
	});
	await payload.update({
		collection: 'messages',
		id: message.id,
		data: { areas: ['12'], sources: [{ title: 'Luật' }] },
	});
	const other = await messageInVietnamese(payload, { key: 'bi-mat-cua-tinh-khac' });
	await payload.update({ collection: 'messages', id: other.message.id, data: { areas: ['01'] } });
	await payload.db.create({
		collection: 'communes',
		data: { code: '03163', name: 'Dào San', kind: 'xa', province: '12', keyVersion: 3, clustersInstalled: 7 },
	});
	await payload.db.create({
		collection: 'activities',
		data: { kind: 'training', day: '2026-11-03', units: 1, people: 30, province: '12', source: 'desk' },
	});
	const plan = await payload.create({
		collection: 'plans',
		data: { title: 'Kế hoạch 2026', area: '12', legalBasis: 'Quyết định 793/QĐ-TTg' },
	});
	await payload.create({
		collection: 'targets',
		data: {
			plan: plan.id,
			area: '12',
			text: 'Mọi xã phát mỗi tháng',
			period: '2026',
			indicator: 'communes-monthly',
			value: 100,
			unit: 'percent',
			denominator: 'communes',
		},
	});
	const filename = 'ap-phich.png';
	await writeData(dataDir, `materials/${filename}`, 'tranh');
	const material = await payload.db.create({
		collection: 'materials',
		data: {
			title: 'Áp phích',
			alt: 'Tranh cổ động',
			consentBasis: 'illustration',
			licence: 'own',
			isPublic: true,
			message: message.id,
			area: '12',
			state: 'approved',
			filename,
			mimeType: 'image/png',
			filesize: 5,
		},
	});
	await payload.db.updateOne({
		collection: 'materials',
		id: material.id,
		data: { approvedDigest: await uploadDigest('materials', material) },
		returning: false,
	});
	return { writer: writer.email };
}
