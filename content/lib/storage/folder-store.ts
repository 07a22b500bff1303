import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';

import { measured } from './digest.ts';
import { assertObjectName, missingObject, otherBytes } from './object-store.ts';

import type { Content, Digest, ObjectFacts, ObjectStore } from './object-store.ts';

/**
 * Objects as files of a folder: on disk before they have their name. What a kill leaves has a name that ends in `.tmp`
 * and is listed, so that whoever tidies up finds it.
 *
 * @param folder is made with the first object
 * @param drafts below it: where streams lie until they have a name
 */
export function folderStore(folder: string, drafts = ''): ObjectStore {
	const pathOf = (name: string): string => {
		assertObjectName(name);
		return join(folder, name);
	};
	const writeIn = async (draftFolder: string, content: Readable, nameOf: NameOf): Promise<Digest> => {
		await mkdir(draftFolder, { recursive: true, mode: 0o700 });
		const draft = join(draftFolder, `.${randomBytes(8).toString('hex')}.tmp`);
		const { stream, result } = measured(content as AsyncIterable<Uint8Array>);
		const file = await open(draft, 'wx', 0o600);
		try {
			for await (const chunk of stream as AsyncIterable<Uint8Array>) await file.appendFile(chunk);
			await file.sync();
			await file.close();
			const digest = result();
			const name = await nameOf(digest);
			if (name === undefined) await rm(draft);
			else await place(draft, pathOf(name));
			return digest;
		} catch (error) {
			await file.close().catch(() => undefined);
			await rm(draft, { force: true }).catch(() => undefined);
			throw error;
		}
	};
	return {
		place: folder,
		write: (content, nameOf) => writeIn(join(folder, drafts), content, nameOf),
		put: (name, content, sha256) =>
			writeIn(dirname(pathOf(name)), opened(content), async (digest) => {
				if (sha256 !== undefined && digest.sha256 !== sha256) throw otherBytes(folder, name);
				return name;
			}),
		head: (name) => factsOf(pathOf(name), name),
		read: async (name, range) => {
			const path = pathOf(name);
			if (!(await factsOf(path, name))) throw missingObject(folder, name);
			return createReadStream(path, range);
		},
		list: (prefix) => listed(folder, prefix),
		remove: (name) => rm(pathOf(name), { force: true }),
	};
}

type NameOf = Parameters<ObjectStore['write']>[1];

const opened = (content: Content): Readable =>
	Buffer.isBuffer(content) ? Readable.from([content], { objectMode: false }) : createReadStream(content.path);

async function place(draft: string, path: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	await rename(draft, path);
	// Windows opens no folders
	if (process.platform === 'win32') return;
	const folder = await open(dirname(path), 'r');
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}

async function factsOf(path: string, name: string): Promise<ObjectFacts | undefined> {
	try {
		const { size, mtimeMs } = await stat(path);
		return { name, bytes: size, changedAt: mtimeMs, sha256: undefined };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

async function* listed(folder: string, prefix: string): AsyncGenerator<ObjectFacts> {
	// the prefix may end within a name
	const top = join(folder, prefix.slice(0, prefix.lastIndexOf('/') + 1));
	const entries = await readdir(top, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
	for (const entry of entries) {
		const path = join(entry.parentPath, entry.name);
		const name = relative(folder, path).split(sep).join('/');
		const facts = entry.isFile() && name.startsWith(prefix) ? await factsOf(path, name) : undefined;
		if (facts) yield facts;
	}
}
