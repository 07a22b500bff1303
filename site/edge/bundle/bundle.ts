import { crc32 } from 'node:zlib';

import { bundleFolder } from '#content/lib/bundle-folder.ts';
import { languageByTag } from '#content/languages.ts';
import { parseMonth } from '#content/model/month.ts';
import { bundleLanguagesFor, editionFor } from '#content/model/snapshot.ts';
import { approvalSheet } from '#content/sheets/approval-sheet.ts';
import { cueSheet } from '#content/sheets/cue-sheet.ts';
import { playlistText } from '#content/sheets/playlist-text.ts';
import { readmeText } from '#content/sheets/readme-text.ts';
import { runSheet } from '#content/sheets/run-sheet.ts';
import { scriptSheet } from '#content/sheets/script-sheet.ts';
import { sheetDataFor } from '#content/sheets/sheet-data.ts';

import { logSheet } from './log-sheet.ts';
import { planZip } from './virtual-zip.ts';

import type { Bundle, CommuneMonth } from './commune-month.ts';
import type { RenderedLanguage } from '#content/model/edition-plan.ts';
import type { MediaStore } from '../release/media-store.ts';
import type { Release } from '../release/release.ts';
import type { ZipEntry } from './virtual-zip.ts';

/** @returns undefined when there is no such month, no such commune, or no edition for them */
export function communeMonthOf(
	release: Pick<Release, 'snapshot' | 'communes'>,
	monthText: string,
	communeCode: string,
): CommuneMonth | undefined {
	const month = parseMonth(monthText);
	const commune = release.communes.get(communeCode);
	if (!month || !commune) return undefined;
	const edition = editionFor(release.snapshot, commune, month);
	if (!edition) return undefined;
	return { month, commune, edition, languages: bundleLanguagesFor(edition, commune, release.snapshot.provinces) };
}

/** Bundles kept at hand: about 100 kB of papers each. */
const KEPT_BUNDLES = 200;

/**
 * The bundle of a commune, month and language.
 *
 * @returns undefined when the commune does not get that language in that month
 * @throws {BundleTooLargeError} from 4 GiB on
 */
export function bundleOf(
	release: Release,
	media: MediaStore,
	{ month, commune, language }: { month: string; commune: string; language: string },
): Bundle | undefined {
	const communeMonth = communeMonthOf(release, month, commune);
	const rendered = communeMonth?.languages.find((candidate) => candidate.language === language);
	return communeMonth && rendered && bundleFor(release, media, communeMonth, rendered);
}

/**
 * The bundle of one of the languages that a commune gets in a month.
 *
 * @throws {BundleTooLargeError} from 4 GiB on
 */
export function bundleFor(
	release: Release,
	media: MediaStore,
	communeMonth: CommuneMonth,
	rendered: RenderedLanguage,
): Bundle {
	const name = `${communeMonth.month}/${communeMonth.commune.code}/${rendered.language}`;
	const kept = release.bundles.get(name);
	if (kept) return kept;
	const bundle = makeBundle(release, media, communeMonth, rendered);
	const oldest = release.bundles.keys().next();
	if (release.bundles.size >= KEPT_BUNDLES && !oldest.done) release.bundles.delete(oldest.value);
	release.bundles.set(name, bundle);
	return bundle;
}

function makeBundle(
	release: Release,
	media: MediaStore,
	communeMonth: CommuneMonth,
	rendered: RenderedLanguage,
): Bundle {
	const { month, commune, edition, languages } = communeMonth;
	const language = languageByTag(rendered.language);
	const place = languages.findIndex((other) => other.language === rendered.language);
	const data = sheetDataFor(release.snapshot, { edition, commune, rendered, language });
	const papers = {
		readme: Buffer.from(readmeText(data)),
		run: Buffer.from(runSheet(data)),
		approval: Buffer.from(approvalSheet(data)),
	};
	const tracks: readonly ZipEntry[] = rendered.tracks.map((track) => ({
		name: track.file,
		bytes: track.bytes,
		crc32: track.crc32,
		content: (start, end) => media.read(track, start, end),
	}));
	const entries = [
		paperEntry('00_DOC_TRUOC.TXT', papers.readme),
		...tracks,
		paperEntry('PHAT.M3U', Buffer.from(playlistText(data))),
		paperEntry('PHIEU_PHAT.HTML', papers.run),
		paperEntry('PHIEU_DUYET.HTML', papers.approval),
		paperEntry('PHIEU_GHI.HTML', Buffer.from(logSheet(communeMonth, place, release.snapshot.siteUrl))),
		paperEntry('BANG_MOC.HTML', Buffer.from(cueSheet(data))),
		paperEntry('LOI_DOC.HTML', Buffer.from(scriptSheet(data))),
	];
	return {
		month,
		commune,
		rendered,
		zip: planZip(
			entries,
			{ year: Number(month.slice(0, 4)), month: Number(month.slice(5)), day: 1 },
			bundleFolder(month, rendered.language),
		),
		runSheet: papers.run,
		approvalSheet: papers.approval,
	};
}

const paperEntry = (name: string, content: Buffer): ZipEntry => ({
	name,
	bytes: content.length,
	crc32: crc32(content),
	content,
});
