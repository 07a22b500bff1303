import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

/**
 * What lightningcss (its `Features`) must not rewrite for old phones: `system-ui` (65536) becomes a row of ten fonts, and
 * `color-scheme` (1048576, light-dark) brings two variables that nothing reads: 120 bytes on every page.
 */
const UNTOUCHED_CSS = 65_536 | 1_048_576;

// Nothing here depends on the environment: the published snapshot brings addresses and languages (src/snapshot.ts).
export default defineConfig({
	integrations: [mdx()],
	output: 'static',
	trailingSlash: 'always',
	// two records with one address are a mistake of the snapshot: nothing is published rather than one of them lost
	prerenderConflictBehavior: 'error',
	// the default drops spaces between inline elements, which joins Vietnamese words
	compressHTML: true,
	build: { format: 'directory', inlineStylesheets: 'always' },
	devToolbar: { enabled: false },
	vite: {
		plugins: [
			{
				name: 'target-of-client-scripts',
				// Astro sets the newest target for what browsers get, whatever the configuration says; what scripts use of the
				// browser is held to the same floor by test/processes/site-browser-floor.test.ts
				configEnvironment: (name) => (name === 'client' ? { build: { target: 'chrome61', cssTarget: 'es2018' } } : {}),
			},
		],
		css: { lightningcss: { exclude: UNTOUCHED_CSS } },
		build: {
			// scripts stay files: fetched once, kept, and no hash in the content security policy changes with a page
			assetsInlineLimit: 0,
			// phones of 2018 still open the village pages
			target: 'es2018',
			// two small files that every page asks for are smaller as one
			rolldownOptions: {
				output: { codeSplitting: { groups: [{ name: 'device', test: /client\/(device|drop-withdrawn)\./ }] } },
			},
		},
	},
});
