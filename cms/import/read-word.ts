import { XMLParser } from 'fast-xml-parser';
import mammoth from 'mammoth';

import { columnNamed, columnOf } from './columns.ts';
import { issueOfFile, MOST_ROWS } from './import-table.ts';

import type { ImportTable } from './import-table.ts';

/** What is left of a Word document: headings and paragraphs in their order. */
interface Paragraph {
	readonly level: 'h1' | 'h2' | 'p' | 'li';
	readonly text: string;
}

const parser = new XMLParser({ preserveOrder: true, trimValues: false, htmlEntities: true });

/**
 * A Word document: each rendition starts with a heading 1 (its title), then lines `Khóa: …`, `Ngôn ngữ: …`, then a
 * heading 2 for each part (`Lời đọc trên loa`) with its paragraphs below.
 */
export async function readWord(file: string, archive: ReadonlyMap<string, Buffer>): Promise<ImportTable> {
	const markup = archive.get('word/document.xml')?.toString('utf8') ?? '';
	const changes = markup.match(/<w:(ins|del|moveFrom|moveTo)[ >]/g)?.length ?? 0;
	if (changes > 0) {
		return refused(
			`Tệp còn ${changes} chỗ sửa đang theo dõi, chưa rõ lấy lời cũ hay lời mới. Hãy vào Xem lại, chấp nhận hoặc từ chối hết rồi lưu.`,
		);
	}
	const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
	const html = await mammoth.convertToHtml({ path: file }, { convertImage }).catch(() => undefined);
	if (!html) return refused('Tệp Word bị hỏng, không đọc được. Hãy mở bằng Word, lưu lại rồi chọn lại.');
	return tableOf(paragraphsOf(html.value));
}

const refused = (message: string): ImportTable => ({
	kind: 'word',
	headers: [],
	rows: [],
	issues: [issueOfFile(message)],
});

/** Column names in the order they first appear; what stands under a heading we do not know is named as a problem. */
export function tableOf(paragraphs: readonly Paragraph[]): ImportTable {
	const sections: { title: string; cells: Map<string, string[]> }[] = [];
	let header = '';
	for (const { level, text } of paragraphs) {
		if (text.trim() === '') continue;
		if (level === 'h1') {
			sections.push({ title: text.trim(), cells: new Map() });
			header = '';
			continue;
		}
		const section = sections.at(-1);
		if (!section) continue;
		if (level === 'h2') {
			header = text.trim();
			section.cells.set(header, section.cells.get(header) ?? []);
			continue;
		}
		const label = header === '' ? /^([^:]{2,40}):\s*(.*)$/su.exec(text) : null;
		const name = label?.[1]?.trim() ?? (header || columnNamed('script').header);
		const words = label ? (label[2] ?? '') : text.trim();
		section.cells.set(name, [...(section.cells.get(name) ?? []), level === 'li' ? `- ${words}` : words]);
	}
	if (sections.length === 0) {
		return refused('Tệp Word không có tiêu đề nào. Hãy đặt tên mỗi bài bằng kiểu "Heading 1" (Tiêu đề 1).');
	}
	if (sections.length > MOST_ROWS) return refused(`Tệp có hơn ${MOST_ROWS} bài. Hãy chia thành nhiều tệp.`);
	const title = columnNamed('title').header;
	const names = [...new Set([title, ...sections.flatMap((section) => [...section.cells.keys()])])];
	return {
		kind: 'word',
		headers: names.map((text) => ({ text, place: `Mục "${text}"` })),
		rows: sections.map((section, index) => ({
			row: index + 1,
			place: `Bài ${index + 1} "${section.title}"`,
			cells: names.map((name) => ({
				text: name === title ? section.title : joined(name, section.cells.get(name) ?? []),
				place: `Bài ${index + 1}, mục "${name}"`,
			})),
		})),
		issues: [],
	};
}

/** On pages a paragraph is parted by an empty line; in scripts each line is one. */
function joined(name: string, lines: readonly string[]): string {
	const isParted = columnOf(name)?.name === 'webText';
	return lines.reduce((text, line, index) => {
		const isList = line.startsWith('- ') && (lines[index - 1] ?? '').startsWith('- ');
		return index === 0 ? line : `${text}${isParted && !isList ? '\n\n' : '\n'}${line}`;
	}, '');
}

type Node = Readonly<Record<string, unknown>>;

function paragraphsOf(html: string): readonly Paragraph[] {
	const [root] = parser.parse(`<root>${html}</root>`) as Node[];
	return blocksIn((root?.root ?? []) as readonly Node[]);
}

const BLOCKS: Readonly<Record<string, Paragraph['level']>> = { h1: 'h1', h2: 'h2', p: 'p', li: 'li' };

function blocksIn(nodes: readonly Node[]): readonly Paragraph[] {
	return nodes.flatMap((node): readonly Paragraph[] => {
		const [name = ''] = Object.keys(node);
		const children = Array.isArray(node[name]) ? (node[name] as readonly Node[]) : [];
		const level = BLOCKS[name];
		return level ? [{ level, text: textIn(children).normalize('NFC') }] : blocksIn(children);
	});
}

const textIn = (nodes: readonly Node[]): string =>
	nodes
		.map((node) => {
			const words = node['#text'];
			if (typeof words === 'string' || typeof words === 'number') return String(words);
			if (node.br !== undefined) return '\n';
			const [name = ''] = Object.keys(node);
			return Array.isArray(node[name]) ? textIn(node[name] as readonly Node[]) : '';
		})
		.join('');
