import { createHash } from 'node:crypto';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { FILES_ANSWER_BYTES, MOST_FILES_ASKED } from '#content/lib/release-exchange.ts';
import { digestOf, faultOfRelease, FILE_LIST, readFileList } from '#content/lib/release-files.ts';
import { PARTIAL } from '#content/lib/release-folder.ts';

import { PullFailedError } from './pull-source.ts';

import type { Offer } from '#content/lib/release-exchange.ts';
import type { PullSource } from './pull-source.ts';

interface StageOptions {
	/** The folder of releases. */
	readonly releases: string;
	readonly offer: Offer;
	readonly source: PullSource;
	/** The release that is served: what it has already does not travel again. */
	readonly served: string | undefined;
}

/**
 * Brings the files of a release into `<release>.partial`, each checked by its hash. What an interrupted copy has brought
 * stays, so that a line which breaks every minute gets to the end, too.
 *
 * @returns bytes that travelled
 * @throws {PullFailedError}
 */
export async function stageRelease({ releases, offer, source, served }: StageOptions): Promise<number> {
	const folder = join(releases, offer.release) + PARTIAL;
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const known = await knownFiles(releases, served);
	/** Paths that wait for bytes, by their hash. */
	const missing = new Map<string, { readonly bytes: number; readonly paths: string[] }>();
	for (const [path, { bytes, sha256 }] of Object.entries(offer.files)) {
		const target = join(folder, path);
		if (await isThere(target, sha256)) continue;
		const own = known.get(sha256);
		await mkdir(dirname(target), { recursive: true, mode: 0o700 });
		if (own !== undefined && (await isThere(own, sha256))) await copyFile(own, target);
		else if (missing.has(sha256)) missing.get(sha256)?.paths.push(target);
		else missing.set(sha256, { bytes, paths: [target] });
	}
	let travelled = 0;
	for (const hashes of inAnswers(missing)) {
		const files = hashes.flatMap((sha256) => {
			const file = missing.get(sha256);
			return file ? [{ sha256, ...file }] : [];
		});
		travelled += await receive(files, source.files(offer.release, hashes), source.url);
	}
	await writeFile(join(folder, FILE_LIST), JSON.stringify(offer), { flush: true });
	const fault = await faultOfRelease(folder);
	if (fault === undefined) return travelled;
	await rm(folder, { recursive: true, force: true });
	throw new PullFailedError(source.url, `gave a release that is not whole here: ${fault}`);
}

async function knownFiles(releases: string, served: string | undefined): Promise<ReadonlyMap<string, string>> {
	if (served === undefined) return new Map();
	const folder = join(releases, served);
	const list = await readFileList(folder);
	return new Map(Object.entries(list?.files ?? {}).map(([path, { sha256 }]) => [sha256, join(folder, path)]));
}

const isThere = async (path: string, sha256: string): Promise<boolean> =>
	digestOf(path).then(
		(found) => found.sha256 === sha256,
		() => false,
	);

/** Hashes cut into answers of a size that a bad line may bring in one go. */
function* inAnswers(files: ReadonlyMap<string, { readonly bytes: number }>): Generator<readonly string[]> {
	let [hashes, bytes]: [string[], number] = [[], 0];
	for (const [sha256, file] of files) {
		hashes.push(sha256);
		bytes += file.bytes;
		if (hashes.length < MOST_FILES_ASKED && bytes < FILES_ANSWER_BYTES) continue;
		yield hashes;
		[hashes, bytes] = [[], 0];
	}
	if (hashes.length > 0) yield hashes;
}

interface Awaited {
	readonly sha256: string;
	readonly bytes: number;
	readonly paths: readonly string[];
}

/** Cuts an answer into its files and writes each that is what was promised. @returns bytes */
async function receive(files: readonly Awaited[], answer: AsyncIterable<Buffer>, url: string): Promise<number> {
	const waiting = files.values();
	let current = waiting.next().value;
	let held: Buffer[] = [];
	let size = 0;
	let received = 0;
	const store = async (file: Awaited): Promise<void> => {
		const content = Buffer.concat(held);
		[held, size] = [[], 0];
		if (createHash('sha256').update(content).digest('hex') !== file.sha256)
			throw new PullFailedError(url, `sent other bytes than its list promises (${file.sha256})`);
		for (const path of file.paths) await writeFile(path, content, { mode: 0o600 });
	};
	const storeEmpty = async () => {
		while (current && current.bytes === size) {
			await store(current);
			current = waiting.next().value;
		}
	};
	await storeEmpty();
	for await (const chunk of answer) {
		received += chunk.length;
		let rest = chunk;
		while (rest.length > 0) {
			if (!current) throw new PullFailedError(url, 'sent more than it was asked for');
			const part = rest.subarray(0, current.bytes - size);
			held.push(part);
			size += part.length;
			rest = rest.subarray(part.length);
			await storeEmpty();
		}
	}
	if (current) throw new PullFailedError(url, 'broke off in the middle of an answer');
	return received;
}
