import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import { missingObject, StorageError } from './object-store.ts';
import { away, errorCodeIn, refusal } from './s3-errors.ts';

import type { S3Answer, S3Client } from './s3-request.ts';

interface Range {
	readonly start: number;
	readonly end: number;
}

/**
 * The bytes of an object. A transfer that breaks off goes on from the byte that it reached, of the same object (If-Match),
 * as long as each try brings some; what the store sends beyond or short of its own length is an error.
 */
export async function readResumed(client: S3Client, name: string, range: Range | undefined): Promise<Readable> {
	const first = await open(client, name, range === undefined ? {} : { range });
	return Readable.from(bytesOf(client, { name, first, start: range?.start ?? 0 }), { objectMode: false });
}

interface Reading {
	readonly name: string;
	readonly first: S3Answer;
	readonly start: number;
}

async function* bytesOf(client: S3Client, { name, first, start }: Reading): AsyncGenerator<Buffer> {
	const { etag } = first.headers;
	const length = Number(first.headers['content-length']);
	if (!Number.isSafeInteger(length)) throw ended(client, name);
	const end = start + length - 1;
	let position = start;
	let failures = 0;
	let answer = first;
	for (;;) {
		const before = position;
		try {
			for await (const chunk of answer.body as AsyncIterable<Buffer>) {
				if (position + chunk.length > end + 1) throw ended(client, name);
				position += chunk.length;
				yield chunk;
			}
			if (position > end) return;
		} catch (error) {
			if (error instanceof StorageError) throw error;
			if (position > end) return;
			failures = position > before ? 1 : failures + 1;
			if (failures >= client.patience.tries) throw away(client.place, error);
		} finally {
			answer.body.destroy();
		}
		if (position === before) failures += 1;
		if (failures >= client.patience.tries) throw ended(client, name);
		await wait(Math.random() * client.patience.pauseMs);
		answer = await open(client, name, { range: { start: position, end }, ...(etag === undefined ? {} : { etag }) });
	}
}

async function open(
	client: S3Client,
	name: string,
	{ range, etag }: { range?: Range; etag?: string },
): Promise<S3Answer> {
	const headers = {
		...(range ? { range: `bytes=${range.start}-${range.end}` } : {}),
		...(etag === undefined ? {} : { 'if-match': etag }),
	};
	const answer = await client.send({ method: 'GET', name, headers }, [200, 206, 404, 412]);
	if (answer.status === 404) {
		const text = await answer.body.toArray().then((chunks) => Buffer.concat(chunks as Buffer[]).toString());
		const code = errorCodeIn(text);
		throw code === 'NoSuchBucket' ? refusal(client.place, 404, code) : missingObject(client.place, name);
	}
	if (answer.status === 412 || (range && !isRange(answer, range))) {
		answer.body.destroy();
		throw ended(client, name);
	}
	return answer;
}

/** Some stores do not know Range and send everything. */
const isRange = ({ status, headers }: S3Answer, { start, end }: Range): boolean =>
	status === 206 && (headers['content-range'] ?? '').startsWith(`bytes ${start}-${end}/`);

const ended = ({ place }: S3Client, name: string): StorageError =>
	new StorageError(
		'storage_failed',
		`Kho ${place} không gửi trọn tệp ${name}. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy báo nơi cho thuê kho.`,
	);
