import yazl from 'yazl';

import { allOf, childrenOf, mainPart, parseXml, wordsIn } from '../../import/office-xml.ts';
import { refusedFile, sentenceNumber, unitId } from './returned-file.ts';

import type { Archive, XmlElement } from '../../import/office-xml.ts';
import type { Returned, SentFile } from './returned-file.ts';

const escaped = (text: string): string =>
	text
		.replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const cell = (width: number, text: string): string =>
	`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
const row = (texts: readonly [string, string, string]): string =>
	`<w:tr>${texts.map((text, index) => cell(index === 0 ? 800 : 4_400, text)).join('')}</w:tr>`;

const BORDER = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
	.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
	.join('');

/** Before the name of the message and the language, so that a file finds its way back. */
const MARK = 'Mã bài: ';

/** A Word file with a table of three columns: number, Vietnamese, translation to be written. */
export async function wordTableOf({ name, title, units }: SentFile, now: Date): Promise<Buffer> {
	const table = `<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblBorders>${BORDER}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="800"/><w:gridCol w:w="4400"/><w:gridCol w:w="4400"/></w:tblGrid>${row(
		['Câu', 'Tiếng Việt (không sửa)', 'Bản dịch'],
	)}${units.map(({ id, source, target }) => row([sentenceNumber(id), source, target])).join('')}</w:tbl>`;
	const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(title)}${paragraph(
		`${MARK}${name}`,
	)}${paragraph('Mỗi câu một hàng. Giữ nguyên các mã như {{hotline:111}}. Không thêm, không bỏ hàng.')}${table}${paragraph('')}</w:body></w:document>`;
	const zip = new yazl.ZipFile();
	const add = (text: string, path: string) => zip.addBuffer(Buffer.from(text), path, { mtime: now });
	add(
		'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
		'[Content_Types].xml',
	);
	add(
		'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
		'_rels/.rels',
	);
	add(document, 'word/document.xml');
	zip.end();
	const chunks: Buffer[] = [];
	for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
	return Buffer.concat(chunks);
}

const CHANGES = ['ins', 'del', 'moveFrom', 'moveTo'];
/** What is in the file and is not the text: struck out, hidden, notes, boxes. */
const MARKUP = ['strike', 'dstrike', 'vanish', 'footnoteReference', 'endnoteReference', 'drawing', 'pict', 'object'];

const textOf = (cellElement: XmlElement | undefined): string =>
	cellElement === undefined
		? ''
		: allOf(cellElement, 'p')
				.map((one) => allOf(one, 't').map(wordsIn).join(''))
				.join(' ')
				.replaceAll(/\s+/g, ' ')
				.trim();

/** @returns what the translator wrote, or why the file cannot be read */
export function readWordTable(archive: Archive): Returned {
	const main = mainPart(archive);
	const document = parseXml(main === undefined ? undefined : archive.get(main));
	if (CHANGES.some((change) => allOf(document, change).length > 0))
		return refusedFile(
			'Tệp còn chỗ sửa đang theo dõi, chưa rõ lấy lời cũ hay lời mới. Hãy chấp nhận hoặc từ chối hết rồi lưu.',
		);
	const [table, another] = allOf(document, 'tbl');
	if (!table || another) return refusedFile('Tệp Word phải có đúng một bảng, như tệp đã tải từ bàn làm việc của bài.');
	const marked = allOf(document, 'p').map((one) => allOf(one, 't').map(wordsIn).join(''));
	const name =
		marked
			.find((text) => text.startsWith(MARK))
			?.slice(MARK.length)
			.trim() ?? '';
	const rows = childrenOf(table, 'tr').map((one) => childrenOf(one, 'tc'));
	return {
		name,
		problem: '',
		units: rows.slice(1).map(([number, source, target]) => ({
			id: unitId(Number(textOf(number)) - 1),
			source: textOf(source),
			target: textOf(target),
			hasMarkup: target !== undefined && MARKUP.some((markup) => allOf(target, markup).length > 0),
		})),
	};
}
