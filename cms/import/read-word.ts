import { columnNamed, columnOf } from './columns.ts';
import { issueOfFile, MOST_ROWS } from './import-table.ts';
import { parseXml, partsOf, wordsIn } from './office-xml.ts';
import { wordParagraphs } from './word-paragraphs.ts';

import type { ImportIssue, ImportTable } from './import-table.ts';
import type { Archive } from './office-xml.ts';
import type { Paragraph } from './word-paragraphs.ts';

/** Parts of a Word file that are not its text, by the name under which people know them. */
const BESIDE_THE_TEXT: Readonly<Record<string, string>> = {
	footnotes: 'Chú thích cuối trang',
	endnotes: 'Chú thích cuối bài',
	comments: 'Lời bình luận',
	header: 'Chữ ở đầu trang',
	footer: 'Chữ ở chân trang',
};

/**
 * A Word document: each rendition starts with a heading 1 (its title), then lines `Khóa: …`, `Ngôn ngữ: …`, then a
 * heading 2 for each part (`Lời đọc trên loa`) with its paragraphs below.
 */
export function readWord(archive: Archive, main: string): ImportTable {
	const { paragraphs, notes, issues, changes } = wordParagraphs(archive, main);
	if (changes > 0) {
		return refused(
			`Tệp còn ${changes} chỗ sửa đang theo dõi, chưa rõ lấy lời cũ hay lời mới. Hãy vào Xem lại, chấp nhận hoặc từ chối hết rồi lưu.`,
		);
	}
	const table = tableOf(paragraphs);
	return {
		...table,
		issues: [...issues, ...table.issues],
		notes: [...notes, ...table.notes, ...besideTheText(archive, main)],
	};
}

/** Footnotes and the like are read aloud by nobody; they are shown so that nobody misses them. */
function besideTheText(archive: Archive, main: string): readonly ImportIssue[] {
	return partsOf(archive, main).flatMap(({ name, type }): ImportIssue[] => {
		const what = BESIDE_THE_TEXT[type];
		const words = what
			? wordsIn(parseXml(archive.get(name)))
					.replaceAll(/\s+/g, ' ')
					.trim()
			: '';
		if (!what || !/\p{L}/u.test(words)) return [];
		return [{ row: 0, place: what, column: '', message: leftOut(words) }];
	});
}

const leftOut = (words: string): string =>
	`Không nhập phần này: "${words.length > 120 ? `${words.slice(0, 120)}…` : words}". Nếu cần đọc, hãy đưa vào bài.`;

const refused = (message: string): ImportTable => ({
	kind: 'word',
	headers: [],
	rows: [],
	issues: [issueOfFile(message)],
	notes: [],
});

/** Column names in the order they first appear; what stands under a heading we do not know is named as a problem. */
export function tableOf(paragraphs: readonly Paragraph[]): ImportTable {
	const sections: { title: string; cells: Map<string, string[]> }[] = [];
	const notes: ImportIssue[] = [];
	let header = '';
	for (const { level, text } of paragraphs) {
		if (text.trim() === '') continue;
		if (level === 'h1') {
			sections.push({ title: text.trim(), cells: new Map() });
			header = '';
			continue;
		}
		const section = sections.at(-1);
		if (!section) {
			notes.push({ row: 0, place: 'Trước tiêu đề đầu tiên', column: '', message: leftOut(text.trim()) });
			continue;
		}
		if (level === 'h2') {
			header = text.trim();
			section.cells.set(header, section.cells.get(header) ?? []);
			continue;
		}
		const label = header === '' ? /^([^:]{2,40}):\s*(.*)$/su.exec(text) : null;
		const name = label?.[1]?.trim() ?? (header || columnNamed('script').header);
		const words = label ? (label[2] ?? '') : text.trim();
		if (level === 'h3') {
			const message = `"${words}" là tiêu đề nhỏ; máy nhập như một dòng của mục "${name}". Hãy xem có đọc lên không.`;
			notes.push({ row: sections.length, place: `Bài ${sections.length}`, column: name, message });
		}
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
		notes,
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
