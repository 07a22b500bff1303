import { BULLETIN_PRIORITIES, bulletinSchema } from '#content/model/bulletin.ts';
import { withdrawalsIn } from '#content/model/withdrawal.ts';
import { addMonths, daysBetween } from '#content/model/month.ts';

import { bulletinAudio, phoneAudio } from './commune-audio.ts';
import { mediaUrl } from '../release/media.ts';

import type { Bulletin } from '#content/model/bulletin.ts';
import type { MediaFile } from '#content/model/clip.ts';
import type { RenderedLanguage } from '#content/model/edition-plan.ts';
import type { Day } from '#content/model/month.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { CommuneMonth } from './commune-month.ts';

/** A commune's bulletin in one language for machines; see the schema for what it is and what it is not. */
export function bulletinOf(snapshot: Snapshot, communeMonth: CommuneMonth, rendered: RenderedLanguage): Bulletin {
	const { month, commune, edition } = communeMonth;
	const { language, tracks } = rendered;
	const days = daysBetween(`${month}-01` as Day, `${addMonths(month, 1)}-01` as Day);
	const audioOf = (file: MediaFile) => ({ ...file, url: snapshot.siteUrl + mediaUrl(file), mediaType: 'audio/mpeg' });
	const own = bulletinAudio(communeMonth, rendered);
	// what the commune says before it is no message
	const words = rendered.communes?.find((bulletin) => bulletin.commune === commune.code)?.own;
	const address = (name: string) => `${snapshot.siteUrl}/goi/${month}/${commune.code}/${name}`;
	return bulletinSchema.parse({
		format: 'loa-lang/ban-tin/1',
		id: `${month}/${commune.code}/${language}`,
		title: edition.title,
		month,
		commune: { code: commune.code, name: commune.name, province: commune.province },
		language,
		priority: 'thong-thuong',
		priorityName: BULLETIN_PRIORITIES['thong-thuong'],
		validFrom: `${month}-01`,
		validTo: `${month}-${days}`,
		slots: edition.slots,
		isSample: edition.isSample,
		hasDraftVoice: tracks.some((track) => track.voice === 'draft'),
		audio: audioOf(rendered.bulletin),
		communeAudio: { ...own, url: address(own.name), mediaType: 'audio/mpeg' },
		phone: [...phoneAudio(communeMonth, rendered)].map(([message, { name, parts, ...audio }]) => ({
			...audio,
			message,
			url: address(name),
			mediaType: 'audio/wav',
			sha256: parts[0]?.sha256,
		})),
		tracks: tracks.map((track) => ({ ...track, isSample: track.isSample ?? false, ...audioOf(track) })),
		script: tracks
			.map((track) => (track.key === words?.track.key ? words.script : scriptOf(snapshot, track.message, language)))
			.filter((text) => text !== '')
			.join('\n\n'),
		withdrawn: withdrawalsIn(edition.withdrawn, language),
		publishedAt: snapshot.publishedAt,
		release: snapshot.release,
	});
}

const scriptOf = (snapshot: Pick<Snapshot, 'messages'>, key: string, language: string): string =>
	snapshot.messages
		.find((message) => message.key === key)
		?.renditions.find((rendition) => rendition.language === language)?.script ?? '';

/**
 * The same as a playlist (M3U, UTF-8) for IP loudspeakers that fetch one address again and again. Sample bulletins and
 * machine voices stay out: nobody is there to hear that they must not be aired.
 */
export function playlistOf(bulletin: Bulletin): string {
	const lines = ['#EXTM3U', `#PLAYLIST:${bulletin.title}`];
	if (bulletin.isSample) lines.push('# Bản tin mẫu, chưa được duyệt: không có gì để phát.');
	else if (bulletin.hasDraftVoice)
		lines.push('# Còn giọng máy bản nháp: người phát phải tự quyết định, không tự động phát.');
	else
		for (const track of bulletin.tracks)
			lines.push(`#EXTINF:${Math.round(track.durationSeconds)},${track.title.replaceAll(/\s+/g, ' ')}`, track.url);
	return `${lines.join('\r\n')}\r\n`;
}
