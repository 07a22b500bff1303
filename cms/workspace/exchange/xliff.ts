import { allOf, childAt, childrenOf, parseXml, wordsIn } from '../../import/office-xml.ts';
import { refusedFile } from './returned-file.ts';

import type { XmlElement } from '../../import/office-xml.ts';
import type { Returned, ReturnedUnit, SentFile } from './returned-file.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML has no place for control characters, not even as references. */
const escaped = (text: string): string =>
	text
		.replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
		.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/** XLIFF 2.1 (OASIS Standard 2018): one file, a unit for each sentence, which no tool may cut or join. */
export function xliffOf({ name, language, title, units }: SentFile): string {
	const rows = units.map(
		({ id, source, target }) => `   <unit id="${id}" canResegment="no">
    <segment state="${target === '' ? 'initial' : 'translated'}">
     <source xml:space="preserve">${escaped(source)}</source>
     <target xml:space="preserve">${escaped(target)}</target>
    </segment>
   </unit>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi" trgLang="${escaped(language)}">
  <file id="loi-doc" original="${escaped(name)}" canResegment="no">
   <notes>
    <note>${escaped(title)}. Giữ nguyên các mã như {{hotline:111}}.</note>
   </notes>
${rows.join('\n')}
  </file>
</xliff>
`;
}

/** Elements in which a tool may part the words of a sentence; everything else inside is markup. */
const unitOf = (unit: XmlElement): ReturnedUnit => {
	const segments = childrenOf(unit, 'segment');
	const wordsOf = (name: string) =>
		segments
			.flatMap((segment) => childrenOf(segment, name))
			.map(wordsIn)
			.join(' ')
			.replaceAll(/\s+/g, ' ')
			.trim();
	return {
		id: unit.attributes.id ?? '',
		source: wordsOf('source'),
		target: wordsOf('target'),
		hasMarkup: segments
			.flatMap((segment) => childrenOf(segment, 'target'))
			.some(({ children }) => children.some(({ name }) => name !== '#text')),
	};
};

/** @returns what a tool gave back, or why it cannot be read */
export function readXliff(bytes: Buffer): Returned {
	let root: XmlElement | undefined;
	try {
		root = childAt(parseXml(bytes), 'xliff');
	} catch {
		return refusedFile('Tệp XLIFF bị hỏng hoặc bị cắt mất một phần. Hãy xuất lại từ chương trình dịch rồi chọn lại.');
	}
	if (!root) return refusedFile('Tệp này không phải XLIFF. Hãy chọn tệp đã tải từ bàn làm việc của bài.');
	if (!(root.attributes.version ?? '').startsWith('2.'))
		return refusedFile(
			`Tệp là XLIFF ${root.attributes.version ?? 'không rõ phiên bản'}. Hãy lưu lại dạng XLIFF 2.1 rồi chọn lại.`,
		);
	const files = childrenOf(root, 'file');
	if (files.length !== 1) return refusedFile('Tệp phải có đúng một bài. Hãy gửi từng bài một.');
	return {
		name: files[0]?.attributes.original ?? '',
		units: files.flatMap((file) => allOf(file, 'unit')).map(unitOf),
		problem: '',
	};
}
