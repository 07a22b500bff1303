import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { z } from 'zod';

import { otherBytes, StorageError } from './object-store.ts';
import { errorCodeIn, xmlOf } from './s3-errors.ts';

import type { Digest } from './object-store.ts';
import type { S3Client } from './s3-request.ts';

/** S3 takes at most 10,000 parts of at least 5 MiB: with these up to 156 GiB. */
export const PART_BYTES = 16 * 1_048_576;

interface Parts {
	readonly name: string;
	readonly path: string;
	readonly digest: Digest;
	readonly headers: Readonly<Record<string, string>>;
	readonly partBytes: number;
}

const startedSchema = z.object({ InitiateMultipartUploadResult: z.object({ UploadId: z.string().min(1) }) });

/**
 * Sends a large file in parts, each tried again by itself. Until the last step there is no object; what fails is taken
 * back, and of what a kill leaves the bucket's own rule (`AbortIncompleteMultipartUpload`) frees the store.
 */
export async function putInParts(client: S3Client, parts: Parts): Promise<void> {
	const { name, headers } = parts;
	const { text } = await client.ask({ method: 'POST', name, query: { uploads: '' }, headers }, [200]);
	const started = startedSchema.safeParse(xmlOf(text)).data;
	if (!started) throw unfinished(client, name);
	const { UploadId: uploadId } = started.InitiateMultipartUploadResult;
	try {
		const etags = await sendParts(client, parts, uploadId);
		await complete(client, name, { uploadId, etags });
	} catch (error) {
		// the first failure is the one to tell of
		await client.ask({ method: 'DELETE', name, query: { uploadId } }, [200, 204, 404]).catch(() => undefined);
		throw error;
	}
}

async function sendParts(client: S3Client, parts: Parts, uploadId: string): Promise<readonly string[]> {
	const { name, path, digest, partBytes } = parts;
	const hash = createHash('sha256');
	const etags: string[] = [];
	const file = await open(path, 'r');
	try {
		for (let position = 0; position < digest.bytes; position += partBytes) {
			const body = Buffer.alloc(Math.min(partBytes, digest.bytes - position));
			const { bytesRead } = await file.read(body, 0, body.length, position);
			hash.update(body.subarray(0, bytesRead));
			const query = { partNumber: String(etags.length + 1), uploadId };
			const { headers } = await client.ask({ method: 'PUT', name, query, body }, [200]);
			if (headers.etag === undefined) throw unfinished(client, name);
			etags.push(headers.etag);
		}
	} finally {
		await file.close();
	}
	// somebody wrote into the file meanwhile
	if (hash.digest('hex') !== digest.sha256) throw otherBytes(client.place, name);
	return etags;
}

async function complete(
	client: S3Client,
	name: string,
	{ uploadId, etags }: { uploadId: string; etags: readonly string[] },
): Promise<void> {
	const list = etags.map(
		(etag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${escaped(etag)}</ETag></Part>`,
	);
	const body = Buffer.from(`<CompleteMultipartUpload>${list.join('')}</CompleteMultipartUpload>`);
	const { text } = await client.ask({ method: 'POST', name, query: { uploadId }, body }, [200]);
	// S3 begins this answer before it knows how it ends: an error comes with status 200
	if (errorCodeIn(text) !== '') throw unfinished(client, name);
}

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const unfinished = ({ place }: S3Client, name: string): StorageError =>
	new StorageError(
		'storage_failed',
		`Kho ${place} không ghép được các phần của tệp ${name}. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy báo nơi cho thuê kho.`,
	);
