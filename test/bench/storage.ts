import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { mediaPath } from '#content/lib/media-files.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';
import { s3PlaceOf } from '#content/lib/storage/storage-url.ts';

import { S3_KEY, startS3 } from '../support/s3-server.ts';
import { buildSnapshot, DAO_SAN, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';
import { inWords, measured, startEdge } from './load.ts';

interface Terminal {
	readonly print: (line: string) => void;
}

const CLIP_BYTES = 2_500_000;

/**
 * The same media sent from a folder, and from the disk cache in front of a bucket (s3rver in this process, so the first
 * transfer is that of a loopback). CPU time of the edge per request is the figure to compare.
 */
export async function benchStorage(terminal: Terminal): Promise<void> {
	const built = buildSnapshot({ trackBytes: CLIP_BYTES });
	// the clips; what is said beside a button is smaller than the ranges that are asked for
	const names = [...built.media].flatMap(([name, { length }]) =>
		name.endsWith('.mp3') && length >= CLIP_BYTES ? [name] : [],
	);
	let turn = 0;
	const media = () => `/media/${names[turn++ % names.length]}`;
	const s3 = await startS3();
	const dataDir = await makeDataDir();
	try {
		await publish(dataDir, built);
		const run = async (title: string, env: Record<string, string>) => {
			const { child, url } = await startEdge(dataDir, env);
			try {
				const began = performance.now();
				await (await fetch(new URL(`/goi/2026-11/${DAO_SAN}/vi.zip`, url))).arrayBuffer();
				terminal.print(`${title}, first bundle of 7.5 MB: ${Math.round(performance.now() - began)} ms`);
				for (const name of names) await (await fetch(new URL(`/media/${name}`, url))).arrayBuffer();
				for (const [what, load] of [
					['clips of 2.5 MB', { seconds: 5, path: media, connections: 8 }],
					['ranges of 64 kB', { seconds: 5, path: media, headers: { range: 'bytes=100000-165535' } }],
					['304', { seconds: 3, path: `/media/${names[0]}`, headers: { 'if-none-match': '*' } }],
				] as const)
					terminal.print(inWords(`${title}, ${what}`, await measured(load, url, child.pid ?? 0)));
			} finally {
				child.kill('SIGTERM');
				await new Promise((resolve) => child.once('close', resolve));
			}
		};
		await run('folder', {});
		const address = s3.urlOf('bench');
		const store = s3Store(s3PlaceOf(address, S3_KEY));
		const began = performance.now();
		let bytes = 0;
		for (const [name, content] of built.media) {
			const [key = '', extension = ''] = name.split('.');
			await store.put(`media/${mediaPath('', { key, extension })}`, content);
			bytes += content.length;
		}
		const seconds = (performance.now() - began) / 1_000;
		terminal.print(`put ${Math.round(bytes / 1e6)} MB: ${Math.round(bytes / 1e6 / seconds)} MB/s`);
		await rm(join(dataDir, 'media'), { recursive: true });
		await run('bucket', { ...S3_KEY, STORAGE_URL: address });
		await run('bucket, started again', { ...S3_KEY, STORAGE_URL: address });
	} finally {
		await removeDataDir(dataDir);
		await s3.close();
	}
}
