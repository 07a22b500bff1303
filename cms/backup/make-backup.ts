import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { faultPoint } from '#content/lib/fault-point.ts';
import { measured } from '#content/lib/storage/digest.ts';
import { otherBytes } from '#content/lib/storage/object-store.ts';

import { takeLease } from '../foundation/leases.ts';
import { objectStorage } from '../foundation/object-storage.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { migrations } from '../migrations/index.ts';
import { keptReleases, pointedRelease } from '../releases/release-store.ts';
import { BackupRefusedError, onDisk } from './backup-refused.ts';
import { backupState, installationOf, keepBackupState } from './backup-state.ts';
import { installationFiles } from './installation-files.ts';
import { FORMAT, storedBytes } from './manifest.ts';
import { productVersion } from './product-version.ts';
import { snapshotDatabase, snapshotSpool, SPOOL_FILE } from './snapshot-database.ts';
import { openTargetFor } from './target/backup-target.ts';
import { ContentWriter } from './target/content-writer.ts';
import { endJournal } from './target/journal.ts';
import { backupNames, pruneTarget, readManifests, writeManifest } from './target/manifests.ts';
import { diskOf } from './target/target-place.ts';

import type { Payload } from 'payload';
import type { InstallationFile } from './installation-files.ts';
import type { Manifest } from './manifest.ts';
import type { BackupTarget, Encryption } from './target/backup-target.ts';

export interface BackupRequest {
	/** A folder, or `s3://…`. */
	readonly to: string;
	readonly encryption: Encryption;
	readonly onLine?: (line: string) => void;
}

/** Below DATA_DIR, while a backup runs. */
const WORK = 'backup-work';

export interface BackupResult {
	readonly manifest: Manifest;
	/** Bytes that travelled to the target. */
	readonly newBytes: number;
	readonly deleted: readonly string[];
	readonly isEncrypted: boolean;
}

/**
 * Makes a whole backup while everybody goes on working, proves what it wrote, and takes away old ones by the rule. How
 * it ended is kept for the health page and the start page.
 *
 * @throws {BackupRefusedError}
 */
export async function makeBackup(payload: Payload, request: BackupRequest): Promise<BackupResult> {
	const lease = await takeLease(payload, 'backup', 'Sao lưu');
	if (!lease)
		throw new BackupRefusedError('backup_running', 'Một lần sao lưu khác đang chạy. Hãy đợi lần đó xong rồi chạy lại.');
	try {
		const result = await onDisk(diskOf(request.to, cmsSettings().dataDir), () => makeAlone(payload, request));
		const { name, madeAt, seconds } = result.manifest;
		const last = { at: madeAt, name, target: request.to, bytes: storedBytes(result.manifest), seconds };
		await keepBackupState(payload, { last, failure: null });
		return result;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		await keepBackupState(payload, { failure: { at: new Date().toISOString(), reason } });
		throw error;
	} finally {
		await lease.release();
	}
}

async function makeAlone(payload: Payload, { to, encryption, onLine }: BackupRequest): Promise<BackupResult> {
	const say = onLine ?? (() => undefined);
	const began = performance.now();
	const installation = await installationOf(payload);
	const hasBackups = (await backupState(payload)).last?.target === to;
	const { dataDir } = cmsSettings();
	const workFolder = join(dataDir, WORK);
	const target = await openTargetFor(to, { installation, encryption, hasBackups, workFolder });
	const { whole } = await readManifests(target);
	const work = await emptyWorkFolder(workFolder);
	try {
		const writer = await ContentWriter.open(target, whole);
		say('chụp cơ sở dữ liệu');
		const hasSpool = await snapshotSpool({ dataDir, folder: work });
		const madeAt = new Date();
		const database = await snapshotDatabase(payload, { dataDir, folder: work });
		faultPoint('backup.snapshot');
		const made = (path: string, file: string) =>
			writer.store({ path, changedAt: 0, isCompressed: true, open: () => createReadStream(join(work, file)) });
		await made(database.path, database.path);
		if (hasSpool) await made(SPOOL_FILE, 'spool.sqlite');
		await writer.store({
			path: 'secrets.json',
			changedAt: 0,
			isCompressed: true,
			open: () => Readable.from([Buffer.from(secretsText())]),
		});
		const current = await pointedRelease();
		const files = await installationFiles(dataDir, current, objectStorage());
		for (const [index, file] of files.entries()) {
			await storeFile(writer, dataDir, file);
			if ((index + 1) % 500 === 0) say(`${index + 1} trong ${files.length} tệp`);
		}
		say('đọc lại những gì vừa ghi');
		await writer.verify();
		const manifest: Manifest = {
			format: FORMAT,
			name: await freeName(target, madeAt),
			madeAt: madeAt.toISOString(),
			version: productVersion(),
			migration: migrations.at(-1)?.name ?? '',
			installation,
			engine: payload.db.name === 'mongoose' ? 'mongodb' : 'sqlite',
			counts: { ...database.counts },
			releases: { current: current ?? null, kept: [...(await keptReleases())] },
			seconds: Math.round((performance.now() - began) / 100) / 10,
			...writer.result(),
		};
		faultPoint('backup.manifest');
		await writeManifest(target, manifest);
		await endJournal(target.journal);
		const { deleted } = await pruneTarget(target);
		return { manifest, newBytes: writer.newBytes, deleted, isEncrypted: target.label.recipients.length > 0 };
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

async function storeFile(writer: ContentWriter, dataDir: string, file: InstallationFile): Promise<void> {
	const { path, changedAt, bytes, isInBucket } = file;
	const source = join(dataDir, path);
	try {
		await writer.store({
			path,
			changedAt,
			expectedBytes: bytes,
			isCompressed: /\.(json|txt|svg)$/.test(path),
			open: () => (isInBucket ? readProved(path) : createReadStream(source)),
		});
	} catch (error) {
		// somebody has deleted it since it was listed
		const { code, path: where } = error as NodeJS.ErrnoException;
		if (code !== 'ENOENT' || where !== source) throw error;
	}
}

/** A file that only the bucket holds, compared with what was noted when it was put there. */
async function readProved(name: string): Promise<Readable> {
	const store = objectStorage();
	const noted = store && (await store.head(name))?.sha256;
	if (!store || noted === undefined)
		throw new BackupRefusedError('file_gone', `Kho không còn tệp ${name}. Hãy chạy lại.`);
	const { stream, result } = measured((await store.read(name)) as AsyncIterable<Uint8Array>);
	return Readable.from(
		(async function* proved() {
			yield* stream as AsyncIterable<Uint8Array>;
			if (result().sha256 !== noted) throw otherBytes(store.place, name);
		})(),
		{ objectMode: false },
	);
}

/** Copies lie beside the database until they are in the target: where it fits, its copy most likely fits too. */
async function emptyWorkFolder(folder: string): Promise<string> {
	// what a kill left behind; this process holds the lease
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { mode: 0o700 });
	return mkdtemp(join(folder, 'copy-'));
}

/** Also those that came from the environment: without them nobody signs in, and all cards end. */
function secretsText(): string {
	const { payloadSecret, edgeSecret, cardSecret } = cmsSettings();
	return JSON.stringify({ payloadSecret, edgeSecret, cardSecret });
}

/** UTC, so that names sort by time wherever the machine stands; a second one of the same second is counted. */
async function freeName(target: BackupTarget, at: Date): Promise<string> {
	const stamp = at.toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15);
	const taken = new Set(await backupNames(target));
	for (let count = 1; ; count += 1) {
		const name = count === 1 ? stamp : `${stamp}-${count}`;
		if (!taken.has(name)) return name;
	}
}
