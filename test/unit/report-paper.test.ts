import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';

import { drawPaper } from '#cms/reach/reports/files/draw-paper.ts';
import { branchesOf, looseWords } from '../support/pdf-branches.ts';

import type { Branch } from '../support/pdf-branches.ts';
import type { Paper } from '#cms/reach/reports/files/paper.ts';

/** More rows than a page holds. */
const ROWS = Array.from({ length: 90 }, (_none, index) => [
	{ text: `Xã số ${index}`, align: 'left' as const },
	{ text: String(index), align: 'right' as const, href: `http://127.0.0.1/admin/so-lieu?xa=${index}` },
]);
const paper: Paper = {
	name: 'Báo cáo thử',
	body: ['ỦY BAN NHÂN DÂN', 'TỈNH LAI CHÂU'],
	dateLine: 'Lai Châu, ngày …… tháng …… năm 20……',
	title: ['BÁO CÁO', 'Kết quả truyền thanh'],
	summary: 'Tháng này 90 xã có phát.',
	sections: [
		{
			heading: '1. Từng đơn vị',
			table: { caption: 'Bảng 1. Theo xã.', widths: [60, 40], head: ['Xã', 'Lần phát'], rows: ROWS },
		},
	],
	limitsHeading: '2. Cách tính và giới hạn',
	limits: ['Chưa ghi không có nghĩa là chưa phát.'],
	signatures: [{ role: 'Người lập báo cáo', how: '(Ký, họ tên)' }],
	recipients: ['Lưu: VT.'],
	footer: 'Lai Châu',
};

describe('the report as PDF, for readers of screens', () => {
	const branches: Branch[] = [];
	const loose: string[] = [];
	let pages = 0;

	beforeAll(async () => {
		const bytes = await drawPaper(paper);
		const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
		pages = file.numPages;
		for (let number = 1; number <= pages; number += 1) {
			const page = await file.getPage(number);
			branches.push(...branchesOf(await page.getStructTree()));
			loose.push(...(await looseWords(page)));
		}
		await file.loadingTask.destroy();
	});

	test('every word is a piece of the tree or an ornament', () => {
		expect([pages > 2, loose]).toEqual([true, []]);
	});

	test('headings, list and tables are what they are', () => {
		// a branch that goes over several pages is in the tree of each; its words are on one
		const isHere = (branch: Branch) => branchesOf(branch).some(({ type }) => type === 'content');
		const count = (role: string) => branches.filter((branch) => branch.role === role && isHere(branch)).length;
		expect([count('H1'), count('H2'), count('LBody'), count('Caption')]).toEqual([1, 2, 1, 1]);
		// the head that is repeated on each page is read once
		expect([count('TH'), count('TD'), count('Link')]).toEqual([2, 180, 90]);
	});
});
