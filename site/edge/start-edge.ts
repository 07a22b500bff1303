import { once } from 'node:events';
import { createServer } from 'node:http';

import { serveMetrics } from '#content/lib/metrics-server.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { ExpectedError } from '#content/model/errors.ts';

import { EDGE_FIGURES, edgeFigures, routeKind } from './edge-metrics.ts';
import { answer } from './routes/router.ts';
import { watchCards } from './log/card-versions.ts';
import { cmsClient } from './log/cms-client.ts';
import { openEventLog } from './log/event-log.ts';
import { openMedia } from './release/open-media.ts';
import { watchBucket } from './pull/bucket-releases.ts';
import { watchSources } from './pull/pull-watch.ts';
import { watchReleases } from './release/release-watch.ts';
import { clientNetwork } from './log/client-network.ts';
import { networkHash } from './log/network-hash.ts';
import { sendLimits } from './log/send-limits.ts';
import { wholeDownloads } from './log/whole-downloads.ts';
import { vietnamToday } from './vietnam-clock.ts';
import { countWrongTries } from './log/wrong-tries.ts';

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EdgeContext } from './edge-context.ts';
import type { EventLog } from './log/event-log.ts';
import type { PullWatch } from './pull/pull-watch.ts';
import type { Log } from './log.ts';
import type { EdgeSettings } from './settings.ts';

export interface EdgeOptions extends EdgeSettings {
	readonly log: Log;
	readonly now?: () => Date;
	/** Milliseconds between two looks at the pointer of the release. */
	readonly pollMilliseconds?: number;
	/** Between two looks at the pointer in the bucket. */
	readonly pullMilliseconds?: number;
	/** Between two looks at the files of media; a minute unless told otherwise. */
	readonly mediaMilliseconds?: number;
	/** Seconds that one attempt to reach the CMS may take. */
	readonly batchTimeoutSeconds?: number;
	/** Seconds between two questions for new cards of communes. */
	readonly cardSeconds?: number;
	/** Milliseconds that an answer takes where many guess a commune's key. */
	readonly slowMilliseconds?: number;
	/** Milliseconds between two attempts to open a broken event log. */
	readonly retryMilliseconds?: number;
	/** Seconds without a byte after which copying a release is given up for this time. */
	readonly idleSeconds?: number;
}

export interface Edge {
	/** Without a trailing slash, with the port that it really got. */
	readonly url: string;
	/** Where Prometheus reads it. */
	readonly metricsUrl?: string;
	/** Stops accepting, lets running answers finish, commits, and closes the files. */
	close(): Promise<void>;
}

class PortTakenError extends ExpectedError {
	override readonly name = 'PortTakenError';
	readonly code = 'port_taken';
	constructor(host: string, port: number) {
		super(`Port ${port} on ${host} is taken by another program. Set SITE_PORT to another one, or stop that program.`);
	}
}

/** Milliseconds that a stop waits for running downloads; they go on by Range at the next start. */
const LAST_ANSWERS_MILLISECONDS = 5_000;

/**
 * Starts the public server: pages, media, bundles, events and airings.
 *
 * @throws {PortTakenError}
 * @throws {AlreadyRunningError} another edge runs on the same folder
 */
export async function startEdge(options: EdgeOptions): Promise<Edge> {
	const { dataDir, log, now = () => new Date() } = options;
	const today = vietnamToday(now);
	const server = createServer({
		headersTimeout: 10_000,
		requestTimeout: 30_000,
		connectionsCheckingInterval: 5_000,
		keepAliveTimeout: 15_000,
	});
	// a village connection stalls; who is silent for two minutes comes back and resumes
	server.setTimeout(120_000);
	server.maxConnections = 5_000;

	const media = openMedia(options);
	// the copying begins before there is somebody who loads releases
	let loaded = (): string | undefined => undefined;
	const bucketWatch =
		options.pullsReleases && options.storage
			? watchBucket({
					...options,
					store: s3Store(options.storage),
					served: () => loaded(),
					now,
					pollMilliseconds: options.pullMilliseconds ?? 10_000,
				})
			: undefined;
	const cms = cmsClient({ ...options, timeoutSeconds: options.batchTimeoutSeconds ?? 15, now });
	const releases = await watchReleases({
		dataDir,
		media,
		log,
		pollMilliseconds: options.pollMilliseconds ?? 500,
		...(options.mediaMilliseconds === undefined ? {} : { mediaMilliseconds: options.mediaMilliseconds }),
	});
	loaded = () => releases.current()?.name;
	// before the log is opened: a second edge on the same port must not touch what the first one writes
	const url = await listen(server, options).catch(async (error: unknown) => {
		await Promise.all([releases.close(), bucketWatch?.close()]);
		throw error;
	});
	let eventLog: EventLog;
	try {
		eventLog = openEventLog({ ...options, cms, now, today });
	} catch (error) {
		server.close();
		await Promise.all([releases.close(), bucketWatch?.close()]);
		throw error;
	}
	const cards = watchCards({
		cms,
		log,
		spool: eventLog.spool,
		...(options.cardSeconds === undefined ? {} : { seconds: options.cardSeconds }),
	});
	const edgeName = () => options.edgeName || (eventLog.spool()?.edge ?? 'edge');
	let pull: PullWatch | undefined;
	try {
		if (options.pullFrom.length > 0) pull = watchSources({ ...options, edgeName, served: loaded, now });
	} catch (error) {
		server.close();
		await Promise.all([cards.close(), releases.close(), bucketWatch?.close()]);
		await eventLog.close();
		throw error;
	}
	const hashed = networkHash(today, () => undefined);
	const context: EdgeContext = {
		...options,
		media,
		isHttps: options.siteUrl.startsWith('https:'),
		startedAt: now(),
		now,
		today,
		release: releases.current,
		eventLog,
		cards,
		wrongTries: countWrongTries({ ...options, now, today }),
		sendLimits: sendLimits({ ...options, now, today }),
		downloads: wholeDownloads(now),
		networkName: (request) => hashed(clientNetwork(request, options.trustedProxies).network),
		proxies: { wereNoticed: false },
		name: edgeName,
		pull: () => (pull ?? bucketWatch)?.state(),
	};
	const metrics = options.metrics
		? await serveMetrics({
				...options.metrics,
				part: 'edge',
				figures: () => edgeFigures(context),
				help: EDGE_FIGURES,
			})
		: undefined;
	server.on('request', (request, response) => {
		metrics?.watch(response, request.method ?? 'GET', routeKind(request.url ?? ''));
		answer(request, response, context);
	});
	return {
		url,
		...(metrics ? { metricsUrl: metrics.url } : {}),
		close: async () => {
			await metrics?.close();
			await stopListening(server);
			await Promise.all([cards.close(), releases.close(), bucketWatch?.close(), pull?.close()]);
			await eventLog.close();
		},
	};
}

async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
	server.listen(port, host);
	try {
		await once(server, 'listening');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new PortTakenError(host, port);
		throw error;
	}
	const address = server.address() as AddressInfo;
	return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

async function stopListening(server: Server): Promise<void> {
	const closed = once(server, 'close');
	server.close();
	// a connection whose answer ends after the stop would otherwise be kept open for the next request
	const idle = setInterval(() => server.closeIdleConnections(), 25);
	const patience = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MILLISECONDS);
	await closed;
	clearInterval(idle);
	clearTimeout(patience);
}
