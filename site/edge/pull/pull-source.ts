import { randomUUID } from 'node:crypto';

import { isSignedAnswer, SIGNATURE_HEADER } from '#content/lib/edge-signature.ts';
import { FILES_PATH, mediaRequestPath, OFFER_PATH, offerSchema } from '#content/lib/release-exchange.ts';
import { ExpectedError } from '#content/model/errors.ts';

import { cmsClient } from '../log/cms-client.ts';

import type { Offer } from '#content/lib/release-exchange.ts';
import type { StoredFile } from '../release/media-store.ts';

/** The CMS, or another edge, as the place that releases are copied from. */
export interface PullSource {
	readonly url: string;
	/** Bytes of files that have come from there so far. */
	received(): number;
	/** @returns undefined: it serves the release `serves`; `nothing`: it has none yet */
	offer(about: { edge: string; serves: string | undefined }): Promise<Offer | 'nothing' | undefined>;
	/** The bytes of files of a release, one after the other. */
	files(release: string, hashes: readonly string[]): AsyncIterable<Buffer>;
	/** A media file from a byte on; undefined: it is not there either. `start` is 0 where the other side began anew. */
	media(file: StoredFile, from: number): Promise<{ start: number; bytes: AsyncIterable<Buffer> } | undefined>;
}

export class PullFailedError extends ExpectedError {
	override readonly name = 'PullFailedError';
	readonly code = 'pull_failed';
	constructor(url: string, reason: string, options?: ErrorOptions) {
		super(`${url} ${reason}. What is served stays; it is tried again by itself.`);
		if (options?.cause !== undefined) this.cause = options.cause;
	}
}

interface SourceOptions {
	readonly url: string;
	readonly edgeSecret: string;
	readonly now: () => Date;
	/** The edge stops. */
	readonly stopped: AbortSignal;
	/** Seconds without a byte after which the line counts as broken. */
	readonly idleSeconds: number;
}

/** A slow line may take hours; only a silent one is given up. */
const LONGEST_ANSWER_SECONDS = 86_400;
/** A list of a hundred thousand pages. */
const MOST_OFFER_BYTES = 32_000_000;

/** @throws {PullFailedError} from each of its methods when the other side does not answer as it should */
export function pullSource({ url, edgeSecret, now, stopped, idleSeconds }: SourceOptions): PullSource {
	const client = cmsClient({ cmsInternalUrl: url, edgeSecret, now, timeoutSeconds: LONGEST_ANSWER_SECONDS });

	const ask = async (method: 'GET' | 'POST', path: string, more: { body?: string; from?: number } = {}) => {
		const idle = new AbortController();
		const timer = setTimeout(() => idle.abort(), idleSeconds * 1_000);
		const { body, from } = more;
		const request = {
			method,
			path,
			stopped: AbortSignal.any([stopped, idle.signal]),
			...(body === undefined ? {} : { body }),
			...(from ? { headers: { range: `bytes=${from}-` } } : {}),
		};
		try {
			return { response: await client.ask(request), timer };
		} catch (cause) {
			clearTimeout(timer);
			throw new PullFailedError(url, 'does not answer', { cause });
		}
	};

	async function* chunksOf(response: Response, timer: NodeJS.Timeout): AsyncGenerator<Buffer> {
		try {
			// web streams of Node are iterable; the type of fetch does not say so
			for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
				timer.refresh();
				yield Buffer.from(chunk);
			}
		} catch (cause) {
			throw new PullFailedError(url, 'broke off in the middle of an answer', { cause });
		} finally {
			clearTimeout(timer);
		}
	}

	let received = 0;
	async function* counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
		for await (const chunk of chunks) {
			received += chunk.length;
			yield chunk;
		}
	}

	const refuse = async (response: Response, timer: NodeJS.Timeout): Promise<PullFailedError> => {
		clearTimeout(timer);
		await response.body?.cancel();
		return new PullFailedError(url, `answered ${response.status}`);
	};

	return {
		url,
		received: () => received,
		offer: async ({ edge, serves }) => {
			const query = new URLSearchParams({ edge, ...(serves === undefined ? {} : { serves }), nonce: randomUUID() });
			const path = `${OFFER_PATH}?${query}`;
			const { response, timer } = await ask('GET', path);
			if (response.status === 204 || response.status === 404) {
				clearTimeout(timer);
				await response.body?.cancel();
				return response.status === 204 ? undefined : 'nothing';
			}
			if (response.status !== 200) throw await refuse(response, timer);
			const chunks: Buffer[] = [];
			let bytes = 0;
			for await (const chunk of chunksOf(response, timer)) {
				bytes += chunk.length;
				if (bytes > MOST_OFFER_BYTES) throw new PullFailedError(url, 'sent a list of files without an end');
				chunks.push(chunk);
			}
			const body = Buffer.concat(chunks).toString('utf8');
			// everything else is checked by the hashes of this list
			if (!isSignedAnswer(edgeSecret, { path, body }, response.headers.get(SIGNATURE_HEADER)))
				throw new PullFailedError(url, 'is not the machine that it is taken for (its answer is not signed)');
			const offer = offerSchema.safeParse(jsonOf(body));
			if (!offer.success) throw new PullFailedError(url, 'sent a list of files that is none');
			return offer.data;
		},
		files: async function* files(release, hashes) {
			const { response, timer } = await ask('POST', FILES_PATH, { body: JSON.stringify({ release, hashes }) });
			if (response.status !== 200) throw await refuse(response, timer);
			yield* counted(chunksOf(response, timer));
		},
		media: async (file, from) => {
			const { response, timer } = await ask('GET', mediaRequestPath(file), { from });
			if (response.status === 404) {
				clearTimeout(timer);
				await response.body?.cancel();
				return undefined;
			}
			if (response.status !== 200 && response.status !== 206) throw await refuse(response, timer);
			return { start: response.status === 206 ? from : 0, bytes: counted(chunksOf(response, timer)) };
		},
	};
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
