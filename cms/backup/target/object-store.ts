import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';

import { faultPoint } from '#content/lib/fault-point.ts';

import { BackupRefusedError, onDisk } from '../backup-refused.ts';
import { decrypted, encrypted } from './sealing.ts';

import type { BackupFile, StoredObject } from '../manifest.ts';

export interface WrittenContent {
	/** Of the content itself. */
	readonly bytes: number;
	readonly sha256: string;
	readonly stored: StoredObject;
}

interface WriteOptions {
	/** Public keys of age; none: not encrypted. */
	readonly recipients: readonly string[];
	readonly isCompressed: boolean;
	/** What earlier backups refer to: encrypting it anew would change its bytes under them. */
	readonly known: ReadonlyMap<string, StoredObject>;
}

/** Where a content lies: its name is the sha256 of what it holds. */
export const objectPath = (target: string, sha256: string): string =>
	join(target, 'objects', sha256.slice(0, 2), sha256);

/**
 * Stores a content once: compressed where that pays, encrypted where the target asks for it, on disk before it has its
 * name. What a kill leaves has a name that ends in `.tmp`.
 */
export async function writeObject(
	target: string,
	content: Readable,
	{ recipients, isCompressed, known }: WriteOptions,
): Promise<WrittenContent> {
	return onDisk(target, async () => {
		const folder = join(target, 'objects');
		await mkdir(folder, { recursive: true });
		const draft = join(folder, `${randomBytes(8).toString('hex')}.tmp`);
		const plain = measure(content);
		const packed = isCompressed ? piped(plain.stream, createZstdCompress()) : plain.stream;
		const sealed = recipients.length > 0 ? await encrypted(packed, recipients) : packed;
		const stored = measure(sealed);
		const file = await open(draft, 'wx', 0o600);
		try {
			for await (const chunk of stored.stream as AsyncIterable<Uint8Array>) await file.appendFile(chunk);
			await file.sync();
		} catch (error) {
			await file.close();
			await rm(draft, { force: true }).catch(() => undefined);
			throw error;
		}
		await file.close();
		const { sha256, bytes } = plain.result();
		const path = objectPath(target, sha256);
		const before = known.get(sha256);
		if (before && (await sizeOf(path)) === before.bytes) {
			await rm(draft);
			return { bytes, sha256, stored: before };
		}
		await mkdir(dirname(path), { recursive: true });
		await rename(draft, path);
		faultPoint('backup.object');
		return { bytes, sha256, stored: { ...stored.result(), isCompressed } };
	});
}

/**
 * The content of a file of a backup.
 *
 * @param identity secret key of age; undefined: the target is not encrypted
 */
export async function readObject(
	target: string,
	{ sha256 }: Pick<BackupFile, 'sha256'>,
	{ isCompressed }: StoredObject,
	identity: string | undefined,
): Promise<Readable> {
	const raw = createReadStream(objectPath(target, sha256));
	const opened = identity === undefined ? raw : await decrypted(raw, identity);
	return isCompressed ? piped(opened, createZstdDecompress()) : opened;
}

/** @returns what is wrong with a stored object, in Vietnamese; undefined: it is as it was written */
export async function faultOfObject(target: string, sha256: string, stored: StoredObject): Promise<string | undefined> {
	const path = objectPath(target, sha256);
	const size = await sizeOf(path);
	if (size === undefined) return 'không còn trong nơi sao lưu';
	if (size < stored.bytes) return `bị cắt cụt, còn ${size} trong ${stored.bytes} byte`;
	const { sha256: found } = await digestOfStream(createReadStream(path));
	return found === stored.sha256 ? undefined : 'có byte đã khác lúc ghi';
}

/** @returns undefined: there is no such file */
export async function sizeOf(path: string): Promise<number | undefined> {
	try {
		return (await stat(path)).size;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/** Deletes what no backup names, and what kills left behind. @returns bytes that became free */
export async function collectUnreferenced(target: string, referenced: ReadonlySet<string>): Promise<number> {
	let freed = 0;
	const folder = join(target, 'objects');
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	for (const entry of entries) {
		if (!entry.isFile() || referenced.has(entry.name)) continue;
		const path = join(entry.parentPath, entry.name);
		freed += (await stat(path)).size;
		await rm(path);
	}
	return freed;
}

export async function digestOfStream(stream: Readable): Promise<{ bytes: number; sha256: string }> {
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const chunk of stream as AsyncIterable<Buffer>) {
		hash.update(chunk);
		bytes += chunk.length;
	}
	return { bytes, sha256: hash.digest('hex') };
}

/** A stream that knows afterwards what went through it. */
function measure(source: Readable) {
	const hash = createHash('sha256');
	let bytes = 0;
	const through = async function* through() {
		for await (const chunk of source as AsyncIterable<Uint8Array>) {
			hash.update(chunk);
			bytes += chunk.length;
			yield chunk;
		}
	};
	return {
		stream: Readable.from(through(), { objectMode: false }),
		result: () => ({ bytes, sha256: hash.digest('hex') }),
	};
}

/** An error at the source ends the result too, which `pipe` alone does not do. */
function piped(source: Readable, transform: NodeJS.ReadWriteStream): Readable {
	const out = new PassThrough();
	pipeline(source, transform, out).catch((error: Error) => out.destroy(error));
	return out;
}

export function brokenObject(path: string, why: string): BackupRefusedError {
	return new BackupRefusedError(
		'backup_broken',
		`Bản sao lưu hỏng: tệp ${path} ${why}. Hãy chọn một bản khác hoặc một ổ khác; bản này không khôi phục được.`,
	);
}
