import { expect } from 'vitest';

import { startEdge } from '#site/edge/start-edge.ts';

import { edgeOptions } from './edge-options.ts';
import { ask, test, until } from './edge-test.ts';

import { buildSnapshot, publish } from '../support/snapshot-builder.ts';

test('Prometheus reads counts, times and the spool on a port of its own, and nothing of who read what', async ({
	dataDir,
}) => {
	await publish(dataDir, buildSnapshot());
	const edge = await startEdge({ ...edgeOptions(dataDir), metrics: { host: '127.0.0.1', port: 0 } });
	const read = async () => (await fetch(edge.metricsUrl ?? '')).text();
	await ask(edge.url, '/vi/');
	await ask(edge.url, '/vi/khong-co-trang-nay/');
	await ask(edge.url, '/media/khong-co.mp3');
	const event = [{ kind: 'view', language: 'vi', subject: 'home', province: '' }];
	await ask(edge.url, '/r', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(event),
	});
	await until(async () => /route="event"/.test(await read()));
	const text = await read();
	expect(text).toMatch(/^loa_http_requests_total\{method="GET",route="page",status="2xx",part="edge"\} 1$/m);
	expect(text).toMatch(/^loa_http_requests_total\{method="GET",route="page",status="4xx",part="edge"\} 1$/m);
	expect(text).toMatch(/^loa_http_requests_total\{method="GET",route="media",status="4xx",part="edge"\} 1$/m);
	expect(text).toMatch(/^loa_http_request_seconds_count\{part="edge",route="page"\} 2$/m);
	expect(text).toMatch(/^loa_edge_ready\{part="edge"\} 1$/m);
	expect(text).toMatch(/^loa_spool_pending\{part="edge"\} \d/m);
	expect(text).toMatch(/^loa_release_timestamp_seconds\{part="edge"\} \d{10}/m);
	expect(text).toMatch(/^process_resident_memory_bytes\{part="edge"\}/m);
	expect(text).not.toMatch(/khong-co|127\.0\.0\.1|\/vi\//);
	await edge.close();
	await expect(fetch(edge.metricsUrl ?? '')).rejects.toThrow();
});

test('a request that a proxy has named keeps its name in the answer, and what cannot be a name is replaced', async ({
	edge,
}) => {
	const named = await ask(edge.url, '/vi/', { headers: { 'x-request-id': 'nginx-0123456789' } });
	expect(named.headers['x-request-id']).toBe('nginx-0123456789');
	const hostile = await ask(edge.url, '/vi/', { headers: { 'x-request-id': 'a b"}' } });
	expect(hostile.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
	expect((await ask(edge.url, '/vi/')).headers['x-request-id']).toBeUndefined();
});
