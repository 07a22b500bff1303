import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { newerApisIn, newerSyntaxIn } from '../support/browser-floor.ts';

const CLIENT = resolve(import.meta.dirname, '../../site/src/client');
const WORKER = resolve(import.meta.dirname, '../../site/public/sw.js');

describe('scripts keep to the oldest browser', () => {
	test('with what they use of the language and of the page', () => {
		const files = readdirSync(CLIENT).map((name) => join(CLIENT, name));
		expect(files.length).toBeGreaterThan(20);
		expect(newerApisIn(files)).toEqual([]);
	}, 60_000);

	test('in the worker too, which is sent as it is written', () => {
		const text = readFileSync(WORKER, 'utf8');
		expect(newerSyntaxIn(text)).toEqual([]);
		expect(text).not.toMatch(/\.(at|flat|flatMap|matchAll|replaceAll|replaceChildren|toSorted|allSettled)\(/);
	});

	test.for([
		['const a = b?.c;', '?.'],
		['const a = b ?? c;', '??'],
		['try {} catch {}', 'catch without a name'],
		['for await (const a of b);', 'for await'],
		['class A { #b = 1 }', 'fields of classes'],
		['const a = /(?<name>x)/;', 'the expression /(?<name>x)/'],
	] as const)('%s is found', ([text, fault]) => {
		expect(newerSyntaxIn(`async function f() { ${text} }`)).toContain(fault);
	});
});
