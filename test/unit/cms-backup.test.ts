import { describe, expect, test } from 'vitest';

import { backupTrouble, isBackupDue } from '#cms/backup/backup-due.ts';
import { openManifest, sealManifest } from '#cms/backup/manifest.ts';
import { idsForMongo, IdsForSqlite, numberIn } from '#cms/backup/portable/document-ids.ts';
import { withTextIds } from '#cms/backup/portable/ids-in-text.ts';
import { keptBackups } from '#cms/backup/retention.ts';
import { machineInWords } from '#cms/system/admin/machine-words.ts';
import { saferVersion } from '#cms/system/floor-versions.ts';

import type { Manifest } from '#cms/backup/manifest.ts';
import type { MachineFacts } from '#cms/system/machine.ts';

const at = (iso: string) => ({
	name: iso.replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15),
	madeAt: `${iso}.000Z`,
});
const days = (count: number, from: string) =>
	Array.from({ length: count }, (_none, index) =>
		at(new Date(Date.parse(from) - index * 86_400_000).toISOString().slice(0, 19)),
	);

describe('which backups stay', () => {
	test('of nightly ones for two years: 7 days, 5 weeks, 12 months, the three newest among them', () => {
		const kept = keptBackups(days(730, '2026-11-26T19:00:00Z')).map(({ madeAt }) => madeAt.slice(0, 10));
		expect(kept.slice(0, 7)).toEqual([
			'2026-11-26',
			'2026-11-25',
			'2026-11-24',
			'2026-11-23',
			'2026-11-22',
			'2026-11-21',
			'2026-11-20',
		]);
		expect(new Set(kept.map((day) => day.slice(0, 7))).size).toBe(12);
		expect(kept.length).toBeLessThanOrEqual(24);
	});

	test('never the only ones: those of years ago stay when nothing newer came', () => {
		const old = [at('2021-01-01T00:00:00'), at('2021-01-01T01:00:00'), at('2021-01-01T02:00:00')];
		expect(keptBackups(old)).toHaveLength(3);
		expect(keptBackups([at('2019-05-05T05:05:05')])).toHaveLength(1);
		expect(keptBackups([])).toEqual([]);
	});
});

describe('the nightly backup', () => {
	const now = new Date('2026-11-27T02:00:00+07:00');
	const last = { at: '2026-11-26T02:00:00+07:00', name: 'x', target: '/usb', bytes: 1, seconds: 1 };

	test('is due once a night, from one in the morning, and an hour after a failure', () => {
		expect(isBackupDue({ last, failure: null }, now)).toBe(true);
		expect(isBackupDue({ last, failure: null }, new Date('2026-11-27T00:30:00+07:00'))).toBe(false);
		expect(isBackupDue({ last: { ...last, at: '2026-11-27T01:00:00+07:00' }, failure: null }, now)).toBe(false);
		expect(isBackupDue({ last, failure: { at: '2026-11-27T01:30:00+07:00', reason: '' } }, now)).toBe(false);
		expect(isBackupDue({ last, failure: { at: '2026-11-27T00:59:00+07:00', reason: '' } }, now)).toBe(true);
		expect(isBackupDue({ last: null, failure: { at: '2030-01-01T00:00:00Z', reason: '' } }, now)).toBe(true);
	});

	test('is missed in words: none at all, an old one, a failed one', () => {
		expect(backupTrouble({ last, failure: null }, '/usb', now)).toBeUndefined();
		expect(backupTrouble({ last: null, failure: null }, undefined, now)).toMatch(/Chưa có bản sao lưu nào.*BACKUP_TO/);
		expect(backupTrouble({ last: { ...last, at: '2026-11-20T00:00:00Z' }, failure: null }, '/usb', now)).toMatch(
			/đã cũ.*\/usb/,
		);
		expect(backupTrouble({ last, failure: { at: last.at, reason: 'Ổ đã đầy.' } }, '/usb', now)).toMatch(
			/không thành: Ổ đã đầy/,
		);
	});
});

test('a manifest that leads out of the folder, or was changed, is none', () => {
	const manifest: Manifest = {
		format: 1,
		name: '20261126-190000',
		madeAt: '2026-11-26T19:00:00.000Z',
		version: '0.1.0',
		migration: '',
		installation: 'một-nơi-nào-đó',
		engine: 'sqlite',
		counts: {},
		releases: { current: null, kept: [] },
		seconds: 1,
		files: [{ path: 'media/a.mp3', bytes: 1, sha256: 'a'.repeat(64), changedAt: 0 }],
		objects: {},
	};
	expect(openManifest(sealManifest(manifest), manifest.name)).toEqual(manifest);
	expect(() => openManifest(sealManifest(manifest).replace('sqlite', 'mysqli'), 'x')).toThrow(/đã bị sửa/);
	for (const path of ['../etc/passwd', '/etc/passwd', 'media/../../x', 'a\\b', 'a//b', ''])
		expect(() => openManifest(sealManifest({ ...manifest, files: [{ ...manifest.files[0]!, path }] }), 'x')).toThrow();
});

