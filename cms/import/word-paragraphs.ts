import { issueOfFile } from './import-table.ts';
import { encodingOfFont } from './old-encodings.ts';
import { readableText } from './readable-text.ts';
import { allOf, childAt, childrenOf, isOn, parseXml, partsOf, wordsIn } from './office-xml.ts';

import type { ImportIssue } from './import-table.ts';
import type { Archive, XmlElement } from './office-xml.ts';

/** What is left of a Word document: headings and paragraphs in their order. `h3`: any smaller heading. */
export interface Paragraph {
	readonly level: 'h1' | 'h2' | 'h3' | 'p' | 'li';
	readonly text: string;
}

export interface WordText {
	readonly paragraphs: readonly Paragraph[];
	/** What was left out or changed. */
	readonly notes: readonly ImportIssue[];
	/** What has to be mended in the file first. */
	readonly issues: readonly ImportIssue[];
	/** Tracked changes that nobody has decided on. */
	readonly changes: number;
}

interface Style {
	readonly name: string;
	readonly basedOn: string;
	readonly paragraph: XmlElement | undefined;
	readonly run: XmlElement | undefined;
}

/** Elements that only hold others. */
const HOLDERS = new Set(
	'body,tbl,tr,tc,sdt,sdtContent,customXml,smartTag,hyperlink,fldSimple,ins,moveTo,dir,bdo,ruby,rubyBase'.split(','),
);
/** Elements without words of the text: properties, marks, fields, pictures without words. */
const SILENT = new Set(
	(
		'pPr,rPr,tblPr,tblGrid,tblPrEx,trPr,tcPr,sectPr,sdtPr,sdtEndPr,bookmarkStart,bookmarkEnd,proofErr,permStart,permEnd,' +
		'commentRangeStart,commentRangeEnd,commentReference,footnoteReference,endnoteReference,footnoteRef,endnoteRef,' +
		'annotationRef,fldChar,instrText,delInstrText,lastRenderedPageBreak,separator,continuationSeparator,' +
		'fldData,smartTagPr,customXmlPr,#text,pgNum,rt,altChunk'
	).split(','),
);
const CHARACTERS: Readonly<Record<string, string>> = {
	tab: ' ',
	ptab: ' ',
	br: '\n',
	cr: '\n',
	noBreakHyphen: '-',
	softHyphen: '\u00ad',
};
const MOST_NOTES = 50;

/** Words of a run in an older font, until its paragraph is whole: letters of Unicode's private use. */
const [FONT_BEGINS, FONT_NAMED, FONT_ENDS] = ['\uE000', '\uE001', '\uE002'];
const IN_FONT = /\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002/gu;
const NEXT_RUN = /\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002\uE000\1\uE001/u;

function joinedRuns(words: string): string {
	let joined = words;
	while (NEXT_RUN.test(joined)) joined = joined.replace(NEXT_RUN, '\uE000$1\uE001$2');
	return joined;
}

const EMBEDDED =
	'Tệp Word này chứa một tài liệu khác bên trong, máy không đọc được phần đó. Hãy mở bằng Word, lưu lại rồi chọn lại.';
const lostHeading = (after: string): ImportIssue => ({
	row: 0,
	place: after === '' ? 'Đầu tệp' : `Sau bài "${after}"`,
	column: '',
	message:
		'Có một tiêu đề bị gạch ngang hoặc bị ẩn hết chữ: không rõ đoạn bên dưới thuộc bài nào. Hãy xóa hẳn hoặc bỏ gạch.',
});

