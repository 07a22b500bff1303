import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

import { z } from 'zod';

import { ExpectedError } from '#content/model/errors.ts';

import type { DraftVoice } from './draft-voice.ts';

/**
 * A speech service on the network. `{text}`, `{language}`, `{rate}` and `{secret}` (from SPEECH_SECRET) are filled in,
 * in the address percent-encoded, in a JSON body inside its strings.
 */
export const httpVoiceSchema = z.object({
	url: z.url({ protocol: /^https?$/ }),
	method: z.enum(['POST', 'GET']).default('POST'),
	headers: z.record(z.string(), z.string()).default({}),
	/** A text is sent as it is, anything else as JSON. */
	body: z.union([z.string(), z.record(z.string(), z.json())]).default('{text}'),
	/** Origins that may be asked, `https://host` or `http://host:port`; the service's answer may name one of them. */
	allow: z.array(z.string()).min(1),
	/** Where a JSON answer has the sound: a path such as `data.audio`. Absent: the answer is the sound. */
	audioAt: z.string().optional(),
	/** Is it an address to fetch, or the sound itself in base64? */
	audioIs: z.enum(['url', 'base64']).default('url'),
	timeoutSeconds: z.number().positive().max(600).default(60),
	maxBytes: z.number().int().positive().default(50_000_000),
	tries: z.number().int().min(1).max(10).default(3),
	/** Before the first retry; each later one waits twice as long. */
	retrySeconds: z.number().min(0).max(60).default(1),
});
export type HttpVoice = z.output<typeof httpVoiceSchema>;

class SpeechServiceError extends ExpectedError {
	override readonly name = 'SpeechServiceError';
	readonly code = 'voice_failed';
	readonly isWorthRetrying: boolean;
	constructor(reason: string, { isWorthRetrying = false } = {}) {
		super(`The speech service could not read the text: ${reason}. Check SPEECH_HTTP, or ask whoever runs the service.`);
		this.isWorthRetrying = isWorthRetrying;
	}
}

/** A voice behind an HTTP address. */
export function httpVoice(service: HttpVoice, { secret, rate }: { secret: string; rate: string }): DraftVoice {
	return {
		// neither the secret nor a header belongs into a key
		identity: { engine: service.url, method: service.method, body: JSON.stringify(service.body), wordsPerMinute: rate },
		read: async ({ text, language, outFile, signal }) => {
			const values = { text, language, rate, secret };
			const deadline = AbortSignal.timeout(service.timeoutSeconds * 1000);
			const limited = signal ? AbortSignal.any([signal, deadline]) : deadline;
			try {
				await writeFile(outFile, await soundOf(service, values, limited));
			} catch (error) {
				signal?.throwIfAborted();
				if (!deadline.aborted) throw error;
				throw new SpeechServiceError(`it took longer than ${service.timeoutSeconds} seconds`);
			}
		},
	};
}

type Values = Readonly<Record<'text' | 'language' | 'rate' | 'secret', string>>;

async function soundOf(service: HttpVoice, values: Values, signal: AbortSignal): Promise<Buffer> {
	const url = filled(service.url, values, encodeURIComponent);
	const answer = await retrying(service, signal, () => ask(service, { url, values, signal }));
	if (service.audioAt === undefined) return answer;
	const found = at(jsonIn(answer), service.audioAt);
	if (typeof found !== 'string' || found === '') throw new SpeechServiceError(`its answer has no "${service.audioAt}"`);
	if (service.audioIs === 'base64') return Buffer.from(found, 'base64');
	// services that work in the background answer 404 until the sound is there
	return retrying(service, signal, () => ask(service, { url: found, signal }));
}

async function ask(
	service: HttpVoice,
	{ url, values, signal }: { url: string; values?: Values; signal: AbortSignal },
): Promise<Buffer> {
	assertAllowed(url, service.allow);
	const response = await fetch(url, { ...(values && requestOf(service, values)), redirect: 'manual', signal }).catch(
		(error: unknown) => {
			signal.throwIfAborted();
			const reason = error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : '';
			throw new SpeechServiceError(`it cannot be reached (${reason})`, { isWorthRetrying: true });
		},
	);
	if (response.status >= 300) {
		await response.body?.cancel();
		const isWorthRetrying = [404, 408, 425, 429].includes(response.status) || response.status >= 500;
		throw new SpeechServiceError(`it answered ${response.status}`, { isWorthRetrying });
	}
	return limitedBody(response, service.maxBytes);
}

function requestOf({ method, headers, body }: HttpVoice, values: Values): RequestInit {
	const own = Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [
			name,
			filled(value, values, (text) => text.replaceAll(/[\r\n]/g, ' ')),
		]),
	);
	if (method === 'GET') return { method, headers: own };
	if (typeof body === 'string') return { method, headers: own, body: filled(body, values) };
	return {
		method,
		headers: { 'content-type': 'application/json', ...own },
		body: JSON.stringify(body, (_name, value: unknown) => (typeof value === 'string' ? filled(value, values) : value)),
	};
}

const filled = (template: string, values: Values, encode = (text: string): string => text): string =>
	template.replaceAll(/\{(text|language|rate|secret)\}/g, (_place, name: keyof Values) => encode(values[name]));

function assertAllowed(url: string, allow: readonly string[]): void {
	const origin = URL.canParse(url) ? new URL(url).origin : 'something that is no address';
	if (!allow.includes(origin)) throw new SpeechServiceError(`"allow" does not list ${origin}`);
}

async function limitedBody(response: Response, maxBytes: number): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.length;
		if (bytes > maxBytes) throw new SpeechServiceError(`its answer is larger than ${maxBytes} bytes`);
		chunks.push(chunk);
	}
	if (bytes === 0) throw new SpeechServiceError('its answer is empty', { isWorthRetrying: true });
	return Buffer.concat(chunks);
}

async function retrying<Result>(
	{ tries, retrySeconds }: HttpVoice,
	signal: AbortSignal,
	work: () => Promise<Result>,
): Promise<Result> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof SpeechServiceError) || !error.isWorthRetrying || attempt === tries) throw error;
			await wait(retrySeconds * 2 ** (attempt - 1) * 1000, undefined, { signal });
		}
	}
}

function jsonIn(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString('utf8'));
	} catch {
		throw new SpeechServiceError('its answer is not JSON');
	}
}

const at = (value: unknown, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null | undefined)?.[name], value);