describe('ids between the databases', () => {
	test('a number goes and comes back; what MongoDB made is counted on', async () => {
		expect(idsForMongo.of('users', 255)).toBe('0000000000000000000000ff');
		expect(numberIn('0000000000000000000000ff')).toBe(255);
		expect(numberIn('6925f0c1a2b3c4d5e6f70811')).toBeUndefined();
		const map = new IdsForSqlite();
		await map.learn(
			'users',
			(async function* ids() {
				yield* ['000000000000000000000007', '6925f0c1a2b3c4d5e6f70811', '6925f0c1a2b3c4d5e6f70812'];
			})(),
		);
		expect(
			['000000000000000000000007', '6925f0c1a2b3c4d5e6f70811', '6925f0c1a2b3c4d5e6f70812', 'khác'].map((id) =>
				map.of('users', id),
			),
		).toEqual([7, 8, 9, undefined]);
	});

	test('where text or JSON holds them: authors, appointments, progress, links', () => {
		const [five, six] = ['000000000000000000000005', '000000000000000000000006'];
		expect(withTextIds('renditions', { changedBy: [5, 6], wordsBy: null }, idsForMongo)).toEqual({
			changedBy: [five, six],
			wordsBy: null,
		});
		expect(withTextIds('renditions', { assignedTo: '5', dueDay: '2026-12-01' }, idsForMongo)).toEqual({
			assignedTo: five,
			dueDay: '2026-12-01',
		});
		expect(withTextIds('comments', { to: '5', author: '6', text: '5' }, idsForMongo)).toEqual({
			to: five,
			author: six,
			text: '5',
		});
		expect(withTextIds('hotlines', { changedBy: '5 6' }, idsForMongo)).toEqual({ changedBy: `${five} ${six}` });
		expect(withTextIds('work-progress', { work: 'render-5' }, idsForMongo)).toEqual({ work: `render-${five}` });
		expect(withTextIds('work-progress', { work: 'publish' }, idsForMongo)).toEqual({ work: 'publish' });
		expect(
			withTextIds(
				'payload-jobs',
				{
					input: { edition: '5', at: '2026', text: 'xem /admin/collections/editions/6.' },
					concurrencyKey: 'appointment-5',
					log: [{ input: { user: '6' } }],
				},
				idsForMongo,
			),
		).toEqual({
			input: { edition: five, at: '2026', text: `xem /admin/collections/editions/${six}.` },
			concurrencyKey: `appointment-${five}`,
			log: [{ input: { user: six } }],
		});
		expect(withTextIds('releases', { held: [{ link: '/admin/collections/editions/5' }] }, idsForMongo)).toEqual({
			held: [{ link: `/admin/collections/editions/${five}` }],
		});
	});
});

describe('what the doctor finds under the product', () => {
	const well: MachineFacts = {
		clockBehindSeconds: 0,
		outdated: [],
		areSecretsOpen: false,
		names: [{ url: 'https://loa.example', isKnown: true, certificateDays: 60 }],
		stuckMinutes: 0,
	};
	const troubles = (change: Partial<MachineFacts>) =>
		machineInWords({ ...well, ...change })
			.filter(({ isTrouble }) => isTrouble)
			.map(({ sentences }) => sentences.join(' '));

	test('nothing on a machine that is well', () => expect(troubles({})).toEqual([]));

	test.for([
		[{ clockBehindSeconds: 3_600 }, /chậm ít nhất 60 phút.*timedatectl/],
		[{ outdated: [{ what: 'MongoDB', version: '7.0.15', floor: '7.0.28' }] }, /MongoDB 7.0.15.*7.0.28/],
		[{ areSecretsOpen: true }, /chmod 600/],
		[{ names: [{ url: 'https://x.example', isKnown: false, certificateDays: undefined }] }, /DNS/],
		[{ names: [{ url: 'https://x.example', isKnown: true, certificateDays: -1 }] }, /đã hết hạn/],
		[{ names: [{ url: 'https://x.example', isKnown: true, certificateDays: 3 }] }, /hết hạn sau 3 ngày/],
		[{ names: [{ url: 'https://x.example', isKnown: true, certificateDays: undefined }] }, /Không lấy được chứng chỉ/],
		[{ stuckMinutes: 45 }, /đã chờ 45 phút/],
	] satisfies [Partial<MachineFacts>, RegExp][])('%j in words', ([change, words]) => {
		expect(troubles(change)).toEqual([expect.stringMatching(words)]);
	});

	test('versions with known holes, each with the one of its own line', () => {
		expect(saferVersion('MongoDB', '7.0.15')).toBe('7.0.28');
		expect(saferVersion('MongoDB', '7.0.28')).toBeUndefined();
		expect(saferVersion('MongoDB', '8.1.4')).toBe('8.2.3');
		expect(saferVersion('MongoDB', '9.0.0')).toBeUndefined();
		expect(saferVersion('SQLite', '3.45.1')).toBe('3.50.7');
		expect(saferVersion('SQLite', '3.53.4')).toBeUndefined();
		expect(saferVersion('Node', 'v24.21.0')).toBeUndefined();
	});
});
