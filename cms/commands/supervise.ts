import '#content/lib/leave-with-parent.ts';
import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { insideAddress } from '#content/lib/addresses.ts';
import { runCommand } from '#content/lib/run-command.ts';
import { takeRunLock } from '#content/lib/run-lock.ts';

import { cmsSettings } from '../foundation/settings.ts';
import { isFree } from './supervisor/free-ports.ts';
import { keepRunning } from './supervisor/keep-running.ts';
import { logTo } from './supervisor/log-to.ts';
import { startGroup } from './supervisor/process-group.ts';
import { restartParts } from './supervisor/restart-parts.ts';
import { reloadableEnv } from './supervisor/reloadable-env.ts';
import { welcome } from './supervisor/welcome.ts';

import type { CmsSettings } from '../foundation/settings.ts';
import type { ReloadableEnv } from './supervisor/reloadable-env.ts';
import type { KeptPart } from './supervisor/keep-running.ts';

/**
 * `npm start` after the install: prepares everything, then keeps the site and the admin running, each restarted alone
 * when it ends, until somebody stops us.
 */
const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Whatever runs now and must go when we go. */
const running = new Set<{ stop(): Promise<void> }>();
let stopping: Promise<void> | undefined;
const isStopping = (): boolean => stopping !== undefined;
const stop = (): Promise<void> =>
	(stopping ??= Promise.all([...running].map((part) => part.stop())).then(() => undefined));

async function main(): Promise<number> {
	const stopped = stopOnSignals();
	process.env.SAMPLE_DATA ||= '1';
	const settings = cmsSettings();
	const { dataDir, host, sitePort, cmsPort } = settings;
	takeRunLock(join(dataDir, 'run', 'start.lock'), { what: '`npm start`', where: dataDir });
	if (!(await portsAreFree(settings))) return 1;

	if (isStopping()) return stopped;
	const env = reloadableEnv({ LOA_PREPARED: '1' });
	const preparing = startGroup('cms/commands/prepare.ts', { env: env.now() });
	running.add(preparing);
	const prepared = await preparing.ended;
	running.delete(preparing);
	if (isStopping()) return stopped;
	if (prepared.code !== 0) return prepared.code;

	const keep = (name: string, other: string, script: string, logName: string): KeptPart => {
		const onOutput = logTo(dataDir, logName);
		const part = keepRunning({ name, other, say, start: () => startGroup(script, { env: env.now(), onOutput }) });
		running.add(part);
		return part;
	};
	const site = keep('The site', 'the admin', 'site/edge/main.ts', 'site');
	if (await answers(`${insideAddress(host, sitePort)}/healthz`, site))
		say(`Site:   ${settings.siteUrl}/  (the admin follows)`);
	if (isStopping()) return stopped;
	const admin = keep('The admin', 'the site', 'cms/commands/serve.ts', 'cms');
	if (await answers(`${insideAddress(host, cmsPort)}/api/healthz`, admin)) {
		process.stdout.write(`${welcome(settings).join('\n')}\n`);
		tellSystemd();
	}
	reloadOnSignal(env, { site, admin });
	return isStopping()
		? stopped
		: Promise.race([stopped, whenAllOff([site, admin]).then(() => (isStopping() ? stopped : 2))]);
}

/** A stop takes them off, too; a reload may begin one again that was off. */
async function whenAllOff(parts: readonly KeptPart[]): Promise<void> {
	while (!parts.every((part) => part.isOver())) await Promise.all(parts.map((part) => part.over));
}

/**
 * SIGUSR2 (`systemctl reload`): the parts take the settings as they are in `.env` now, one after the other, each letting
 * its running answers end. Wrong settings are named, and everything goes on with the old ones.
 */
function reloadOnSignal(env: ReloadableEnv, { site, admin }: { site: KeptPart; admin: KeptPart }): void {
	// Windows has no such signal
	if (process.platform === 'win32') return;
	let reloading = Promise.resolve();
	const reload = async () => {
		const { host, sitePort, cmsPort } = env.reload(cmsSettings);
		const line = await restartParts([
			{ name: 'The site', kept: site, answers: () => answers(`${insideAddress(host, sitePort)}/healthz`, site) },
			{ name: 'The admin', kept: admin, answers: () => answers(`${insideAddress(host, cmsPort)}/api/healthz`, admin) },
		]);
		if (!isStopping()) say(line);
	};
	process.on('SIGUSR2', () => {
		reloading = reloading.then(reload).catch((error: unknown) => {
			say(
				`The settings were not taken; everything goes on as before. ${error instanceof Error ? error.message : String(error)}`,
			);
		});
	});
}

/** @returns settles with the exit code when a signal has come and everything has ended */
function stopOnSignals(): Promise<number> {
	// a closed terminal takes no more lines, and that is no reason to fail
	for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
	return new Promise((settle) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
			process.on(signal, () => void stop().then(() => settle(0)));
	});
}

async function portsAreFree({ host, sitePort, cmsPort }: CmsSettings): Promise<boolean> {
	for (const [setting, port] of Object.entries({ SITE_PORT: sitePort, CMS_PORT: cmsPort })) {
		if (port === 0 || (await isFree(host, port))) continue;
		say(`Port ${port} on ${host} is taken by another program. Choose another one: ${setting}=${port + 1} npm start`);
		return false;
	}
	return true;
}

/** @returns false: it was stopped, or cannot start, before it answered */
async function answers(url: string, part: KeptPart): Promise<boolean> {
	while (!isStopping() && !part.isOver()) {
		const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
		await answer?.body?.cancel();
		if (answer?.ok) return true;
		await sleep(250);
	}
	return false;
}

/** As a service of systemd (Type=notify) we say when we are ready; elsewhere nobody asks. */
function tellSystemd(): void {
	if (!process.env.NOTIFY_SOCKET) return;
	spawn('systemd-notify', ['--ready'], { stdio: 'ignore' }).once('error', (error) =>
		say(`systemd could not be told that Loa Làng is ready (${error.message}); it goes on.`),
	);
}

await runCommand(main);
