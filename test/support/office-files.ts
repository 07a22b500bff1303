import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import writeXlsxFile from 'write-excel-file/node';
import yazl from 'yazl';

/** Small real Word, Excel and ZIP files for imports. */

const WORD_TYPES =
	'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const WORD_RELATIONS =
	'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A paragraph of Word; `style` as `Heading1`. */
export const paragraph = (text: string, style = ''): string =>
	`<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** @param body paragraphs as markup */
export const wordFile = (file: string, body: string): Promise<void> =>
	zipFile(file, {
		'[Content_Types].xml': WORD_TYPES,
		'_rels/.rels': WORD_RELATIONS,
		'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
	});

/** A sheet of Excel; a cell that starts with `=` is a formula. */
export async function excelFile(file: string, rows: readonly (readonly string[])[]): Promise<void> {
	const cells = rows.map((row) =>
		row.map((text) => (text.startsWith('=') ? { value: text, type: 'Formula' as const } : { value: text })),
	);
	await writeXlsxFile(cells).toFile(file);
}

export async function zipFile(file: string, content: Readonly<Record<string, string | Buffer>>): Promise<void> {
	const zip = new yazl.ZipFile();
	for (const [name, bytes] of Object.entries(content)) zip.addBuffer(Buffer.from(bytes), name);
	zip.end();
	await pipeline(zip.outputStream, createWriteStream(file));
}
