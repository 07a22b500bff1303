import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { starterHotlines } from '#content/hotlines.ts';

const folder = new URL('../../content/guides/vi/', import.meta.url);
const guides = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);

describe('the guides', () => {
	test('are the handbook of the broadcaster and the checklist of who goes far away', () => {
		expect(guides.map(([file]) => file).toSorted()).toEqual(['di-lam-xa-an-toan.mdx', 'so-tay-phat-thanh.mdx']);
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
