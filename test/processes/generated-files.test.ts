import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const TYPES = 'cms/payload-types.ts';
const IMPORT_MAP = 'cms/app/(payload)/admin/importMap.js';
const folder = mkdtempSync(join(tmpdir(), 'loa-generated-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Payload's own generators, as `npm run migration` calls them, but into a folder of the test. */
const GENERATE = `
	import { generateImportMap } from 'payload';
	import { generateTypes } from 'payload/node';
	const { default: config } = await import('#cms/payload.config.ts');
	const { admin, typescript, ...rest } = await config;
	const importMap = { ...admin.importMap, baseDir: process.env.OUT, importMapFile: process.env.OUT + '/${IMPORT_MAP}' };
	const redirected = { ...rest, admin: { ...admin, importMap }, typescript: { ...typescript, outputFile: process.env.OUT + '/${TYPES}' } };
	await generateTypes(redirected, { log: false });
	await generateImportMap(redirected, { log: false });
	process.exit(0);
`;

beforeAll(() => {
	for (const file of [TYPES, IMPORT_MAP]) mkdirSync(dirname(join(folder, file)), { recursive: true });
	const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', GENERATE], {
		env: { NODE_ENV: 'test', PATH: process.env.PATH, OUT: folder, DATA_DIR: join(folder, 'data') },
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(stderr);
});

test.for([TYPES, IMPORT_MAP])('%s is what `npm run migration` would write', (file) => {
	expect(readFileSync(join(folder, file), 'utf8')).toBe(readFileSync(file, 'utf8'));
});
