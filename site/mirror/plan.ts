import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';

import { monthsFor } from '#content/model/snapshot.ts';

import { communeFile, communeFileNames } from '../edge/routes/bundle-route.ts';
import { bundleFor, communeMonthOf } from '../edge/bundle/bundle.ts';
import { communeAudio, spliced } from '../edge/bundle/commune-audio.ts';
import { readSegments, readZip } from '../edge/bundle/virtual-zip.ts';
import { STICK_SCRIPT, stickScript } from './stick-script.ts';
import { relativeAddress, relativePage } from './relative-page.ts';

import type { Day } from '#content/model/month.ts';
import type { CommuneMonth } from '../edge/bundle/commune-month.ts';
import type { MediaStore } from '../edge/release/media-store.ts';
import type { Release } from '../edge/release/release.ts';

/** One file of a mirror, before it is written. */
export interface PlannedFile {
	/** From the root, with slashes. */
	readonly path: string;
	readonly bytes: number;
	/** Tells the content apart without reading it: what has the same is not written again. */
	readonly identity: string;
	readonly read: () => AsyncIterable<Buffer> | readonly Buffer[];
}

const README = `Loa Làng\r\n\r\nMở tệp index.html bằng trình duyệt để nghe và đọc.\r\nMở phat-thanh/index.html để lấy gói phát thanh của xã.\r\nKhông cần mạng. Cần giúp đỡ, hãy gọi 111.\r\n`;

/**
 * Everything that a mirror of a release holds: pages, audio, papers and bundles.
 *
 * @throws {MediaMissingError} when a file is not on disk as published
 */
export async function planMirror(
	release: Release,
	{ pagesFolder, media: store, today }: { pagesFolder: string; media: MediaStore; today: Day },
): Promise<readonly PlannedFile[]> {
	for (const file of release.media.values()) await store.ready(file);
	const pages = await pageFiles(pagesFolder);
	const media = [...release.media.entries()].map(([name, file]): PlannedFile => ({
		path: `media/${name}`,
		bytes: file.bytes,
		identity: file.sha256,
		read: () => store.read(file, 0, file.bytes - 1),
	}));
	const communes = release.snapshot.communes.flatMap((commune) => {
		const months = monthsFor(release.snapshot, commune);
		const latest = months.find((month) => `${month}-01` <= today) ?? months.at(-1);
		return months.flatMap((month) => {
			const communeMonth = communeMonthOf(release, month, commune.code);
			if (!communeMonth) return [];
			return [
				...smallFiles(release, store, communeMonth, month),
				...(month === latest ? smallFiles(release, store, communeMonth, 'moi-nhat') : []),
				...bundleFiles(release, store, communeMonth),
				...audioFiles(store, communeMonth),
			];
		});
	});
	return [
		ownBytes('DOC_TRUOC.TXT', Buffer.from(`\uFEFF${README}`)),
		ownBytes(STICK_SCRIPT, await stickScript()),
		...pages,
		...media,
		...communes,
	];
}

function ownBytes(path: string, body: Buffer): PlannedFile {
	const identity = createHash('sha256').update(body).digest('hex');
	return { path, bytes: body.length, identity, read: () => [body] };
}

async function pageFiles(folder: string): Promise<readonly PlannedFile[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		// answers of a survey would never be sent from a mirror
		.filter((file) => !relative(folder, file).startsWith(`khao-sat${sep}`));
	return Promise.all(
		files.map(async (file) => {
			const path = relative(folder, file).split(sep).join(posix.sep);
			const body = await readFile(file);
			if (!path.endsWith('.html')) return ownBytes(path, body);
			const words = await readFile(join(dirname(dirname(file)), 'tim.json'), 'utf8').catch(() => undefined);
			return ownBytes(path, Buffer.from(relativePage(body.toString(), path, { words })));
		}),
	);
}

function smallFiles(release: Release, media: MediaStore, communeMonth: CommuneMonth, monthName: string): PlannedFile[] {
	const folder = `goi/${monthName}/${communeMonth.commune.code}`;
	return communeFileNames(communeMonth).flatMap((name) => {
		const body = communeFile(name, { release, media, communeMonth });
		if (!body) return [];
		const address = `${release.snapshot.siteUrl}/media/`;
		// a playlist is read where it lies; documents for machines keep the full address
		const text = name.endsWith('.m3u')
			? Buffer.from(body.toString().replaceAll(address, `${relativeAddress(folder, '/media')}/`))
			: body;
		return [ownBytes(`${folder}/${name}`, text)];
	});
}

const audioFiles = (store: MediaStore, communeMonth: CommuneMonth): PlannedFile[] =>
	communeAudio(communeMonth).map((audio): PlannedFile => {
		const { bytes, etag, segments } = spliced(store, audio);
		const path = `goi/${communeMonth.month}/${communeMonth.commune.code}/${audio.name}`;
		return { path, bytes, identity: etag, read: () => readSegments(segments, 0, bytes - 1) };
	});

const bundleFiles = (release: Release, store: MediaStore, communeMonth: CommuneMonth): PlannedFile[] =>
	communeMonth.languages.map((rendered): PlannedFile => {
		const { zip } = bundleFor(release, store, communeMonth, rendered);
		return {
			path: `goi/${communeMonth.month}/${communeMonth.commune.code}/${rendered.language}.zip`,
			bytes: zip.bytes,
			identity: zip.etag,
			read: () => readZip(zip, 0, zip.bytes - 1),
		};
	});
