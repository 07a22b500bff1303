import { monthsFor } from '#content/model/snapshot.ts';

import { bulletinOf, playlistOf } from '../bundle/bulletin-export.ts';
import { bundleOf, communeMonthOf } from '../bundle/bundle.ts';
import { sendBytes } from './byte-source.ts';
import { calendarOf } from '../bundle/calendar.ts';
import { audioSource, communeAudio } from '../bundle/commune-audio.ts';
import { countSeen } from '../log/count-seen.ts';
import { downloadKind } from '../log/download-kind.ts';
import { contentTypeOf } from './content-types.ts';
import { REVALIDATE } from './headers.ts';
import { logSheet } from '../bundle/log-sheet.ts';
import { manifestOf } from '../bundle/manifest.ts';
import { sendFile, servedFile } from './served-file.ts';
import { readZip } from '../bundle/virtual-zip.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RenderedLanguage } from '#content/model/edition-plan.ts';
import type { Day } from '#content/model/month.ts';
import type { Bundle, CommuneMonth } from '../bundle/commune-month.ts';
import type { EdgeContext } from '../edge-context.ts';
import type { MediaStore } from '../release/media-store.ts';
import type { Release } from '../release/release.ts';
import type { ServedFile } from './served-file.ts';

/** `/goi/2026-11/03562/vi.zip`, or with `moi-nhat` for the month: the newest that has begun. */
const ADDRESS = /^\/goi\/(\d{4}-\d{2}|moi-nhat)\/(\d{5})\/([\w.-]{1,90})$/;
const OF_A_LANGUAGE = /^([A-Za-z-]{2,15}?)(\.zip|\.m3u|\.json|-phieu-phat\.html|-phieu-duyet\.html|-phieu-ghi\.html)$/;

interface Exchange {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly edge: EdgeContext;
	/** With its question mark; empty: none. */
	readonly query: string;
}

/**
 * Answers `/goi/<month>/<commune>/…`.
 *
 * @returns false when there is no such thing, and nothing was answered
 * @throws {MediaMissingError} before the first byte, when a track is not on disk as published
 */
export async function answerBundle(path: string, release: Release, exchange: Exchange): Promise<boolean> {
	const [, monthText = '', commune = '', file = ''] = ADDRESS.exec(path) ?? [];
	const month = monthText === 'moi-nhat' ? latestMonth(release, commune, exchange.edge.today()) : monthText;
	const communeMonth = month === undefined ? undefined : communeMonthOf(release, month, commune);
	if (!communeMonth) return false;
	if (file.endsWith('.zip')) {
		const language = file.slice(0, -'.zip'.length);
		const bundle = bundleOf(release, exchange.edge.media, { month: communeMonth.month, commune, language });
		if (bundle) await sendZip(bundle, exchange);
		return bundle !== undefined;
	}
	const audio = communeAudio(communeMonth).find(({ name }) => name === file);
	// nobody listens at the address of the newest month before a machine airs it
	if (audio && (monthText !== 'moi-nhat' || !audio.needsPerson)) {
		const fileName = `${communeMonth.month}-${commune}-${audio.name}`;
		await sendBytes(exchange.request, exchange.response, await audioSource(exchange.edge.media, audio, fileName));
		return true;
	}
	const small = smallFile(file, { release, media: exchange.edge.media, communeMonth });
	if (small) await sendFile(exchange.request, exchange.response, small);
	return small !== undefined;
}

/** Small files kept at hand with their compressed forms: about 20 kB each. */
const KEPT_FILES = 500;
const kept = new WeakMap<Release, Map<string, ServedFile>>();

function smallFile(name: string, files: CommuneFiles): ServedFile | undefined {
	const ofRelease = kept.get(files.release) ?? new Map<string, ServedFile>();
	kept.set(files.release, ofRelease);
	const path = `${files.communeMonth.month}/${files.communeMonth.commune.code}/${name}`;
	const known = ofRelease.get(path);
	if (known) return known;
	const body = communeFile(name, files);
	if (body === undefined) return undefined;
	const made = servedFile(body, { type: contentTypeOf(name), cacheControl: REVALIDATE });
	const oldest = ofRelease.keys().next();
	if (ofRelease.size >= KEPT_FILES && !oldest.done) ofRelease.delete(oldest.value);
	ofRelease.set(path, made);
	return made;
}

/** The newest month of a commune that has begun; before the first one, the first. */
function latestMonth(release: Release, communeCode: string, today: Day): string | undefined {
	const commune = release.communes.get(communeCode);
	const months = commune ? monthsFor(release.snapshot, commune) : [];
	return months.find((month) => `${month}-01` <= today) ?? months.at(-1);
}

interface CommuneFiles {
	readonly release: Release;
	readonly media: MediaStore;
	readonly communeMonth: CommuneMonth;
}

/**
 * One of the small files of a commune's month, by its name.
 *
 * @returns undefined when there is none of that name
 */
export function communeFile(name: string, { release, media, communeMonth }: CommuneFiles): Buffer | undefined {
	const { snapshot } = release;
	if (name === 'index.json') return Buffer.from(JSON.stringify(manifestOf(release, media, communeMonth)));
	if (name === 'gio-phat.ics') return Buffer.from(calendarOf(snapshot.siteUrl, communeMonth));
	const [, language, ending] = OF_A_LANGUAGE.exec(name) ?? [];
	const place = communeMonth.languages.findIndex((rendered) => rendered.language === language);
	const rendered: RenderedLanguage | undefined = communeMonth.languages[place];
	if (!rendered || language === undefined) return undefined;
	if (ending === '.json') return Buffer.from(JSON.stringify(bulletinOf(snapshot, communeMonth, rendered)));
	if (ending === '.m3u') return Buffer.from(playlistOf(bulletinOf(snapshot, communeMonth, rendered)));
	if (ending === '-phieu-ghi.html') return Buffer.from(logSheet(communeMonth, place, snapshot.siteUrl));
	const { month, commune } = communeMonth;
	const bundle = bundleOf(release, media, { month, commune: commune.code, language });
	return ending === '-phieu-phat.html' ? bundle?.runSheet : bundle?.approvalSheet;
}

/** Names of the small files that a commune's month has. */
export const communeFileNames = ({ languages }: Pick<CommuneMonth, 'languages'>): readonly string[] => [
	'index.json',
	'gio-phat.ics',
	...languages.flatMap(({ language }) =>
		['.json', '.m3u', '-phieu-phat.html', '-phieu-duyet.html', '-phieu-ghi.html'].map((ending) => language + ending),
	),
];

async function sendZip(
	{ month, commune, rendered, zip }: Bundle,
	{ request, response, edge, query }: Exchange,
): Promise<void> {
	for (const track of rendered.tracks) await edge.media.ready(track);
	const fileName = `goi-${month}-${commune.code}-${rendered.language}.zip`;
	const sent = await sendBytes(request, response, {
		bytes: zip.bytes,
		etag: zip.etag,
		type: contentTypeOf(fileName),
		cacheControl: REVALIDATE,
		extra: ['Content-Disposition', `attachment; filename="${fileName}"`],
		read: (start, end) => readZip(zip, start, end),
	});
	const kind = downloadKind(query, request.headers);
	if (!sent || !kind || !edge.downloads.took(`${edge.networkName(request)} ${kind} ${zip.etag}`, sent)) return;
	const seen = { language: rendered.language, subject: `${month}/${commune.code}`, province: commune.province };
	await countSeen({ ...seen, kind }, edge);
}
