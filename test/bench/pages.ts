import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { execa } from 'execa';
import { z } from 'zod';

import { messagePath } from '#content/lib/message-code.ts';
import { chromiumPath, launchChromium } from '../pages/browser.ts';
import { countrySnapshot } from '../pages/country-snapshot.ts';
import { pagesOnEdge } from '../pages/pages-on-edge.ts';

import type { Browser } from '@playwright/test';

interface Terminal {
	readonly print: (line: string) => void;
}

/** Fetched when the bench is asked for: as packages of the project they would cost every install some 100 MB. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const VNU = 'vnu-jar@26.9.27';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const PAGES: Readonly<Record<string, string>> = {
	home: '/vi/',
	message: messagePath('vi', 'viec-nhe-luong-cao'),
	'message in Khmer': messagePath('km', 'viec-nhe-luong-cao'),
	help: '/vi/giup-do/',
	'month kit': '/phat-thanh/03538/',
};

/** 400 kbit/s and 400 ms to the server and back, on a processor four times slower than this one. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const CPU_SLOWDOWN = 4;
/** Paints of each page; the middle one counts. */
const PAINTS = 5;

/**
 * `npm run bench -- pages`: Lighthouse with its mobile defaults, first paint on a slow line, and the HTML checker of the
 * W3C over every page of the whole country, all as the real edge serves them. Four minutes; needs the npm registry,
 * and for the checker java.
 */
export async function benchPages({ print }: Terminal): Promise<void> {
	if (!chromiumPath) return print('There is no Chromium. Name one in CHROMIUM_PATH.');
	const site = await pagesOnEdge({ snapshot: countrySnapshot(), media: new Map() });
	const work = await mkdtemp(join(tmpdir(), 'loa-lang-bench-pages-'));
	const browser = await launchChromium();
	try {
		for (const [name, path] of Object.entries(PAGES)) {
			const paints: number[] = [];
			for (let round = 0; round < PAINTS; round += 1) paints.push(await firstPaint(browser, site.url + path));
			const sorted = paints.toSorted((one, other) => one - other).map(Math.round);
			print(`${name}: first paint on slow 3G ${sorted[PAINTS >> 1]} ms (${sorted.join(', ')})`);
		}
		for (const [name, path] of Object.entries(PAGES)) print(`${name}: ${await lighthouse(site.url + path, work)}`);
		print(await checkMarkup(site.built.folder, site.built.pages.length));
	} finally {
		await browser.close();
		await site.close();
		await rm(work, { recursive: true, force: true });
	}
}

/** Milliseconds to the first paint with content, of a phone that was never here. */
async function firstPaint(browser: Browser, url: string): Promise<number> {
	const context = await browser.newContext({ viewport: { width: 360, height: 640 }, serviceWorkers: 'block' });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', SLOW_3G);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
	await page.goto(url);
	const paint = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
	const milliseconds = z.number().parse(await paint.jsonValue());
	await context.close();
	return milliseconds;
}

const reportSchema = z.object({
	categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
	audits: z.record(z.string(), z.object({ numericValue: z.number().optional(), displayValue: z.string().optional() })),
});

/** Scores in the order performance, accessibility, best practices, search engines; then paints and bytes. */
async function lighthouse(url: string, work: string): Promise<string> {
	const file = join(work, 'report.json');
	const flags = '--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage';
	const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${file}`, flags];
	const run = await execa('npx', args, { env: { CHROME_PATH: chromiumPath }, reject: false, timeout: 180_000 });
	if (run.failed) return `${LIGHTHOUSE} did not run: ${run.stderr.split('\n').slice(-3).join(' ')}`;
	const { categories, audits } = reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
	const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)).join('/');
	const seconds = (audit: string) => ((audits[audit]?.numericValue ?? 0) / 1_000).toFixed(1);
	const paints = `first paint ${seconds('first-contentful-paint')} s, largest ${seconds('largest-contentful-paint')} s`;
	return `Lighthouse ${scores}, ${paints}, ${Math.round(audits['total-byte-weight']?.numericValue ?? 0)} bytes`;
}

async function checkMarkup(folder: string, count: number): Promise<string> {
	if ((await execa('java', ['-version'], { reject: false })).failed) return 'vnu was left out: there is no java here.';
	const args = ['--yes', '--package', VNU, '--', 'vnu', '--errors-only', '--skip-non-html', '--format', 'gnu', folder];
	const run = await execa('npx', args, { reject: false, timeout: 600_000 });
	const errors = run.stderr.split('\n').filter((line) => / error: /.test(line));
	if (run.failed && errors.length === 0) return `${VNU} did not run: ${run.stderr.slice(-300)}`;
	return [`vnu over ${count} pages: ${errors.length} errors`, ...errors.slice(0, 10)].join('\n');
}
