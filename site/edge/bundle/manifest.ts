import { manifestSchema } from '#content/model/manifest.ts';

import { bundleFor } from './bundle.ts';
import { mediaUrl } from '../release/media.ts';

import type { Manifest } from '#content/model/manifest.ts';
import type { RenderedLanguage } from '#content/model/edition-plan.ts';
import type { CommuneMonth } from './commune-month.ts';
import type { MediaStore } from '../release/media-store.ts';
import type { Release } from '../release/release.ts';

/**
 * `index.json`: what a commune can download for a month. Addresses are paths, so that a mirror on a stick or in a
 * local network says the same.
 */
export function manifestOf(release: Release, media: MediaStore, communeMonth: CommuneMonth): Manifest {
	const { month, commune, edition, languages } = communeMonth;
	// the schema drops what a manifest does not show: keys, chapters, and how a hotline was verified
	return manifestSchema.parse({
		month,
		commune: { code: commune.code, name: commune.name, province: commune.province },
		languages: languages.map((rendered) => {
			const { bytes } = bundleFor(release, media, communeMonth, rendered).zip;
			return { ...languageOf(communeMonth, rendered), bundleBytes: bytes };
		}),
		isSample: edition.isSample,
		withdrawn: edition.withdrawn,
		hotlines: release.snapshot.hotlines.filter(
			(hotline) => hotline.province === null || hotline.province === commune.province,
		),
		publishedAt: release.snapshot.publishedAt,
		release: release.name,
	});
}

function languageOf({ month, commune }: CommuneMonth, { language, tracks, bulletin }: RenderedLanguage) {
	const base = `/goi/${month}/${commune.code}/${language}`;
	return {
		language,
		tracks: tracks.map((track) => ({ ...track, url: mediaUrl(track) })),
		bulletin: { ...bulletin, url: mediaUrl(bulletin) },
		scriptUrl: `${base}-phieu-phat.html`,
		approvalUrl: `${base}-phieu-duyet.html`,
		bundleUrl: `${base}.zip`,
	};
}
