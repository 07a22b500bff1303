import yauzl from 'yauzl';

import { ExpectedError } from '#content/model/errors.ts';

import type { Entry, ZipFile } from 'yauzl';

/** Word, Excel and library files are ZIPs; what they say of their sizes is not believed, it is counted. */
const USUAL_BYTES = 60 * 1024 * 1024;
const MOST_ENTRIES = 3_000;

export class ArchiveRefusedError extends ExpectedError {
	override readonly name = 'ArchiveRefusedError';
	readonly code = 'archive_refused';
	/** For the officer. */
	readonly sentence: string;
	constructor(sentence: string) {
		super(sentence);
		this.sentence = sentence;
	}
}

const DAMAGED = 'Tệp bị hỏng hoặc không phải tệp Word, Excel, CSV. Hãy mở tệp, lưu lại rồi chọn lại.';

/**
 * Every file inside a ZIP, unpacked and counted: a bomb is put down at the limit, whatever it says of itself.
 *
 * @param keep which files to give back; the others are only counted
 * @param mostBytes unpacked, all files together
 * @throws {ArchiveRefusedError} damaged, encrypted, or larger than that
 */
export async function openArchive(
	file: string,
	keep: (name: string) => boolean,
	mostBytes = USUAL_BYTES,
): Promise<ReadonlyMap<string, Buffer>> {
	const zip = await yauzl
		.openPromise(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true })
		.catch(() => {
			throw new ArchiveRefusedError(DAMAGED);
		});
	const kept = new Map<string, Buffer>();
	let bytes = 0;
	let entries = 0;
	try {
		for await (const entry of zip.eachEntry()) {
			entries += 1;
			if (entries > MOST_ENTRIES || bytes + entry.uncompressedSize > mostBytes) throw tooLarge(mostBytes);
			const chunks: Buffer[] = [];
			for await (const chunk of await contentOf(zip, entry)) {
				bytes += chunk.length;
				if (bytes > mostBytes) throw tooLarge(mostBytes);
				if (keep(entry.fileName)) chunks.push(chunk);
			}
			if (keep(entry.fileName)) kept.set(entry.fileName, Buffer.concat(chunks));
		}
	} catch (error) {
		throw error instanceof ArchiveRefusedError ? error : new ArchiveRefusedError(DAMAGED);
	} finally {
		zip.close();
	}
	return kept;
}

const tooLarge = (mostBytes: number) =>
	new ArchiveRefusedError(
		`Tệp giải nén ra lớn hơn ${mostBytes / 1024 / 1024} MB nên bị từ chối. Hãy bỏ bớt hình ảnh, chia thành nhiều tệp.`,
	);

async function contentOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
	if (entry.fileName.endsWith('/')) return emptyContent();
	return zip.openReadStreamPromise(entry);
}

async function* emptyContent(): AsyncGenerator<Buffer> {}
