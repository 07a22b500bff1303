import { open, readFile } from 'node:fs/promises';

import { ArchiveRefusedError, openArchive } from '../../import/open-archive.ts';
import { refusedFile } from './returned-file.ts';
import { readWordTable } from './word-table.ts';
import { readXliff } from './xliff.ts';

import type { Returned } from './returned-file.ts';

/**
 * `node cms/workspace/exchange/read-returned.ts FILE`: the sentences of a returned file, as JSON. A process of its own:
 * whatever the file does to a parser it does not do to the CMS.
 */
async function main([file]: readonly string[]): Promise<0 | 2> {
	if (!file) return 2;
	process.stdout.write(JSON.stringify(await readReturned(file)));
	return 0;
}

async function readReturned(file: string): Promise<Returned> {
	const handle = await open(file);
	const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
	await handle.close();
	const start = buffer.toString('latin1');
	if (start.startsWith('PK\u0003\u0004')) {
		try {
			return readWordTable(await openArchive(file, (name) => /\.(xml|rels)$/.test(name)));
		} catch (error) {
			if (!(error instanceof ArchiveRefusedError)) throw error;
			return refusedFile(error.sentence);
		}
	}
	if (start.startsWith('\u00D0\u00CF\u0011'))
		return refusedFile('Tệp .doc kiểu cũ không đọc được. Hãy mở bằng Word, lưu lại dạng .docx rồi chọn lại.');
	return readXliff(await readFile(file));
}

process.exitCode = await main(process.argv.slice(2));
