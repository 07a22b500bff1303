import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { writeFileDurably } from '#content/lib/durable-file.ts';

import { migrations } from '../../migrations/index.ts';
import { fetchStored } from '../../foundation/object-storage.ts';
import { BackupRefusedError, onDisk } from '../backup-refused.ts';
import { installationOf } from '../backup-state.ts';
import { isInBucket } from '../installation-files.ts';
import { productVersion } from '../product-version.ts';
import { openStore } from '../open-store.ts';
import { atOneMoment } from '../portable/mongo-source.ts';
import { sqliteSource } from '../portable/sqlite-source.ts';
import { snapshotDatabase } from '../snapshot-database.ts';
import { BusinessKeys } from './business-keys.ts';
import { CARRIED, filesOf, nameOf } from './carried-collections.ts';
import { lineSchemas } from './document-schemas.ts';
import { EXPORT_FORMAT, facts, MANIFEST_FILE } from './export-manifest.ts';
import { readScope } from './export-scope.ts';
import { withPortableApproval } from './portable-approval.ts';

import type { Payload } from 'payload';
import type { DocumentSource } from '../portable/document-source.ts';
import type { CarriedCollection, Values } from './carried-collections.ts';
import type { ExportedFile, ExportManifest } from './export-manifest.ts';

/** In a folder whose export was stopped. */
const UNFINISHED = 'unfinished.txt';
/** Lines that are handed to the disk at once. */
const BATCH = 500;

interface ExportRequest {
	readonly folder: string;
	readonly dataDir: string;
	/** Code; undefined: everything. */
	readonly province: string | undefined;
}

/**
 * Writes what a province (or everybody) has made as JSON lines, files and schemas, as of one moment, while others work.
 * The manifest comes last: without it nothing was exported.
 *
 * @throws {BackupRefusedError}
 */
