import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path';
import { expect, test } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
	.split('\n')
	.filter((file) => file !== '');
const known = new Set(files);

/** At least one folder, and an ending of ours. */
const NAMED = /(?<![\w@/.#$-])((?:[a-z][\w-]*\/)+[\w[\].-]+\.(?:ts|tsx|mjs|astro|json|css|conf|service))(?!\w)/g;
const COMMENT = /^\s*(?:\/\/|\/?\*|\{\/\*)/;

/** A path is written from the project's root, from the top folder, from the folder of the file, or inside the site. */
function isThere(path: string, file: string): boolean {
	const [top] = file.split('/');
	// the table of the verification standard is about the CMS
	const roots = ['', `${top}/`, 'site/edge/', 'site/src/', ...(file === 'test/ASVS.md' ? ['cms/', 'site/edge/'] : [])];
	return (
		known.has(normalize(`${dirname(file)}/${path}`)) ||
		roots
			.filter((root) => !root.startsWith('site/') || top === 'site' || file === 'test/ASVS.md')
			.some((root) => known.has(root + path))
	);
}

test('files that comments and READMEs name are where they say', () => {
	const missing = files
		.filter((file) => /\.(?:ts|tsx|mjs|astro|md|css|cjs)$/.test(file) && !file.startsWith('cms/migrations/'))
		.flatMap((file) =>
			readFileSync(file, 'utf8')
				.split('\n')
				.filter((line) => file.endsWith('.md') || COMMENT.test(line))
				.flatMap((line) => [...line.matchAll(NAMED)].map(([, path = '']) => path))
				.filter((path) => !isThere(path, file))
				.map((path) => `${file}: ${path}`),
		);
	expect(missing).toEqual([]);
});
