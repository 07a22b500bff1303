import { fromBuffer } from 'yauzl';

import type { Entry, ZipFile } from 'yauzl';

interface Unzipped {
	readonly name: string;
	readonly content: Buffer;
	readonly flags: number;
	readonly method: number;
	readonly version: number;
	readonly day: string;
}

/** The entries of an archive, with what an old program reads of them. */
export async function unzipped(archive: Buffer): Promise<readonly Unzipped[]> {
	const zip = await new Promise<ZipFile>((resolve, reject) => {
		fromBuffer(archive, { lazyEntries: true, strictFileNames: true }, (error, file) =>
			error ? reject(error) : resolve(file),
		);
	});
	const entries: Unzipped[] = [];
	return new Promise((resolve, reject) => {
		zip.on('error', reject);
		zip.on('end', () => resolve(entries));
		zip.on('entry', (entry: Entry) => {
			zip.openReadStream(entry, (error, stream) => {
				if (error) return reject(error);
				const chunks: Buffer[] = [];
				stream.on('data', (chunk: Buffer) => chunks.push(chunk));
				stream.on('end', () => {
					const date = entry.lastModFileDate;
					const day = `${1980 + (date >> 9)}-${String((date >> 5) & 15).padStart(2, '0')}-${String(date & 31).padStart(2, '0')}`;
					entries.push({
						name: entry.fileName,
						content: Buffer.concat(chunks),
						day,
						flags: entry.generalPurposeBitFlag,
						method: entry.compressionMethod,
						version: entry.versionNeededToExtract,
					});
					zip.readEntry();
				});
			});
		});
		zip.readEntry();
	});
}
