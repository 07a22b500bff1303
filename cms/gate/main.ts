import '#content/lib/leave-with-parent.ts';
import '#content/lib/private-files.ts';

import { createHash } from 'node:crypto';
import { join } from 'node:path';

import next from 'next';

import { insideAddress } from '#content/lib/addresses.ts';
import { serveMetrics } from '#content/lib/metrics-server.ts';
import { runCommand } from '#content/lib/run-command.ts';

import { isDatabaseAway } from '../foundation/database-away.ts';
import { FIGURES, offeredFigures } from '../foundation/process-figures.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { startGate } from './start-gate.ts';
import { UploadFolder } from './upload-folder.ts';

import type { IncomingMessage } from 'node:http';

/**
 * `node cms/gate/main.ts`: serves the built admin behind the gate. Started by `cms/commands/serve.ts`, which builds it
 * and passes the settings on.
 */
async function main(): Promise<number> {
	const settings = cmsSettings();
	const uploads = new UploadFolder(join(settings.dataDir, 'tmp'));
	await uploads.open();
	const app = next({ dev: false, dir: 'cms', hostname: settings.host, port: settings.cmsPort });
	await app.prepare();
	const handler = app.getRequestHandler();
	let port = settings.cmsPort;
	const metrics =
		settings.cmsMetricsPort === undefined
			? undefined
			: await serveMetrics({
					host: settings.metricsHost,
					port: settings.cmsMetricsPort,
					part: 'cms',
					figures: offeredFigures,
					help: FIGURES,
				});
	const gate = await startGate({
		host: settings.host,
		port,
		publicUrl: settings.cmsUrl,
		trustedProxies: settings.cmsTrustedProxies,
		tokenKey: createHash('sha256').update(settings.payloadSecret).digest('hex').slice(0, 32),
		uploads,
		mayUpload: (request, path) => askPermission(request, path, insideAddress(settings.host, port)),
		isDatabaseAway,
		...(metrics ? { metrics } : {}),
		handler,
	});
	port = gate.port;
	await new Promise<void>((settle) => {
		for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => settle());
	});
	await gate.stop();
	await metrics?.close();
	return 0;
}

/** What Payload would look at to know the person, and nothing of the body. */
const IDENTITY = ['authorization', 'cookie', 'origin', 'sec-fetch-site', 'accept-language'] as const;

function askPermission(request: IncomingMessage, path: string, origin: string): Promise<Response> {
	const headers = new Headers();
	for (const name of IDENTITY) {
		const value = request.headers[name];
		if (typeof value === 'string') headers.set(name, value);
	}
	const asked = new URLSearchParams({ method: request.method ?? 'POST', path });
	return fetch(`${origin}/api/may-upload?${asked}`, { headers });
}

await runCommand(main);
