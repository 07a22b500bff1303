import { once } from 'node:events';
import { createServer } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import { ExpectedError } from '../model/errors.ts';

import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

class MetricsPortError extends ExpectedError {
	override readonly name = 'MetricsPortError';
	readonly code = 'metrics_port';
	constructor(host: string, port: number, cause: unknown) {
		super(`Metrics cannot be served on port ${port} of ${host}. Choose another port for them, or leave it empty.`);
		this.cause = cause;
	}
}

/** Figures of a moment, by name; absent or null: not known now. */
export type Figures = Readonly<Record<string, number | null | undefined>>;

export interface Metrics {
	readonly url: string;
	/** Counts an answer and its time, once it has ended. @param route one of a few words, never an address */
	watch(response: ServerResponse, method: string, route: string): void;
	close(): Promise<void>;
}

interface MetricsOptions {
	readonly host: string;
	/** 0: any free port. */
	readonly port: number;
	/** `cms`, `edge` or `worker`: the label of all lines. */
	readonly part: string;
	/** Asked at each reading, at most every {@link FRESH_MS}. */
	readonly figures: () => Promise<Figures>;
	/** What each figure means; its name without `loa_`. */
	readonly help: Readonly<Record<string, string>>;
}

/** Milliseconds for which figures are given again: several readers cost no more than one. */
const FRESH_MS = 5_000;
/** Seconds; from a page in memory to a recording over a village line. */
const BUCKETS = [0.005, 0.025, 0.1, 0.25, 1, 5, 30, 300];

/**
 * Serves what Prometheus reads, on a port of its own, which stays on this machine unless told otherwise. In it are counts
 * and times only: no address of a page that could name a matter, no network, no person.
 *
 * @throws {MetricsPortError}
 */
export async function serveMetrics({ host, port, part, figures, help }: MetricsOptions): Promise<Metrics> {
	const registry = new Registry();
	registry.setDefaultLabels({ part });
	collectDefaultMetrics({ register: registry });
	const labelNames = ['method', 'route', 'status'] as const;
	const requests = new Counter({
		name: 'loa_http_requests_total',
		help: 'Answers by method, kind of route and class of status.',
		labelNames,
		registers: [registry],
	});
	const seconds = new Histogram({
		name: 'loa_http_request_seconds',
		help: 'Time from the request to the end of its answer.',
		labelNames: ['route'],
		buckets: BUCKETS,
		registers: [registry],
	});
	addFigures(registry, figures, help);
	const server = createServer((request, response) => {
		if (request.method !== 'GET' || request.url !== '/metrics') {
			response.writeHead(404).end();
			return;
		}
		registry.metrics().then(
			(text) =>
				response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text),
			() => response.writeHead(503).end(),
		);
	});
	server.listen(port, host);
	try {
		await once(server, 'listening');
	} catch (error) {
		throw new MetricsPortError(host, port, error);
	}
	const address = server.address() as AddressInfo;
	return {
		url: `http://${host}:${address.port}/metrics`,
		watch: (response, method, route) => {
			const began = performance.now();
			response.once('close', () => {
				const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : 'aborted';
				requests.inc({ method: METHODS.has(method) ? method : 'other', route, status });
				seconds.observe({ route }, (performance.now() - began) / 1_000);
			});
		},
		close: async () => {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
			registry.clear();
		},
	};
}

/** Strangers may send any word as a method; each would be a line for ever. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']);

function addFigures(registry: Registry, figures: () => Promise<Figures>, help: MetricsOptions['help']): void {
	let [read, at]: [Promise<Figures> | undefined, number] = [undefined, 0];
	const fresh = () => {
		if (!read || performance.now() - at > FRESH_MS) [read, at] = [figures(), performance.now()];
		return read;
	};
	for (const [name, sentence] of Object.entries(help))
		registry.registerMetric(
			new Gauge({
				name: `loa_${name}`,
				help: sentence,
				registers: [],
				async collect() {
					// what cannot be read now is said by a line that is missing, as Prometheus expects it
					const value = (await fresh().catch((): Figures => ({})))[name];
					if (value === null || value === undefined) this.remove();
					else this.set(value);
				},
			}),
		);
}
