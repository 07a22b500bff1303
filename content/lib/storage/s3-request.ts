import { AwsV4Signer } from 'aws4fetch';
import { createHash } from 'node:crypto';
import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';

import { away, errorCodeIn, isOfClock, isPassing, refusal } from './s3-errors.ts';
import { placeInWords } from './storage-url.ts';

import type { IncomingMessage } from 'node:http';
import type { S3Place } from './storage-url.ts';

/** How long a store may take, and how often it is asked again. */
export interface S3Patience {
	readonly tries: number;
	/** Pause before the second try; it doubles with each, and a random part of it is waited. */
	readonly pauseMs: number;
	/** Without a single byte in either direction. */
	readonly silenceMs: number;
	/** Slower than this a whole transfer is given up: a byte now and then is no answer. */
	readonly slowestBytesPerSecond: number;
}

export const USUAL_PATIENCE: S3Patience = { tries: 5, pauseMs: 200, silenceMs: 20_000, slowestBytesPerSecond: 8_192 };
const LONGEST_PAUSE_MS = 5_000;
/** An error or a list of 1,000 names; more is no answer of S3. */
const MOST_TEXT_BYTES = 4 * 1_048_576;

interface S3Request {
	readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
	/** Name of an object below the prefix; absent: the bucket itself. */
	readonly name?: string;
	readonly query?: Readonly<Record<string, string>>;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: Buffer;
}

export interface S3Answer {
	readonly status: number;
	readonly headers: IncomingMessage['headers'];
	/** To be read to its end or destroyed. */
	readonly body: IncomingMessage;
}

/** Signed requests to one bucket, tried again while the trouble may pass. */
export interface S3Client {
	readonly place: string;
	readonly patience: S3Patience;
	/**
	 * @param accepted statuses that are answers; 404 among them only where the caller knows what is missing
	 * @throws {StorageError}
	 */
	send(request: S3Request, accepted: readonly number[]): Promise<S3Answer>;
	/** The same for answers that are a small text. */
	ask(
		request: S3Request,
		accepted: readonly number[],
	): Promise<{ status: number; text: string; headers: S3Answer['headers'] }>;
	/** Milliseconds by which the clock of the store is ahead of ours, as of its newest answer; undefined: none yet. */
	clockAheadMs(): number | undefined;
}

export function s3Client(s3: S3Place, patience: S3Patience = USUAL_PATIENCE): S3Client {
	const place = placeInWords(s3);
	const isHttps = s3.endpoint.startsWith('https:');
	const agent = isHttps ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
	const keys = new Map<string, ArrayBuffer>();
	let aheadMs: number | undefined;
	/** Signatures are made with the time of the store once it has refused ours. */
	let correctionMs = 0;

	const once = async (request: S3Request): Promise<S3Answer> => {
		const { method, name, query = {}, headers = {}, body } = request;
		const path = name === undefined ? '' : `/${encodedPath(s3.prefix + name)}`;
		const url = new URL(`${s3.endpoint}/${s3.bucket}${path}`);
		for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
		const signer = new AwsV4Signer({
			method,
			url: url.href,
			headers: {
				...headers,
				'X-Amz-Content-Sha256': createHash('sha256')
					.update(body ?? '')
					.digest('hex'),
			},
			accessKeyId: s3.accessKeyId,
			secretAccessKey: s3.secretAccessKey,
			region: s3.region,
			service: 's3',
			datetime: new Date(Date.now() + correctionMs).toISOString().replaceAll(/[:-]|\.\d{3}/g, ''),
			cache: keys,
		});
		const signed = await signer.sign();
		const answer = await transfer(url, { method, headers: Object.fromEntries(signed.headers), agent, body, patience });
		const date = Date.parse(answer.headers.date ?? '');
		if (!Number.isNaN(date)) aheadMs = date - Date.now();
		return answer;
	};

	const send: S3Client['send'] = async (request, accepted) => {
		let failure: unknown;
		for (let tried = 1; tried <= patience.tries; tried += 1) {
			if (tried > 1) await wait(pauseBefore(tried, patience.pauseMs));
			let answer: S3Answer;
			try {
				answer = await once(request);
				if (accepted.includes(answer.status)) return answer;
				const text = request.method === 'HEAD' ? '' : await textOf(answer.body);
				if (request.method === 'HEAD') answer.body.resume();
				const code = errorCodeIn(text);
				failure = refusal(place, answer.status, code);
				const isFirstSkew = isOfClock(code) && correctionMs === 0 && aheadMs !== undefined;
				if (isFirstSkew) correctionMs = aheadMs ?? 0;
				else if (!isPassing(answer.status, code)) throw failure;
			} catch (error) {
				if (error === failure) throw error;
				failure = away(place, error);
			}
		}
		throw failure;
	};

	return {
		place,
		patience,
		send,
		ask: async (request, accepted) => {
			const answer = await send(request, accepted);
			try {
				return { status: answer.status, headers: answer.headers, text: await textOf(answer.body) };
			} catch (error) {
				throw away(place, error);
			}
		},
		clockAheadMs: () => aheadMs,
	};
}

/** Full jitter: many workers that failed at the same moment do not come back at the same moment. */
const pauseBefore = (tried: number, pauseMs: number): number =>
	Math.random() * Math.min(LONGEST_PAUSE_MS, pauseMs * 2 ** (tried - 2));

/** Every sign that a signature would write otherwise is escaped. */
const encodedPath = (path: string): string =>
	path
		.split('/')
		.map((part) =>
			encodeURIComponent(part).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
		)
		.join('/');

interface Transfer {
	readonly method: string;
	readonly headers: Record<string, string>;
	readonly agent: HttpAgent;
	readonly body: Buffer | undefined;
	readonly patience: S3Patience;
}

function transfer(url: URL, { method, headers, agent, body, patience }: Transfer): Promise<S3Answer> {
	const start = url.protocol === 'https:' ? requestHttps : requestHttp;
	return new Promise((settle, reject) => {
		const length = body === undefined ? {} : { 'content-length': String(body.length) };
		const request = start(url, { method, agent, headers: { ...headers, ...length } });
		const limited = (bytes: number) => {
			const limitMs = 2 * patience.silenceMs + (bytes / patience.slowestBytesPerSecond) * 1_000;
			return setTimeout(() => request.destroy(new SlowStoreError()), limitMs).unref();
		};
		let timer = limited(body?.length ?? 0);
		request.setTimeout(patience.silenceMs, () => request.destroy(new SlowStoreError()));
		request.once('close', () => clearTimeout(timer));
		request.once('error', reject);
		request.once('response', (response) => {
			// a reader that stops early, or hears of the error later, must not end the process
			response.on('error', () => undefined);
			clearTimeout(timer);
			timer = limited(Number(response.headers['content-length'] ?? 0));
			settle({ status: response.statusCode ?? 0, headers: response.headers, body: response });
		});
		request.end(body);
	});
}

class SlowStoreError extends Error {
	readonly code = 'quá chậm';
	constructor() {
		super('The store is too slow.');
	}
}

async function textOf(body: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of body as AsyncIterable<Buffer>) {
		bytes += chunk.length;
		if (bytes > MOST_TEXT_BYTES) throw new Error('The answer does not end.');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}
