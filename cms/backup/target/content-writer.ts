import { readJournal, writeJournal } from './journal.ts';
import { knownObjects } from './manifests.ts';
import { brokenObject, faultOfObject, storedSizes, writeObject } from './stored-content.ts';

import type { Readable } from 'node:stream';
import type { BackupFile, Manifest, StoredObject } from '../manifest.ts';
import type { BackupTarget } from './backup-target.ts';

interface Content {
	readonly path: string;
	/** 0: made for this backup, so always read. */
	readonly changedAt: number;
	readonly expectedBytes?: number;
	readonly isCompressed: boolean;
	readonly open: () => Readable | Promise<Readable>;
}

interface Stored {
	readonly known: Map<string, StoredObject>;
	readonly seen: ReadonlyMap<string, BackupFile>;
	readonly sizes: ReadonlyMap<string, number>;
}

/** Stores the files of one backup: what an earlier one (or one that was stopped) has stored stays where it is. */
export class ContentWriter {
	/** Bytes that travelled. */
	newBytes = 0;
	readonly #target: BackupTarget;
	readonly #known: Map<string, StoredObject>;
	/** What lies in the target, asked for once: a question for each file would take minutes over a network. */
	readonly #sizes: ReadonlyMap<string, number>;
	/** Files as earlier backups saw them, by path. */
	readonly #seen: ReadonlyMap<string, BackupFile>;
	readonly #files: BackupFile[] = [];
	readonly #fresh = new Set<string>();

	private constructor(target: BackupTarget, { known, seen, sizes }: Stored) {
		this.#target = target;
		this.#known = known;
		this.#seen = seen;
		this.#sizes = sizes;
	}

	static async open(target: BackupTarget, manifests: readonly Manifest[]): Promise<ContentWriter> {
		const known = knownObjects(manifests);
		const seen = new Map((manifests[0]?.files ?? []).map((file) => [file.path, file]));
		for (const { file, stored } of await readJournal(target.journal)) {
			if (!known.has(file.sha256)) known.set(file.sha256, stored);
			seen.set(file.path, file);
		}
		return new ContentWriter(target, { known, seen, sizes: await storedSizes(target.store) });
	}

	/** Is a file as an earlier backup saw it, by size and time, and still in the target? */
	has({ path, changedAt, expectedBytes }: Omit<Content, 'open' | 'isCompressed'>): boolean {
		const before = this.#seen.get(path);
		if (!before || changedAt === 0 || before.changedAt !== changedAt || before.bytes !== expectedBytes) return false;
		const stored = this.#known.get(before.sha256);
		return stored !== undefined && this.#sizes.get(before.sha256) === stored.bytes;
	}

	async store(content: Content): Promise<void> {
		const { path, changedAt, isCompressed, open } = content;
		const before = this.#seen.get(path);
		if (before && this.has(content)) {
			this.#files.push(before);
			return;
		}
		const { store, journal, label } = this.#target;
		const options = { recipients: label.recipients, isCompressed, known: this.#known };
		const { bytes, sha256, stored, isWritten } = await writeObject(store, await open(), options);
		const file = { path, bytes, sha256, changedAt };
		this.#files.push(file);
		if (!isWritten) return;
		this.#known.set(sha256, stored);
		this.#fresh.add(sha256);
		this.newBytes += stored.bytes;
		await writeJournal(journal, file, stored);
	}

	/**
	 * Reads back everything that was written.
	 *
	 * @throws {BackupRefusedError}
	 */
	async verify(): Promise<void> {
		for (const sha256 of this.#fresh) {
			const stored = this.#known.get(sha256);
			const why = stored ? await faultOfObject(this.#target.store, sha256, stored) : undefined;
			if (why) throw brokenObject(this.#files.find((file) => file.sha256 === sha256)?.path ?? sha256, why);
		}
	}

	result(): Pick<Manifest, 'files' | 'objects'> {
		const objects = this.#files.flatMap(({ sha256 }) => {
			const stored = this.#known.get(sha256);
			return stored ? [[sha256, stored] as const] : [];
		});
		return { files: this.#files, objects: Object.fromEntries(objects) };
	}
}
