import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

import { parseDay, parseMonth } from '#content/model/month.ts';

import type { MeasuredFile, MediaFile, Track } from '#content/model/clip.ts';
import type { CommuneBulletin, RenderedLanguage } from '#content/model/edition-plan.ts';
import type { PublishedMessage, PublishedRendition, Snapshot } from '#content/model/snapshot.ts';

/** A small valid snapshot with real files: two provinces, three communes, two months, Vietnamese and white Hmong. */
export interface BuiltSnapshot {
	readonly snapshot: Snapshot;
	/** Bytes of each media file, by `<key>.<ext>`. */
	readonly media: ReadonlyMap<string, Buffer>;
}

export const DAO_SAN = '03166';
export const HOA_CHAU = '19900';
export const NOVEMBER = parseMonth('2026-11')!;
export const OCTOBER = parseMonth('2026-10')!;

export function buildSnapshot({
	release = '20261122-154012-ab12cd',
	trackBytes = 40_000,
	overrides = {},
}: { release?: string; trackBytes?: number; overrides?: Partial<Snapshot> } = {}): BuiltSnapshot {
	const media = new Map<string, Buffer>();
	const file = (name: string, extension: MediaFile['extension'], bytes: number): MeasuredFile => {
		const content = bytesOf(name, bytes);
		const key = createHash('sha256').update(`key of ${name}`).digest('hex');
		media.set(`${key}.${extension}`, content);
		return {
			key,
			extension,
			bytes,
			sha256: createHash('sha256').update(content).digest('hex'),
			crc32: crc32(content),
			durationSeconds: bytes / 16_000,
			integratedLufs: -16,
			truePeakDbtp: -1.6,
		};
	};
	const rendered = (month: string, language: string, code: string): RenderedLanguage => {
		const tracks = MESSAGES.map(({ key, role, vi }, index): Track => {
			const name = `0${index + 1}_${code}_${key.replaceAll('-', '_').toUpperCase()}.MP3`;
			const measured = file(`${month} ${name}`, 'mp3', trackBytes + index);
			return { ...measured, file: name, title: titleIn(language, vi), message: key, role, voice: 'human' };
		});
		const bulletin = file(`${month} bulletin ${code}`, 'mp3', trackBytes * 3);
		return {
			language,
			tracks: language === 'vi' ? tracks : tracks.map((track) => ({ ...track, voice: 'draft' })),
			bulletin: { ...bulletin, file: `BAN_TIN_${code}.MP3`, chapters: [] },
			web: {},
			// made for Vietnamese only: telephones, and a commune that is named before its bulletin
			...(language === 'vi' && {
				phone: { 'goi-111': file(`${month} phone`, 'wav', 8_000) },
				communes: [ownBulletin(tracks, file(`${month} named`, 'mp3', 5_000), month)],
			}),
		};
	};
	const messages = MESSAGES.map(({ key, role, vi, script }, index): PublishedMessage => {
		const opus = file(`${key} web`, 'opus', 9_000);
		const mp3 = file(`${key} web`, 'mp3', 12_000);
		const base = { webText: script, action: 'Gọi 111.', isSample: false };
		const audio = { opus, mp3, voice: 'human' as const, durationSeconds: 30 };
		const renditions: PublishedRendition[] = [
			{ ...base, language: 'vi', title: vi, script, audio },
			{ ...base, language: 'mww-Latn-VN', title: titleIn('mww-Latn-VN', vi), script: 'Hu 111.', audio: null },
		];
		return {
			key,
			role,
			order: index + 1,
			renditions,
			topics: ['goi-111'],
			legalContent: ['a'],
			audiences: ['moi-nguoi'],
			sources: [],
		};
	});
	const edition = {
		area: '12',
		title: 'Bản tin mẫu',
		slots: ['05:00', '17:00'],
		isSample: false,
		withdrawn: [
			{
				message: 'bai-cu',
				title: 'Bài cũ <đã rút>',
				day: parseDay('2026-11-20')!,
				reason: 'Số điện thoại đã đổi.',
				language: null,
			},
		],
	};
	const snapshot: Snapshot = {
		format: 1,
		hasFileList: false,
		release,
		publishedAt: '2026-11-22T08:40:12.000Z',
		today: parseDay('2026-11-22')!,
		siteUrl: 'https://loa.example',
		isSample: false,
		languages: ['vi', 'mww-Latn-VN'],
		hotlines: [
			{
				number: '111',
				label: 'Tổng đài quốc gia về trẻ em và phòng, chống mua bán người',
				labels: {},
				province: null,
				hours: '24/7',
				cost: 'Miễn phí',
				areCallsRecorded: true,
				verifiedAt: parseDay('2026-11-01')!,
				verifiedBy: 'thử',
				verifyBy: parseDay('2027-05-01')!,
			},
		],
		provinces: [
			{ code: '12', name: 'Lai Châu', fullName: 'Tỉnh Lai Châu', languages: ['mww-Latn-VN'] },
			{ code: '46', name: 'Huế', fullName: 'Thành phố Huế', languages: [] },
		],
		communes: [
			{ ...commune(DAO_SAN, 'Dào San', '12'), clusters: { installed: 6, working: 5 } },
			commune('03184', 'Khổng Lào', '12'),
			{ ...commune(HOA_CHAU, 'Hóa Châu', '46'), kind: 'phuong' },
		],
		messages,
		withdrawn: [],
		materials: [],
		editions: [
			{
				...edition,
				month: NOVEMBER,
				languages: [rendered('2026-11', 'vi', 'VI'), rendered('2026-11', 'mww-Latn-VN', 'MWW')],
			},
			{ ...edition, month: OCTOBER, withdrawn: [], languages: [rendered('2026-10', 'vi', 'VI')] },
		],
		reach: { asOf: '2026-11-22T08:40:12.000Z', months: [] },
		services: [],
		spokenNames: {},
		spokenPrompts: {},
		interfaceWords: {},
		...overrides,
	};
	return { snapshot, media };
}