export async function writeExport(payload: Payload, request: ExportRequest): Promise<ExportManifest> {
	const { folder } = request;
	return onDisk(folder, async () => {
		await beginFolder(folder);
		const writing = (source: DocumentSource) => writeAll(payload, source, request);
		const manifest = await readAtOneMoment(payload, request.dataDir, writing);
		writeFileDurably(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, '\t')}\n`, { mode: 0o600 });
		await rm(join(folder, UNFINISHED));
		return manifest;
	});
}

/** A folder with anything else in it is somebody's. */
async function beginFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const names = await readdir(folder);
	if (names.length > 0 && !existsSync(join(folder, UNFINISHED)))
		throw new BackupRefusedError(
			'folder_not_empty',
			`${folder} đang có tệp, không ghi đè. Hãy chọn một thư mục mới hoặc trống.`,
		);
	for (const name of names) await rm(join(folder, name), { recursive: true });
	await writeFile(join(folder, UNFINISHED), 'Lần xuất này chưa xong; chạy lại đúng lệnh đó sẽ làm lại từ đầu.\n');
}

async function readAtOneMoment<Result>(
	payload: Payload,
	dataDir: string,
	work: (source: DocumentSource) => Promise<Result>,
): Promise<Result> {
	if (payload.db.name === 'mongoose') return atOneMoment(payload, work);
	const copy = await mkdtemp(join(dataDir, '.export-'));
	try {
		await snapshotDatabase(payload, { dataDir, folder: copy });
		const store = await openStore({ databaseUrl: '', dataDir: copy });
		try {
			return await work(sqliteSource(store));
		} finally {
			await store.destroy();
		}
	} finally {
		await rm(copy, { recursive: true, force: true });
	}
}

async function writeAll(
	payload: Payload,
	source: DocumentSource,
	{ folder, dataDir, province }: ExportRequest,
): Promise<ExportManifest> {
	const keys = new BusinessKeys();
	const scope = await readScope(payload, source, { keys, province });
	const schemaOf = lineSchemas(payload);
	const trail = new TrailOfExport();
	const collections: Record<string, ExportManifest['collections'][string]> = {};
	const named: string[] = [];
	for (const one of CARRIED) {
		const name = nameOf(one);
		const schema = `schemas/${name}.schema.json`;
		await writeSingle(join(folder, schema), `${JSON.stringify(schemaOf(one), undefined, '\t')}\n`);
		const lines = await LinesWriter.open(folder, `collections/${name}.jsonl`);
		await keys.learn(payload, source, one, async (key, stored, document) => {
			const values = await withPortableApproval(one, stored, document);
			const isIn = one.collection === 'audit' ? !province || trail.has(values) : scope.has(one, key, values);
			trail.add(one, values, isIn);
			if (!isIn) return;
			await lines.write({ key, data: values });
			named.push(...filesOf(one, values));
		});
		collections[name] = { ...(await lines.close()), schema };
	}
	const { files, missing } = await copyFiles({ from: dataDir, to: folder, named });
	return {
		format: EXPORT_FORMAT,
		exportedAt: new Date().toISOString(),
		version: productVersion(),
		migration: migrations.at(-1)?.name ?? '',
		installation: await installationOf(payload),
		province: province ?? null,
		collections,
		files,
		missing,
	};
}

async function copyFiles({ from, to, named }: { from: string; to: string; named: readonly string[] }) {
	const files: ExportedFile[] = [];
	const missing: string[] = [];
	for (const name of [...new Set(named)].toSorted()) {
		const path = `files/${name}`;
		if (!(await copyStored(join(from, name), { name, to: join(to, path) }))) {
			missing.push(name);
			continue;
		}
		files.push({ path, ...(await facts(join(to, path))) });
	}
	return { files, missing };
}

/** From this machine, else from the bucket. @returns false: neither has it */
async function copyStored(from: string, { name, to }: { name: string; to: string }): Promise<boolean> {
	await mkdir(dirname(to), { recursive: true });
	if (!existsSync(from)) return isInBucket(name) && fetchStored(name, to);
	await copyFile(from, to);
	return true;
}

async function writeSingle(file: string, content: string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, content, { mode: 0o600 });
}

class LinesWriter {
	readonly #folder: string;
	readonly #path: string;
	readonly #handle: Awaited<ReturnType<typeof open>>;
	#lines: string[] = [];
	#documents = 0;

	private constructor(folder: string, path: string, handle: Awaited<ReturnType<typeof open>>) {
		this.#folder = folder;
		this.#path = path;
		this.#handle = handle;
	}

	static async open(folder: string, path: string): Promise<LinesWriter> {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		return new LinesWriter(folder, path, await open(join(folder, path), 'wx', 0o600));
	}

	async write(line: object): Promise<void> {
		this.#documents += 1;
		if (this.#lines.push(JSON.stringify(line)) >= BATCH) await this.#flush();
	}

	async close(): Promise<ExportedFile & { documents: number }> {
		await this.#flush();
		await this.#handle.sync();
		await this.#handle.close();
		return { path: this.#path, documents: this.#documents, ...(await facts(join(this.#folder, this.#path))) };
	}

	async #flush(): Promise<void> {
		if (this.#lines.length > 0) await this.#handle.appendFile(`${this.#lines.join('\n')}\n`);
		this.#lines = [];
	}
}

/** Lines of the audit trail name documents in words: they go along where the words mean only what goes along. */
class TrailOfExport {
	readonly #inside = new Set<string>();
	readonly #outside = new Set<string>();

	add(one: CarriedCollection, values: Values, isIn: boolean): void {
		if (one.isVersions || !one.auditName) return;
		(isIn ? this.#inside : this.#outside).add(`${one.collection} ${one.auditName(values)}`);
	}

	has({ subject, document }: Values): boolean {
		const name = `${String(subject)} ${String(document)}`;
		return this.#inside.has(name) && !this.#outside.has(name);
	}
}
