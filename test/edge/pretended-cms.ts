import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect } from 'vitest';

import { SIGNATURE_HEADER, checkSignature } from '#content/lib/edge-signature.ts';
import { batchSchema } from '#content/model/batch.ts';
import { edgeStateSchema } from '#content/model/edge-state.ts';

import { EDGE_SECRET } from './edge-options.ts';

import type { AddressInfo } from 'node:net';
import type { Batch } from '#content/model/batch.ts';
import type { EdgeState } from '#content/model/edge-state.ts';

type Mood = 'refuse' | 'cannot take' | 'hang' | 'take and hang up' | 'take' | 'answer nonsense';

/** A CMS that behaves as told, and takes each batch once as the real one does. */
export async function startCms() {
	const taken = new Map<string, Batch>();
	const seen: string[] = [];
	let mood: Mood = 'take';
	let aheadMilliseconds = 0;
	let cards: Record<string, number> = {};
	let lastSequence: number | undefined;
	const states: EdgeState[] = [];
	let isRetryAsked = false;
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = Buffer.concat(chunks).toString();
			const { method = '', url: path = '' } = request;
			const header = String(request.headers[SIGNATURE_HEADER]);
			const now = new Date(Date.now() + aheadMilliseconds);
			const verdict = checkSignature(EDGE_SECRET, { method, path, body }, { header, now });
			expect(verdict).not.toBe('wrong');
			expect(JSON.stringify(request.headers)).not.toContain(EDGE_SECRET);
			if (verdict === 'stale') {
				response.writeHead(401).end(JSON.stringify({ code: 'stale_signature', now: now.getTime() }));
				return;
			}
			if (path === '/api/edge/cards') {
				response.end(JSON.stringify({ versions: cards }));
				return;
			}
			if (path === '/api/edge/state') {
				states.push(edgeStateSchema.parse(JSON.parse(body)));
				response.end(JSON.stringify({ retry: isRetryAsked }));
				isRetryAsked = false;
				return;
			}
			expect([method, path]).toEqual(['POST', '/api/edge/batches']);
			const batch = batchSchema.parse(JSON.parse(body));
			seen.push(body);
			const isDuplicate = taken.has(batch.id);
			if (mood === 'take' || mood === 'take and hang up') taken.set(batch.id, batch);
			if (mood === 'refuse') response.writeHead(503).end();
			if (mood === 'cannot take') response.writeHead(400).end(JSON.stringify({ code: 'invalid_batch' }));
			if (mood === 'answer nonsense') response.end('{}');
			if (mood === 'take and hang up') request.socket.destroy();
			if (mood === 'take') response.end(JSON.stringify({ id: batch.id, isDuplicate, lastSequence }));
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		taken,
		seen,
		/** What edges have told of batches that were set aside. */
		states,
		askForRetry: () => {
			isRetryAsked = true;
		},
		be: (next: Mood) => {
			mood = next;
		},
		/** As it answers an edge that it knows by later batches. */
		knowsLast: (sequence: number | undefined) => {
			lastSequence = sequence;
		},
		setClockAhead: (milliseconds: number) => {
			aheadMilliseconds = milliseconds;
		},
		giveCards: (versions: Record<string, number>) => {
			cards = versions;
		},
		views: () => [...taken.values()].flatMap(({ counters }) => counters).reduce((sum, { count }) => sum + count, 0),
		airings: () => [...taken.values()].flatMap((batch) => batch.airings),
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
