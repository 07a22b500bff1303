import { open, readFile, stat } from 'node:fs/promises';

import { jsonDepth } from '#content/lib/json-shape.ts';

import { isCsv, readCsv } from './read-csv.ts';
import { issueOfFile } from './import-table.ts';
import { mainPart } from './office-xml.ts';
import { ArchiveRefusedError, openArchive } from './open-archive.ts';
import { readExcel } from './read-excel.ts';
import { readWord } from './read-word.ts';

import type { ImportTable } from './import-table.ts';

const OF_OFFICE = /^(_rels\/\.rels|mimetype|.*\.(xml|rels|bin))$/;
const HEAD_BYTES = 4_096;

type Answer = { table: ImportTable } | { library: string };

/** What stands in a Word, Excel, CSV or library file, by its bytes; its name is not looked at. */
export async function readUpload(file: string): Promise<Answer> {
	try {
		const head = await headOf(file);
		if (head.toString('latin1', 0, 2) === 'PK') return await readArchive(file);
		const sentence = await otherFormat(head, file);
		if (sentence) return { table: refused(sentence) };
		if (isCsv(head)) return { table: readCsv(await readFile(file)) };
		// the archive reader says that it is damaged
		return await readArchive(file);
	} catch (error) {
		if (!(error instanceof ArchiveRefusedError)) throw error;
		return { table: refused(error.sentence) };
	}
}

async function headOf(file: string): Promise<Buffer> {
	const handle = await open(file, 'r');
	try {
		const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

async function readArchive(file: string): Promise<Answer> {
	const archive = await openArchive(file, (name) => name === 'library.json' || OF_OFFICE.test(name));
	const library = archive.get('library.json');
	if (library) return readLibrary(library.toString('utf8'));
	const main = mainPart(archive) ?? ['word/document.xml', 'xl/workbook.xml'].find((name) => archive.has(name)) ?? '';
	if (main.startsWith('xl/') && main.endsWith('.xml')) return { table: readExcel(archive, main) };
	if (main.startsWith('word/')) return { table: readWord(archive, main) };
	const mimetype = archive.get('mimetype')?.toString('utf8') ?? '';
	if (main.endsWith('.bin') || mimetype.includes('spreadsheet'))
		return { table: refused('Chưa đọc được loại bảng tính này. Hãy mở tệp, chọn Lưu thành, lưu lại dạng .xlsx.') };
	if (mimetype.includes('opendocument.text'))
		return { table: refused('Chưa đọc được tệp .odt. Hãy mở tệp, chọn Lưu thành, lưu lại dạng .docx.') };
	return { table: refused('Đây không phải tệp Word (.docx), Excel (.xlsx) hay thư viện của Loa Làng (.zip).') };
}

/** Formats that people mean well with; each says how to save the file instead. */
async function otherFormat(head: Buffer, file: string): Promise<string | undefined> {
	const start = head.toString('latin1', 0, 8);
	if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
		const { size } = await stat(file);
		const all = size > 0 ? (await readFile(file)).toString('latin1') : '';
		const holds = (name: string): boolean => all.includes(Array.from(name, (letter) => `${letter}\0`).join(''));
		if (holds('EncryptedPackage')) return 'Tệp có mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi lưu lại.';
		if (holds('WordDocument')) return 'Đây là tệp Word đời cũ (.doc). Hãy mở tệp, chọn Lưu thành, lưu lại dạng .docx.';
		if (holds('Workbook') || holds('Book'))
			return 'Đây là tệp Excel đời cũ (.xls). Hãy mở tệp, chọn Lưu thành, lưu lại dạng .xlsx.';
		return 'Chưa đọc được loại tệp này. Hãy lưu lại dạng .docx, .xlsx hoặc CSV.';
	}
	if (start.startsWith('{\\rtf')) return 'Đây là tệp RTF. Hãy mở bằng Word, chọn Lưu thành, lưu lại dạng .docx.';
	if (start.startsWith('%PDF')) return 'Đây là tệp PDF, không lấy chữ ra đúng được. Hãy gửi tệp gốc .docx hoặc .xlsx.';
	if (/^\s*<(!doctype|html|\?xml|table)/i.test(head.toString('utf8')))
		return 'Đây là trang web hoặc XML, dù tên có thể là .doc hay .xls. Hãy mở tệp, lưu lại dạng .docx hoặc .xlsx.';
	return undefined;
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
	notes: [],
});
