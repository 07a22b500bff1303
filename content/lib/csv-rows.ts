const SEPARATORS = [';', ',', '\t'];

/**
 * Cells of a text with separators (RFC 4180), as Excel, LibreOffice, Google Sheets, Kobo and ODK write it: commas,
 * semicolons or tabs, with or without a byte order mark, line ends of any system, a line `sep=;` before the rest
 * (left empty, so that the numbers of the lines stay).
 */
export function csvRows(text: string): readonly (readonly string[])[] {
	const plain = text.replace(/^\ufeff/, '');
	const rows = cellsOf(plain, separatorOf(plain));
	return /^sep=.?$/i.test(plain.split(/\r?\n/, 1)[0] ?? '') ? rows.with(0, []) : rows;
}

/** The sign that parts the cells of the first line with several, outside of quotes; a title may stand above it. */
function separatorOf(text: string): string {
	const counted = text
		.split('\n', 30)
		.map((line) => line.replaceAll(/"[^"]*"/g, ''))
		.flatMap((bare) =>
			SEPARATORS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }))
				.toSorted((one, other) => other.count - one.count)
				.slice(0, 1),
		);
	const several = counted.find(({ count }) => count >= 2) ?? counted.find(({ count }) => count === 1);
	return several?.sign ?? ',';
}

/** Quotes around a cell, two quotes for one; line ends inside quotes belong to the cell. */
function cellsOf(text: string, separator: string): readonly (readonly string[])[] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let isQuoted = false;
	const endCell = () => {
		row.push(cell.replace(/\r$/, ''));
		cell = '';
	};
	const endRow = () => {
		endCell();
		rows.push(row);
		row = [];
	};
	for (let at = 0; at < text.length; at += 1) {
		const sign = text[at] ?? '';
		if (isQuoted) {
			if (sign !== '"') cell += sign;
			else if (text[at + 1] === '"') {
				cell += '"';
				at += 1;
			} else isQuoted = false;
		} else if (sign === '"' && cell.trim() === '') {
			isQuoted = true;
			cell = '';
		} else if (sign === separator) endCell();
		else if (sign === '\n') endRow();
		else cell += sign;
	}
	// the last line may end without a line end
	if (cell !== '' || row.length > 0) endRow();
	return rows;
}
