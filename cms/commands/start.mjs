/*
 * `npm start`: from a fresh checkout to a served site and a served admin. Plain JavaScript without dependencies until
 * the install has run; the work itself is in prepare.ts, site/edge/main.ts and serve.ts.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

import { ensureInstalled, root } from '../../content/lib/ensure-installed.mjs';

process.chdir(root);
// logs and whatever else is made here: for the user that runs this, for nobody else on the machine
process.umask(0o077);
if (existsSync('.env')) process.loadEnvFile('.env');
const node = ensureInstalled();

const env = {
	...process.env,
	SAMPLE_DATA: process.env.SAMPLE_DATA || '1',
	LOA_PREPARED: '1',
	PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
};
const host = env.HOST || '127.0.0.1';
const ports = { SITE_PORT: Number(env.SITE_PORT || 4321), CMS_PORT: Number(env.CMS_PORT || 3000) };
const siteUrl = (env.SITE_URL ||= `http://${host}:${ports.SITE_PORT}`);
const cmsUrl = (env.CMS_URL ||= `http://${host}:${ports.CMS_PORT}`);

const dataDir = resolve(env.DATA_DIR || '.data');
/** What the servers say in the long run goes to files that an operator can read, not over this terminal. */
async function keepLog(child, name) {
	const { RotatingLog } = await import('../../content/lib/rotating-log.ts');
	const log = new RotatingLog(join(dataDir, 'logs', `${name}.log`));
	child.stdout.on('data', (chunk) => log.write(chunk));
}

/** Children that must go when we go. */
const children = new Set();
let isStopping = false;

const run = (script, options = {}) => {
	// a process group of its own: Ctrl-C reaches us only, and we end the children in order
	const child = spawn(node, [script], {
		env,
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		detached: true,
		...options,
	});
	children.add(child);
	child.once('exit', () => children.delete(child));
	return child;
};

const ended = (child) =>
	new Promise((settle) => child.once('exit', (code, signal) => settle(code ?? (signal ? 1 : 0))));

async function stop(exitCode) {
	if (isStopping) return;
	isStopping = true;
	await Promise.all(
		[...children].map(async (child) => {
			const end = ended(child);
			child.kill('SIGTERM');
			const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
			await end;
			clearTimeout(timer);
		}),
	);
	process.exit(exitCode);
}
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));

const isFree = (port) =>
	new Promise((settle) => {
		const server = createServer();
		server.once('error', () => settle(false));
		server.listen(port, host, () => server.close(() => settle(true)));
	});

async function answers(url, child) {
	for (;;) {
		if (isStopping || child.exitCode !== null) return false;
		const answer = await fetch(url).catch(() => undefined);
		if (answer?.ok) return true;
		await new Promise((settle) => setTimeout(settle, 250));
	}
}

for (const [setting, port] of Object.entries(ports)) {
	if (port !== 0 && Number.isInteger(port) && !(await isFree(port))) {
		console.error(
			`Port ${port} on ${host} is taken by another program. Choose another one: ${setting}=${port + 1} npm start`,
		);
		process.exit(1);
	}
}

const prepared = await ended(run('cms/commands/prepare.ts'));
if (prepared !== 0) process.exit(prepared);

const edge = run('site/edge/main.ts', { stdio: ['ignore', 'pipe', 'inherit'] });
await keepLog(edge, 'site');
edge.once('exit', (code) => {
	if (!isStopping) console.error(`The site server stopped by itself (code ${code}). Start again with: npm start`);
	void stop(1);
});
if (await answers(`${siteUrl}/healthz`, edge)) console.error(`Site:   ${siteUrl}/  (the admin follows)`);

const cms = run('cms/commands/serve.ts', { stdio: ['ignore', 'pipe', 'inherit'] });
await keepLog(cms, 'cms');
cms.once('exit', (code) => {
	if (!isStopping) console.error(`The admin stopped by itself (code ${code}). Start again with: npm start`);
	void stop(1);
});
if (await answers(`${cmsUrl}/api/healthz`, cms)) {
	const file = join(dataDir, 'first-login.json');
	const login = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
	console.log(`\nLoa Làng is running. Stop it with Ctrl-C.\n`);
	console.log(`  Trang cho bà con:        ${siteUrl}/`);
	console.log(`  Trang cho người phát:    ${siteUrl}/phat-thanh/`);
	console.log(`  Trang quản lý:           ${cmsUrl}/admin`);
	if (login)
		console.log(
			`\n  First login: ${login.email}  ${login.password}\n  (you choose a password of your own when you sign in; ${file} goes then)`,
		);
}
