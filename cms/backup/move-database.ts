import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { takeRunLock } from '#content/lib/run-lock.ts';

import { isAlive } from '../foundation/leases.ts';
import { databaseFingerprint, endCopy, startCopy, unfinishedCopy } from '../foundation/unfinished-copy.ts';
import { BackupRefusedError, onDisk } from './backup-refused.ts';
import { installationOf } from './backup-state.ts';
import { fillMongo, fillSqlite } from './fill-database.ts';
import { sourceOf } from './portable/copy-documents.ts';
import { SQLITE_FILE } from './snapshot-database.ts';

import type { Payload } from 'payload';
import type { FilledDatabase } from './fill-database.ts';
import type { OnEntity } from './portable/copy-documents.ts';

const WORK = 'move-work';

interface MoveRequest {
	readonly dataDir: string;
	/** Empty: SQLite in DATA_DIR. */
	readonly databaseUrl: string;
	readonly onEntity?: OnEntity;
}

/**
 * Keeps the product from running while its database moves: what somebody wrote meanwhile would stay behind. Both locks
 * are the product's own, and are given back with this process.
 *
 * @throws {BackupRefusedError}
 */
export function standStill(dataDir: string): void {
	for (const name of ['move', 'start', 'cms'])
		try {
			takeRunLock(join(dataDir, 'run', `${name}.lock`), { what: 'Loa Làng', where: dataDir });
		} catch (cause) {
			throw new BackupRefusedError(
				'still_running',
				name === 'move'
					? `Một lần chuyển cơ sở dữ liệu khác đang chạy trên ${dataDir}. Hãy đợi lần đó xong.`
					: `Loa Làng đang chạy trên ${dataDir}. Hãy dừng nó (Ctrl-C hoặc systemctl stop) rồi chạy lại, để không ai ghi vào nơi cũ khi đang chuyển.`,
				{ cause },
			);
		}
}

/**
 * Copies this installation's records to a database of the other kind and proves that they are equal. Files stay where
 * they are, and so does the old database. Stopped at any moment, the same command goes on.
 *
 * @throws {BackupRefusedError}
 */
export async function moveDatabase(payload: Payload, request: MoveRequest): Promise<FilledDatabase> {
	const { dataDir, databaseUrl, onEntity } = request;
	const from = payload.db.name === 'mongoose' ? 'mongodb' : 'sqlite';
	if ((databaseUrl === '') === (from === 'sqlite'))
		throw new BackupRefusedError(
			'same_kind',
			'Nơi đi và nơi nhận cùng một loại cơ sở dữ liệu. Để chép sang máy khác cùng loại, hãy dùng npm run backup rồi npm run restore.',
		);
	if (from === 'mongodb') await assertNobodyWorks(payload);
	const installation = await installationOf(payload);
	claimPlace(request, from);
	const extra = onEntity ? { onEntity } : {};
	return onDisk(dataDir, async () => {
		const source = sourceOf(payload);
		const work = join(dataDir, WORK);
		await mkdir(work, { recursive: true, mode: 0o700 });
		const filled =
			databaseUrl === ''
				? await fillSqlite(source, { work, dataDir, ...extra })
				: await fillMongo(source, { databaseUrl, dataDir, by: `move ${installation}`, ...extra });
		await rm(work, { recursive: true, force: true });
		endCopy(dataDir);
		return filled;
	});
}

function claimPlace({ dataDir, databaseUrl }: MoveRequest, from: string): void {
	const copy = { kind: 'move', from, database: databaseFingerprint(databaseUrl) } as const;
	const unfinished = unfinishedCopy(dataDir);
	if (unfinished && JSON.stringify(unfinished) !== JSON.stringify(copy))
		throw new BackupRefusedError(
			'other_unfinished',
			`${dataDir} đang dở một lần chép khác. Hãy chạy lại đúng lệnh đó cho xong trước.`,
		);
	const old = join(dataDir, SQLITE_FILE);
	if (!unfinished && databaseUrl === '' && existsSync(old))
		throw new BackupRefusedError(
			'target_not_empty',
			`${old} đang có, không ghi đè. Hãy đổi tên tệp đó (cùng với -wal và -shm nếu có) rồi chạy lại.`,
		);
	startCopy(dataDir, copy);
}

/** Workers on other machines hold no lock of this one; what they hold is in the database. */
export async function assertNobodyWorks(payload: Payload): Promise<void> {
	const { docs } = await payload.find({ collection: 'leases', pagination: false, depth: 0 });
	const busy = docs.find((lease) => isAlive(lease));
	if (!busy) return;
	throw new BackupRefusedError(
		'still_running',
		`Máy ${busy.host} đang làm việc "${busy.subject}" trên cơ sở dữ liệu này. Hãy dừng mọi máy (npm run cms, npm run worker), đợi nửa phút rồi chạy lại.`,
	);
}