/** Reads the text of a Word file; whatever it does not know is named when there are words in it. */
export function wordParagraphs(archive: Archive, main: string): WordText {
	const document = parseXml(archive.get(main));
	const changes = ['ins', 'del', 'moveFrom', 'moveTo'].reduce((sum, name) => sum + allOf(document, name).length, 0);
	const styles = stylesOf(archive, main);
	const paragraphs: Paragraph[] = [];
	const notes: ImportIssue[] = [];
	const issues: ImportIssue[] = [];
	let title = '';
	let hasLeftOut = false;

	const note = (what: string, words: string): void => {
		const told = words.replaceAll(/\s+/g, ' ').trim();
		if (!/[\p{L}\p{N}]/u.test(told) || notes.length >= MOST_NOTES) return;
		notes.push({
			row: 0,
			place: title === '' ? 'Đầu tệp' : `Bài "${title}"`,
			column: '',
			message: `${what}, máy không nhập: "${told.length > 120 ? `${told.slice(0, 120)}…` : told}". Nếu cần, hãy gõ lại thành đoạn thường.`,
		});
	};

	const textOfRun = (run: XmlElement, style: string): string => {
		const own = childAt(run, 'rPr');
		const isSet = (name: string): boolean =>
			isOn(own, name) ?? fromStyle(styles, valueOf(own, 'rStyle') || style, (known) => isOn(known.run, name)) ?? false;
		const words = run.children.map((child) => textOfPiece(child, style)).join('');
		if (isSet('vanish') || isSet('webHidden')) {
			hasLeftOut ||= words.trim() !== '';
			note('Chữ ẩn', words);
			return '';
		}
		if (isSet('strike') || isSet('dstrike')) {
			hasLeftOut ||= words.trim() !== '';
			note('Chữ bị gạch ngang', words);
			return '';
		}
		const fonts = childAt(own, 'rFonts')?.attributes;
		const ofStyle = fromStyle(styles, style, (known) => childAt(known.run, 'rFonts')?.attributes.ascii);
		const font = fonts?.ascii ?? fonts?.hAnsi ?? ofStyle;
		return font && encodingOfFont(font) ? `${FONT_BEGINS}${font}${FONT_NAMED}${words}${FONT_ENDS}` : words;
	};
	// a vowel and its mark may stand in two runs: neighbours in one font are read as one
	const inUnicodeByFont = (words: string): string =>
		joinedRuns(words).replaceAll(IN_FONT, (_all, font: string, inside: string) => {
			const read = readableText(inside, { font, row: 0, place: `Bài "${title}"`, column: '' });
			if (notes.length < MOST_NOTES) notes.push(...read.notes);
			return read.text;
		});
	const textOfPiece = (child: XmlElement, style: string): string => {
		if (child.name === 't') return wordsIn(child);
		const character = CHARACTERS[child.name];
		if (character !== undefined) return character;
		if (child.name === 'r') return textOfRun(child, style);
		if (child.name === 'sym') return '•';
		if (HOLDERS.has(child.name)) return child.children.map((inner) => textOfPiece(inner, style)).join('');
		if (!SILENT.has(child.name)) nameUnknown(child);
		return '';
	};
	// drawings are written twice, for new and for old programs
	const nameUnknown = (element: XmlElement): void => {
		const boxes = allOf(childAt(element, 'Choice') ?? element, 'txbxContent');
		if (boxes.length > 0) for (const box of boxes) note('Hộp chữ (text box)', allOf(box, 't').map(wordsIn).join(' '));
		else note(`Phần "${element.name}" của Word`, wordsIn(childAt(element, 'Choice') ?? element));
	};
	const look = (element: XmlElement): void => {
		for (const child of element.children) {
			if (child.name === 'p') addParagraph(child);
			else if (HOLDERS.has(child.name)) look(child);
			else if (!SILENT.has(child.name)) nameUnknown(child);
		}
	};
	const addParagraph = (paragraph: XmlElement): void => {
		const properties = childAt(paragraph, 'pPr');
		const style = valueOf(properties, 'pStyle') || defaultStyle(styles);
		const level = levelOf(styles, style, properties);
		hasLeftOut = false;
		const raw = paragraph.children.map((child) => textOfPiece(child, style)).join('');
		const words = inUnicodeByFont(raw).replaceAll('\u00ad', '');
		if ((level === 'h1' || level === 'h2') && hasLeftOut && words.trim() === '') issues.push(lostHeading(title));
		const read = readableText(words.normalize('NFC'), { row: 0, place: `Bài "${title}"`, column: '' });
		if (notes.length < MOST_NOTES) notes.push(...read.notes);
		if (issues.length < MOST_NOTES) issues.push(...read.issues);
		if (level === 'h1' && read.text.trim() !== '') title = read.text.trim();
		const lines = level === 'h1' || level === 'h2' ? [read.text.replaceAll('\n', ' ')] : [read.text];
		paragraphs.push(...lines.map((text) => ({ level, text })));
	};

	look(childAt(document, 'document') ?? document);
	if (allOf(document, 'altChunk').length > 0) issues.push(issueOfFile(EMBEDDED));
	return { paragraphs, notes, issues, changes };
}

const valueOf = (properties: XmlElement | undefined, name: string): string =>
	childAt(properties, name)?.attributes.val ?? '';

type Styles = ReadonlyMap<string, Style>;

function stylesOf(archive: Archive, main: string): Styles {
	const part = partsOf(archive, main).find(({ type }) => type === 'styles');
	const root = childAt(parseXml(archive.get(part?.name ?? '')), 'styles');
	return new Map(
		childrenOf(root, 'style').map((style) => [
			style.attributes.styleId ?? '',
			{
				name: valueOf(style, 'name').toLowerCase(),
				basedOn: valueOf(style, 'basedOn'),
				paragraph: childAt(style, 'pPr'),
				run: childAt(style, 'rPr'),
			},
		]),
	);
}

const defaultStyle = (styles: Styles): string => [...styles].find(([, { name }]) => name === 'normal')?.[0] ?? '';

/** The first answer along the styles that a style builds on. */
function fromStyle<Answer>(styles: Styles, id: string, ask: (style: Style) => Answer | undefined): Answer | undefined {
	const seen = new Set<string>();
	for (let next = id; next !== '' && !seen.has(next);) {
		seen.add(next);
		const style = styles.get(next);
		const answer = style && ask(style);
		if (answer !== undefined) return answer;
		next = style?.basedOn ?? '';
	}
	return undefined;
}

/** Headings by the name of their style, whose id is another one in each language of Word, or by their outline. */
function levelOf(styles: Styles, style: string, properties: XmlElement | undefined): Paragraph['level'] {
	const named = fromStyle(styles, style, ({ name }) => /^heading ([1-9])$/.exec(name)?.[1]);
	const byId = styles.has(style) ? undefined : /^Heading([1-9])$/i.exec(style)?.[1];
	const outline =
		valueOf(properties, 'outlineLvl') ||
		fromStyle(styles, style, (known) => valueOf(known.paragraph, 'outlineLvl') || undefined);
	const heading = Number(named ?? byId ?? (outline && Number(outline) < 9 ? Number(outline) + 1 : 0));
	if (heading > 0) return heading === 1 ? 'h1' : heading === 2 ? 'h2' : 'h3';
	const ofStyle = fromStyle(styles, style, (known) => childAt(known.paragraph, 'numPr'));
	const numbering = childAt(properties, 'numPr') ?? ofStyle;
	return numbering && valueOf(numbering, 'numId') !== '0' ? 'li' : 'p';
}
