import { resolve } from 'node:path';

import { build } from 'esbuild';

/** Its file, at the root of the mirror. */
export const STICK_SCRIPT = 'tap-tin.js';

/**
 * The one script of a mirror that is opened from `file://`. Browsers run no modules there, since a file has no origin;
 * below a server's address the modules of the pages run, and this one does nothing.
 */
export async function stickScript(): Promise<Buffer> {
	const { outputFiles } = await build({
		entryPoints: [resolve(import.meta.dirname, '../src/client/stick.ts')],
		bundle: true,
		minify: true,
		format: 'iife',
		// the floor of all scripts (test/support/browser-floor.ts)
		target: 'chrome61',
		banner: { js: "if(location.protocol==='file:'){" },
		footer: { js: '}' },
		write: false,
		logLevel: 'silent',
	});
	const [file] = outputFiles;
	if (!file) throw new TypeError('One script was asked for.');
	return Buffer.from(file.contents);
}
