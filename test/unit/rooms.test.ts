import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** `from '…'` of imports and exports, types included, and `import('…')`. */
const SPECIFIER = /(?:from|import\()\s*'((?:\.\.?\/|#cms\/)[^']+)'/g;

const sources = readdirSync('cms', { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.tsx?$/.test(name) && !/(^|\/)(\.next|app|migrations|node_modules)\//.test(name))
	.map((name) => join('cms', name));

/** Folder of `cms/` in which a file lies; undefined: beside the folders. */
function roomOf(file: string): string | undefined {
	const [top, room, rest] = file.split('/');
	return top === 'cms' && rest !== undefined ? room : undefined;
}

/** Room → rooms that it knows, with one file each that shows it. */
function arrows(): ReadonlyMap<string, ReadonlyMap<string, string>> {
	const found = new Map<string, Map<string, string>>();
	for (const file of sources) {
		const from = roomOf(file);
		if (!from) continue;
		for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(SPECIFIER)) {
			const target = specifier.startsWith('#') ? specifier.slice(1) : normalize(join(dirname(file), specifier));
			const to = roomOf(target);
			if (to && to !== from) found.set(from, (found.get(from) ?? new Map<string, string>()).set(to, file));
		}
	}
	return found;
}

test('no two folders of cms/ know each other, and the foundation knows none of them', () => {
	const all = arrows();
	expect(all.size).toBeGreaterThan(10);
	const bothWays = [...all].flatMap(([from, known]) =>
		[...known].filter(([to]) => from < to && all.get(to)?.has(from)).map(([to, file]) => `${from} ↔ ${to}: ${file}`),
	);
	expect(bothWays).toEqual([]);
	expect([...(all.get('foundation') ?? [])].map(([room]) => room)).toEqual(['migrations']);
});
