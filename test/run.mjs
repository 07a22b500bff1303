/*
 * `npm test`: everything that proves the product, on a fresh checkout. Plain JavaScript without dependencies until the
 * install has run. Ends with one line `N passed, N failed, N skipped`.
 * `npm test -- FILE …`: those tests alone, of Vitest or, `*.spec.ts`, of Playwright; a part of a name is enough.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

import { ensureInstalled, root } from '../content/lib/ensure-installed.mjs';

process.chdir(root);
const node = ensureInstalled();
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const env = {
	...process.env,
	PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
	NEXT_TELEMETRY_DISABLED: '1',
	ASTRO_TELEMETRY_DISABLED: '1',
	// thousands of short processes read the same sources
	NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.cache/compiled'),
};
const count = { passed: 0, failed: 0, skipped: 0 };
/** Names of what failed first and passed on its second try, and of what failed for good. */
const flaky = [];
const failed = [];

/** Runs a program to its end. @returns its exit code */
const run = (args, more = {}) =>
	new Promise((settle) => {
		const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: { ...env, ...more } });
		child.once('exit', (code, signal) => settle(code ?? (signal ? 1 : 0)));
	});

const has = (program) => spawnSync('which', [program]).status === 0;

/** Tools that judge the product from outside; installed where we may (root on Debian), else the tests that need them skip and say so. */
function installJudges() {
	const wanted = {
		chromium: 'chromium',
		mp3val: 'mp3val',
		'7z': 'p7zip-full',
		unzip: 'unzip',
		nginx: 'nginx-light',
		openssl: 'openssl',
		faketime: 'faketime',
		strace: 'strace',
	};
	const missing = Object.entries(wanted).filter(
		([program]) => !has(program) && !(program === 'chromium' && process.env.CHROMIUM_PATH),
	);
	if (missing.length === 0 || process.getuid?.() !== 0 || !has('apt-get')) return;
	console.log(`Installing ${missing.map(([program]) => program).join(', ')} …`);
	const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	spawnSync('apt-get', ['update', '-qq'], quiet);
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing.map(([, name]) => name)], quiet);
}

function findChromium() {
	if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
	return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
}

async function check(name, args) {
	const passed = (await run(args)) === 0;
	count[passed ? 'passed' : 'failed'] += 1;
	if (!passed) failed.push(name);
	console.log(`${passed ? '✓' : '✗'} ${name}`);
}

/** Vitest's JSON reporter: Jest's shape. */
function addVitest(file) {
	const report = readReport(file);
	count.passed += report.numPassedTests ?? 0;
	count.failed +=
		(report.numFailedTests ?? 0) +
		(report.testResults ?? []).filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0)
			.length;
	count.skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
	if (report.numTotalTests === undefined) {
		count.failed += 1;
		failed.push('Vitest wrote no report');
	}
	for (const { name, status: ofFile, message, assertionResults } of report.testResults ?? []) {
		const where = relative(root, name);
		if (ofFile === 'failed' && assertionResults.length === 0) failed.push(`${where}: ${firstLine(message)}`);
		for (const { status, failureMessages, fullName } of assertionResults) {
			if (status === 'failed') failed.push(`${where} > ${fullName}: ${firstLine(failureMessages[0])}`);
			if (status === 'passed' && failureMessages.length > 0) flaky.push(`${where} > ${fullName}`);
		}
	}
}

const firstLine = (text) => String(text ?? '').split('\n')[0];

function addPlaywright(file) {
	const { stats, errors = [], suites = [] } = readReport(file);
	count.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
	count.failed += (stats?.unexpected ?? 0) + errors.length;
	count.skipped += stats?.skipped ?? 0;
	if (!stats) {
		count.failed += 1;
		failed.push(`${relative(root, file)}: Playwright wrote no report`);
	}
	failed.push(...errors.map(({ message }) => firstLine(message)), ...specsThatAre('unexpected', suites));
	flaky.push(...specsThatAre('flaky', suites));
}

const specsThatAre = (wanted, suites) =>
	suites.flatMap(({ suites: inside = [], specs = [] }) => [
		...specs
			.filter(({ tests }) => tests.some(({ status }) => status === wanted))
			.map(({ file, title }) => `journeys/${file} > ${title}`),
		...specsThatAre(wanted, inside),
	]);

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

installJudges();
const chromium = findChromium();
if (chromium) env.CHROMIUM_PATH = chromium;

const asked = process.argv.slice(2);
if (asked.length > 0) process.exit(await runAsked());

await check('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']);
await check('lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']);
await check('types', ['node_modules/typescript/bin/tsc', '--noEmit']);
await check('types of pages', ['node_modules/astro/bin/astro.mjs', 'check', '--root', 'site']);
await check('arrows', [
	'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
	'--config',
	'.dependency-cruiser.cjs',
	'content',
	'media-pipeline',
	'cms',
	'site',
	'test',
]);
await check('nothing unused', ['node_modules/knip/bin/knip.js']);

const mongo = await startMongo();
const vitestReport = join(results, 'vitest.json');
await run(
	[
		'node_modules/vitest/vitest.mjs',
		'run',
		'--config',
		'test/vitest.config.ts',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${vitestReport}`,
	],
	mongo.env,
);
addVitest(vitestReport);

// a product waits more than it works: the two databases' journeys side by side
const databases = ['sqlite', ...(mongo.env.TEST_MONGODB_URL ? ['mongodb'] : [])];
await Promise.all(
	databases.map(async (database) => {
		const report = join(results, `journeys-${database}.json`);
		await run(
			[
				'node_modules/@playwright/test/cli.js',
				'test',
				'-c',
				'test/playwright.config.ts',
				'--reporter=list,json',
				`--project=${database}`,
				`--output=${join(results, `journeys-${database}`)}`,
			],
			{ ...mongo.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
		);
		addPlaywright(report);
	}),
);
mongo.stop();

const list = (title, names) => {
	if (names.length > 0) console.log(`\n${title}: ${names.length}\n${names.map((name) => `  ${name}`).join('\n')}`);
};
list('Flaky, passed on the second try', flaky);
list('Failed', failed);
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);

/** @returns the exit code */
async function runAsked() {
	const server = await startMongo();
	const isJourney = (file) => file.includes('journeys') || file.endsWith('.spec.ts');
	const [journeys, others] = [asked.filter(isJourney), asked.filter((file) => !isJourney(file))];
	const codes = [
		...(others.length > 0
			? [
					await run(
						['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...others],
						server.env,
					),
				]
			: []),
		...(journeys.length > 0
			? [
					await run(
						['node_modules/@playwright/test/cli.js', 'test', '-c', 'test/playwright.config.ts', ...journeys],
						server.env,
					),
				]
			: []),
	];
	server.stop();
	return Math.max(...codes);
}

/** A replica set for all tests in a process of its own; none: MongoDB's tests are skipped and say why. */
async function startMongo() {
	const nothing = { env: {}, stop: () => undefined };
	const child = spawn(node, ['test/support/mongo-process.ts'], { cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'] });
	const line = await new Promise((settle) => {
		let text = '';
		child.stdout.on('data', (chunk) => {
			text += chunk;
			const answer = text.split('\n').find((candidate) => candidate.startsWith('{'));
			if (answer && text.endsWith('\n')) settle(answer);
		});
		child.once('exit', () => settle('{"reason":"the MongoDB server did not start"}'));
	});
	const { url, reason } = JSON.parse(line);
	if (!url) {
		console.log(`MongoDB tests are skipped: ${reason}.`);
		return nothing;
	}
	return { env: { TEST_MONGODB_URL: url }, stop: () => child.stdin.end() };
}
