import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Names that a settings file of ours declares: keys of its zod object. */
const declaredIn = (file: string): string[] =>
	[...readFileSync(file, 'utf8').matchAll(/^\t([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1]!);

test('.env.example lists exactly the settings that the parts read', () => {
	const declared = [
		'cms/foundation/settings.ts',
		'site/edge/settings.ts',
		'media-pipeline/settings.ts',
		'content/lib/storage/storage-url.ts',
	].flatMap(declaredIn);
	const secrets = ['PAYLOAD_SECRET', 'EDGE_SECRET', 'CARD_SECRET'];
	const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]!);
	expect(listed.toSorted()).toEqual([...new Set([...declared, ...secrets])].toSorted());
});

test('the top level of the project is the fixed one', () => {
	const fixed = [
		'LICENSE',
		'NOTICE',
		'README.md',
		'cms',
		'content',
		'media-pipeline',
		'package-lock.json',
		'package.json',
		'site',
		'test',
		'tsconfig.json',
	];
	const found = readdirSync('.').filter(
		(name) => !name.startsWith('.') && !['node_modules', 'test-results'].includes(name),
	);
	expect(found.toSorted()).toEqual(fixed);
});
