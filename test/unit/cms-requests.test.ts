import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { bodyRule } from '#cms/gate/body-rules.ts';
import { kindOfPicture } from '#cms/materials/kind-of-picture.ts';
import { queryProblem } from '#cms/foundation/requests/query-shape.ts';
import { jsonDepth } from '#content/lib/json-shape.ts';
import { RotatingLog } from '#content/lib/rotating-log.ts';

test.for([
	['[]', 1],
	['{"a":[1,{"b":2}]}', 3],
	['"[[["', 0],
	['{"a":"\\"[[["}', 1],
	['["\\\\",[]]', 2],
	['[[[[[[', 6],
] as const)('brackets of %s lie %i deep', ([text, depth]) => expect(jsonDepth(text, 10)).toBe(depth));

test('a hundred million brackets are given up at the limit', () => {
	const start = performance.now();
	expect(jsonDepth('['.repeat(100_000_000), 12)).toBe(13);
	expect(performance.now() - start).toBeLessThan(2_000);
});

test.for([
	[{ where: { title: { like: 'a' } }, page: '2' }, true],
	[{ where: { or: [{ and: [{ id: { in: ['1', '2'] } }] }] } }, true],
	[{ where: { or: { '0': { id: { equals: '1' } } } } }, true],
	[{ sort: ['-createdAt', 'title'] }, true],
	[{ where: '' }, true],
	[{ where: 'x' }, false],
	[{ where: { id: 'x' } }, false],
	[{ where: { id: { equals: { $gt: 1 } } } }, false],
	[{ where: { or: ['x'] } }, false],
	[{ page: '99999999999999999999' }, false],
	[{ limit: '-1' }, false],
	[{ depth: { $gt: 1 } }, false],
] as const)('the query %j is well shaped: %s', ([query, isFine]) =>
	expect(queryProblem(query) === undefined).toBe(isFine),
);

test.for([
	['POST', '/api/recordings', 'multipart/form-data; boundary=x', 'person', true],
	['PATCH', '/api/materials/1', 'multipart/form-data', 'person', true],
	['POST', '/api/messages', 'multipart/form-data', 'person', false],
	['POST', '/api/users/login', 'application/json', 'anybody', false],
	['POST', '/api/users/login', 'multipart/form-data', 'person', false],
	['POST', '/api/edge/batches', 'application/json', 'edge', false],
	['POST', '/api/edge/photos', 'application/json', 'edge', false],
	['POST', '/api/edge/state', 'application/json', 'edge', false],
	['POST', '/api/edge/files', 'application/json', 'edge', false],
	['POST', '/admin/account', 'text/plain', 'person', false],
	['POST', '/_next/x', 'text/plain', undefined, undefined],
	['DELETE', '/api/messages/1', 'application/json', undefined, undefined],
] as const)('%s %s as %s is for: %s', ([method, path, type, from, isUpload]) => {
	const rule = bodyRule(method, path, type);
	expect([rule?.from, rule?.isUpload]).toEqual([from, isUpload]);
});

test.for([
	['a photograph of a telephone', '\0\0\0\u0018ftypheic\0\0\0\0mif1', 'HEIC'],
	['an AVIF', '\0\0\0\u001cftypavif\0\0\0\0', 'HEIC'],
	['an SVG', '<?xml version="1.0"?><svg xmlns="x">', 'SVG'],
	['a GIF', 'GIF89a', 'JPG, PNG, WebP'],
	['a page', '<html>', 'JPG, PNG, WebP'],
] as const)('%s is refused with what to do', ([, bytes, words]) =>
	expect(kindOfPicture(Buffer.from(bytes, 'latin1'))).toContain(words),
);

test('a log keeps its bound, loses nothing of the newest, and is for its owner only', () => {
	const folder = mkdtempSync(join(tmpdir(), 'loa-log-'));
	const file = join(folder, 'logs', 'cms.log');
	for (let start = 0; start < 2; start += 1) {
		const log = new RotatingLog(file, { mostBytes: 1_000, mostFiles: 3 });
		for (let line = 0; line < 100; line += 1)
			log.write(`line ${start} ${String(line).padStart(3, '0')} ${'x'.repeat(80)}\n`);
		log.close();
	}
	const names = readdirSync(join(folder, 'logs')).toSorted();
	expect(names).toEqual(['cms.log', 'cms.log.1', 'cms.log.2', 'cms.log.3']);
	const sizes = names.map((name) => statSync(join(folder, 'logs', name)).size);
	expect(Math.max(...sizes)).toBeLessThanOrEqual(1_000);
	const text = names
		.toReversed()
		.map((name) => readFileSync(join(folder, 'logs', name), 'utf8'))
		.join('');
	expect(text.trim().split('\n').at(-1)).toMatch(/^line 1 099/);
	expect(statSync(file).mode & 0o077).toBe(0);
	expect(statSync(join(folder, 'logs')).mode & 0o077).toBe(0);
	rmSync(folder, { recursive: true });
});
