import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { starterHotlines } from '#content/hotlines.ts';
import { trainingSheet } from '#content/sheets/training-sheet.ts';

const folder = new URL('../../content/guides/vi/', import.meta.url);
const guides = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);

describe('the guides', () => {
	test('are the handbooks of the broadcaster and of staff, and the checklist of who goes far away', () => {
		expect(guides.map(([file]) => file).toSorted()).toEqual([
			'can-bo-buoi-noi-chuyen-o-thon.mdx',
			'can-bo-chuyen-den-noi-tro-giup.mdx',
			'can-bo-loi-noi-nang-do.mdx',
			'can-bo-tiep-nhan-tin-bao.mdx',
			'can-bo-tiet-hoc-o-truong.mdx',
			'can-bo-vong-cho-loa-keo.mdx',
			'di-lam-xa-an-toan.mdx',
			'so-tay-phat-thanh.mdx',
		]);
	});

	test('of staff leave what was told with who told it: no names, no photographs, nothing put into this system', () => {
		const staff = guides.filter(([file]) => file.startsWith('can-bo-'));
		for (const [file, guide] of staff) expect(guide, file).toMatch(/%hotline:111%/);
		const all = staff.map(([, guide]) => guide).join('\n');
		for (const rule of ['không nhập vào hệ thống phát thanh này', 'Không hỏi dân tộc', 'Không thu chữ ký của bà con'])
			expect(all).toContain(rule);
		// each lesson of the training sheet is a guide, or the broadcaster's handbook
		expect(trainingSheet().match(/<td class="choice">/g)).toHaveLength(staff.length + 1);
	});

	test.for(guides)('%s says what it is, for whom and of which day', ([, guide]) => {
		const frontMatter = guide.split('---\n')[1] ?? '';
		for (const field of ['title', 'description', 'audience'])
			expect(frontMatter).toMatch(new RegExp(`^${field}: .+$`, 'm'));
		expect(frontMatter).toMatch(/^updated: \d{4}-\d\d-\d\d$/m);
	});

	test.for(guides)('%s is words only: no code, and no number but by its token', ([, guide]) => {
		const body = guide.split('---\n').slice(2).join('---\n');
		expect(body).not.toMatch(/[{}<>]|^import |^export /m);
		expect(body.replaceAll(/%hotline:\d+%/g, '')).not.toMatch(/\d{3,}/);
		const numbers = [...body.matchAll(/%hotline:(\d+)%/g)].map((match) => match[1]);
		expect(numbers).toContain('111');
		const usable = starterHotlines.filter((hotline) => hotline.verifiedAt !== null).map((hotline) => hotline.number);
		expect(numbers.filter((number) => !usable.includes(number ?? ''))).toEqual([]);
	});
});