const commune = (code: string, name: string, province: string): Snapshot['communes'][number] => ({
	code,
	name,
	province,
	kind: 'xa',
	languages: [],
	clusters: null,
	keyVersion: 1,
	legacyKeyVersion: null,
});

const MESSAGES = [
	{ key: 'mo-dau', role: 'opening', vi: 'Mở đầu', script: 'Đây là bản tin của xã.' },
	{ key: 'goi-111', role: 'message', vi: 'Gọi 111', script: 'Cần giúp thì gọi 111.\n\nKhông mất tiền <b>đâu</b>.' },
	{ key: 'ket-thuc', role: 'closing', vi: 'Kết thúc', script: 'Xin cảm ơn bà con.' },
] as const;

/** The bulletin with the commune's name in front. */
function ownBulletin(tracks: readonly Track[], name: MeasuredFile, month: string): CommuneBulletin {
	const parts = [name, ...tracks];
	return {
		commune: DAO_SAN,
		file: `BAN_TIN_${month.replace('-', '_')}_VI_${DAO_SAN}.MP3`,
		bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
		durationSeconds: parts.reduce((sum, part) => sum + part.durationSeconds, 0),
		parts,
		chapters: [],
	};
}

const titleIn = (language: string, vi: string): string => (language === 'vi' ? vi : `${vi} (Hmoob)`);

/** Bytes that look like noise and are the same in every run. */
function bytesOf(seed: string, length: number): Buffer {
	const block = createHash('sha512').update(seed).digest();
	return Buffer.alloc(length, block);
}

/** An empty data folder of its own. */
export const makeDataDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'loa-lang-'));
export const removeDataDir = (dataDir: string): Promise<void> => rm(dataDir, { recursive: true, force: true });

export const HOME_PAGE = `<!doctype html><html lang="vi"><head><title>Loa Làng</title><style>body{margin:0}</style>
<script type="application/ld+json">{"a":1}</script><script src="/_astro/app.abc.js"></script>
<script>document.title += '!';</script></head><body><h1>Loa Làng</h1>${'<p>Bà con cần giúp thì gọi 111.</p>'.repeat(40)}</body></html>`;

/** Pages of a release as Astro would leave them. */
export const SITE_FILES: Readonly<Record<string, string | Buffer>> = {
	'index.html': HOME_PAGE,
	'vi/index.html': HOME_PAGE.replace('<h1>Loa Làng', '<h1>Tiếng Việt'),
	'vi/huong-dan/di-xa/index.html': HOME_PAGE,
	'vi/feed.xml':
		'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Loa Làng</title></channel></rss>',
	'404.html': HOME_PAGE.replace('<h1>Loa Làng', '<h1>Không tìm thấy'),
	'sw.js': "self.addEventListener('fetch', () => {});\n",
	'_astro/app.abc.js': 'export {};\n',
	'anh/vi-du.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
};

type SiteFiles = Readonly<Record<string, string | Buffer>>;

/** Writes media and release, and flips the pointer to it. */
export async function publish(dataDir: string, built: BuiltSnapshot, siteFiles: SiteFiles = SITE_FILES): Promise<void> {
	await writeRelease(dataDir, built, siteFiles);
	await pointTo(dataDir, built.snapshot.release);
}

/** Writes media and release; the pointer stays where it is. */
export async function writeRelease(
	dataDir: string,
	{ snapshot, media }: BuiltSnapshot,
	siteFiles: SiteFiles = SITE_FILES,
	snapshotText = JSON.stringify(snapshot),
): Promise<void> {
	for (const [name, content] of media) {
		await write(join(dataDir, 'media', name.slice(0, 2), name.slice(2, 4), name), content);
	}
	const folder = join(dataDir, 'releases', snapshot.release);
	for (const [name, content] of Object.entries(siteFiles)) await write(join(folder, 'site', name), content);
	await write(join(folder, 'snapshot.json'), snapshotText);
}

/** Flips the pointer as a publication does: written beside it, then renamed. */
export async function pointTo(dataDir: string, release: string): Promise<void> {
	const pointer = join(dataDir, 'releases', 'current');
	await write(`${pointer}.new`, release);
	await rename(`${pointer}.new`, pointer);
}

async function write(path: string, content: string | Buffer): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, content);
}
