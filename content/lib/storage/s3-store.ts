import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

import { digestOfStream, measured } from './digest.ts';
import { assertObjectName, otherBytes } from './object-store.ts';
import { putInParts, PART_BYTES } from './s3-multipart.ts';
import { readResumed } from './s3-read.ts';
import { refusal, xmlOf } from './s3-errors.ts';
import { s3Client } from './s3-request.ts';

import type { Content, Digest, ObjectFacts, ObjectStore } from './object-store.ts';
import type { S3Answer, S3Client, S3Patience } from './s3-request.ts';
import type { S3Place } from './storage-url.ts';

/** An object store that can tell how far its clock is away. */
export interface S3Store extends ObjectStore {
	clockAheadMs(): number | undefined;
}

interface S3Options {
	readonly patience?: S3Patience;
	/** Where streams lie until their digest, and with it their name, is known. */
	readonly tempDir?: string;
	/** From this size on an object travels in parts. */
	readonly partBytes?: number;
}

/** Objects of a bucket. The sha256 of each goes along as its metadata, and is compared after it was put. */
export function s3Store(
	s3: S3Place,
	{ patience, tempDir = tmpdir(), partBytes = PART_BYTES }: S3Options = {},
): S3Store {
	const client = s3Client(s3, patience);
	const { place } = client;
	const head: ObjectStore['head'] = async (name) => {
		assertObjectName(name);
		const answer = await client.send({ method: 'HEAD', name }, [200, 404]);
		answer.body.resume();
		return answer.status === 404 ? undefined : factsIn(name, answer);
	};
	const put: ObjectStore['put'] = async (name, content, sha256) => {
		assertObjectName(name);
		const digest = await digestOfContent(content);
		if (sha256 !== undefined && digest.sha256 !== sha256) throw otherBytes(place, name);
		// of an answer that was lost on its way nobody knows: what is there decides
		const failure = await send(client, name, { content, digest, partBytes }).then(
			() => undefined,
			(error: unknown) => ({ error }),
		);
		const stored = failure ? await head(name).catch(() => undefined) : await head(name);
		if (failure && stored?.sha256 !== digest.sha256) throw failure.error;
		if (stored?.bytes !== digest.bytes || stored.sha256 !== digest.sha256) throw otherBytes(place, name);
		return digest;
	};
	const write: ObjectStore['write'] = async (content, nameOf) => {
		await mkdir(tempDir, { recursive: true, mode: 0o700 });
		const own = await mkdtemp(join(tempDir, 'loa-upload-'));
		try {
			const path = join(own, 'object');
			const { stream, result } = measured(content as AsyncIterable<Uint8Array>);
			await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
			const digest = result();
			const name = await nameOf(digest);
			if (name !== undefined) await put(name, { path }, digest.sha256);
			return digest;
		} finally {
			await rm(own, { recursive: true, force: true });
		}
	};
	return {
		place,
		put,
		write,
		head,
		read: async (name, range) => {
			assertObjectName(name);
			return readResumed(client, name, range);
		},
		list: (prefix) => listed(client, s3.prefix, prefix),
		remove: async (name) => {
			assertObjectName(name);
			await client.ask({ method: 'DELETE', name }, [200, 204, 404]);
		},
		clockAheadMs: () => client.clockAheadMs(),
	};
}

const digestOfContent = async (content: Content): Promise<Digest> =>
	Buffer.isBuffer(content)
		? { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
		: digestOfStream(createReadStream(content.path));

interface Sending {
	readonly content: Content;
	readonly digest: Digest;
	readonly partBytes: number;
}

async function send(client: S3Client, name: string, { content, digest, partBytes }: Sending): Promise<void> {
	const headers = { 'x-amz-meta-sha256': digest.sha256, 'content-type': 'application/octet-stream' };
	if (!Buffer.isBuffer(content) && digest.bytes > partBytes) {
		await putInParts(client, { name, path: content.path, digest, headers, partBytes });
		return;
	}
	const body = Buffer.isBuffer(content) ? content : await readFile(content.path);
	// between the two readings somebody has written into the file
	if (createHash('sha256').update(body).digest('hex') !== digest.sha256) throw otherBytes(client.place, name);
	await client.ask({ method: 'PUT', name, headers, body }, [200]);
}

function factsIn(name: string, { headers }: Pick<S3Answer, 'headers'>): ObjectFacts {
	const noted = headers['x-amz-meta-sha256'];
	return {
		name,
		bytes: Number(headers['content-length'] ?? Number.NaN),
		changedAt: Date.parse(headers['last-modified'] ?? '') || 0,
		sha256: typeof noted === 'string' && /^[0-9a-f]{64}$/.test(noted) ? noted : undefined,
	};
}

const contentSchema = z.object({ Key: z.string(), Size: z.coerce.number(), LastModified: z.string().catch('') });
const listSchema = z.object({
	ListBucketResult: z.object({
		IsTruncated: z.string().catch('false'),
		Contents: z.union([z.array(contentSchema), contentSchema.transform((one) => [one])]).catch([]),
	}),
});

/** The first version of the list: every store knows it, and the next page begins after a name instead of a token. */
async function* listed(client: S3Client, placePrefix: string, prefix: string): AsyncGenerator<ObjectFacts> {
	let marker: string | undefined = '';
	while (marker !== undefined) {
		const query = { prefix: placePrefix + prefix, ...(marker === '' ? {} : { marker }) };
		const { text } = await client.ask({ method: 'GET', query }, [200]);
		const page = listSchema.safeParse(xmlOf(text)).data?.ListBucketResult;
		if (!page) throw refusal(client.place, 200, 'MalformedList');
		for (const { Key, Size, LastModified } of page.Contents)
			yield {
				name: Key.slice(placePrefix.length),
				bytes: Size,
				changedAt: Date.parse(LastModified) || 0,
				sha256: undefined,
			};
		marker = page.IsTruncated === 'true' ? page.Contents.at(-1)?.Key : undefined;
	}
}
