import { jsonDepth } from '#content/lib/json-shape.ts';

import { issueOfFile } from './import-table.ts';
import { ArchiveRefusedError, openArchive } from './open-archive.ts';
import { readExcel } from './read-excel.ts';
import { readWord } from './read-word.ts';

import type { ImportTable } from './import-table.ts';

/**
 * `node cms/import/read-file.ts FILE`: what stands in a Word, Excel or library file, as JSON. A process of its own:
 * somebody sent the file, and whatever it does to a parser it does not do to the CMS.
 */
const OF_OFFICE = /^(word\/document\.xml|xl\/.*\.(xml|rels))$/;

async function main([file]: readonly string[]): Promise<0 | 2> {
	if (!file) return 2;
	process.stdout.write(JSON.stringify(await read(file)));
	return 0;
}

async function read(file: string): Promise<{ table: ImportTable } | { library: string }> {
	try {
		const archive = await openArchive(file, (name) => name === 'library.json' || OF_OFFICE.test(name));
		const library = archive.get('library.json');
		if (library) return readLibrary(library.toString('utf8'));
		if (archive.has('xl/workbook.xml')) return { table: await readExcel(file, archive) };
		if (archive.has('word/document.xml')) return { table: await readWord(file, archive) };
		return { table: refused('Đây không phải tệp Word (.docx), Excel (.xlsx) hay thư viện của Loa Làng (.zip).') };
	} catch (error) {
		if (!(error instanceof ArchiveRefusedError)) throw error;
		return { table: refused(error.sentence) };
	}
}

/** Deeper than any library: message, rendition, list of sources, source. */
const MOST_DEPTH = 12;

/** Parsed and checked here: only what is in the shape of a library reaches the CMS. */
function readLibrary(json: string): { table: ImportTable } | { library: string } {
	if (jsonDepth(json, MOST_DEPTH) > MOST_DEPTH) return { table: refused(UNREADABLE_LIBRARY) };
	try {
		return { library: JSON.stringify(JSON.parse(json)) };
	} catch {
		return { table: refused(UNREADABLE_LIBRARY) };
	}
}

const UNREADABLE_LIBRARY = 'Tệp thư viện bị hỏng. Hãy xuất lại từ nơi gửi.';

const refused = (message: string): ImportTable => ({
	kind: 'excel',
	headers: [],
	rows: [],
	issues: [issueOfFile(message)],
});

process.exitCode = await main(process.argv.slice(2));
