import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { lint } from '#content/safety/lint.ts';

const folder = new URL('../../content/guides/vi/', import.meta.url);
const guides = readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);

describe('the guides', () => {
	test.for(guides)('%s says nothing that the safety rules block', ([, guide]) => {
		const body = guide.split('---\n').slice(2).join('---\n');
		const text = body.replaceAll(/%hotline:(\d+)%/g, '{{hotline:$1}}');
		const blocked = lint(text, { channel: 'web' }).filter(({ level }) => level === 'block');
		expect(blocked.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)).toEqual([]);
	});
});
