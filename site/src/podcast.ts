import { messagePath } from '#content/lib/message-code.ts';
import { createHash } from 'node:crypto';

import rss from '@astrojs/rss';

import { languageByTag } from '#content/languages.ts';
import { monthInWords } from '#content/model/month.ts';

import { translator } from './i18n.ts';
import { firstMonthOf, libraryOf } from './library.ts';
import { wholeBulletinOf } from './whole-bulletin.ts';

import type { Month } from '#content/model/month.ts';
import type { PublishedRendition, Snapshot } from '#content/model/snapshot.ts';

/** RFC 9562 namespace of podcast feeds (podcastindex.org namespace 1.0, tag `guid`). */
const PODCAST_NAMESPACE = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** What the page says beside the player, for those who never see the page. */
function cautionsOf(rendition: PublishedRendition, language: string): string[] {
	const t = translator(language);
	return [
		...(rendition.audio?.voice === 'draft' ? [t('message.draftVoice')] : []),
		...(rendition.isSample ? [t(language === 'vi' ? 'message.sampleInVietnamese' : 'message.sample')] : []),
	];
}

/** The podcast feed of a language: everything that has audio, each item with the address of its page as identity. */
export async function podcastFeed(snapshot: Snapshot, language: string): Promise<Response> {
	const t = translator(language);
	const name = `tiếng ${languageByTag(language)?.nameVi ?? language}`;
	const home = `${snapshot.siteUrl}/${language}/`;
	const author = escapeXml(t('feed.author'));
	const items = libraryOf(snapshot, language).flatMap(({ message, rendition, number }) => {
		if (!rendition.audio) return [];
		const { mp3, durationSeconds } = rendition.audio;
		const month = firstMonthOf(snapshot, { message: message.key, language });
		return [
			{
				title: rendition.title,
				description: [rendition.action || rendition.title, ...cautionsOf(rendition, language)].join(' '),
				link: `${snapshot.siteUrl}${messagePath(language, message.key)}`,
				// the first of its first month on air, so that publishing again does not make old items new
				pubDate: dateOfMonth(month, snapshot),
				enclosure: { url: `${snapshot.siteUrl}/media/${mp3.key}.mp3`, length: mp3.bytes, type: 'audio/mpeg' },
				customData: `<itunes:duration>${Math.round(durationSeconds)}</itunes:duration><itunes:episode>${number}</itunes:episode><itunes:explicit>false</itunes:explicit>`,
			},
		];
	});
	return rss({
		title: t('feed.title', { language: name }),
		description: t('feed.description', { language: name }),
		site: home,
		trailingSlash: true,
		xmlns: {
			itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
			podcast: 'https://podcastindex.org/namespace/1.0',
			atom: 'http://www.w3.org/2005/Atom',
		},
		items: [...items, ...wholeItem(snapshot, language)],
		customData: [
			`<language>${language}</language>`,
			`<atom:link href="${home}feed.xml" rel="self" type="application/rss+xml"/>`,
			`<itunes:author>${author}</itunes:author>`,
			'<itunes:explicit>false</itunes:explicit>',
			'<itunes:category text="Education"/>',
			`<itunes:image href="${snapshot.siteUrl}/bia-kenh.png"/>`,
			`<podcast:guid>${uuidOf(`${snapshot.siteUrl}/${language}/feed.xml`)}</podcast:guid>`,
			'<podcast:medium>podcast</podcast:medium>',
			// anybody may pass it on, and import it elsewhere
			'<podcast:locked>no</podcast:locked>',
		].join(''),
	});
}

/** When a month began in Vietnam; never after the release: applications hide what is of a day to come. */
function dateOfMonth(month: Month | undefined, { publishedAt }: Pick<Snapshot, 'publishedAt'>): Date {
	const released = new Date(publishedAt);
	if (!month) return released;
	const began = new Date(`${month}-01T00:00:00+07:00`);
	return began < released ? began : released;
}

/** The newest bulletin in one piece, with its chapters; nothing where there is none. */
function wholeItem(snapshot: Snapshot, language: string) {
	const whole = wholeBulletinOf(snapshot, language);
	if (!whole) return [];
	const t = translator(language);
	const { bulletin } = whole.rendered;
	const page = `${snapshot.siteUrl}/${language}/ban-tin/`;
	const cautions = [
		...(whole.isDraft ? [t('message.draftVoice')] : []),
		...(whole.isSample ? [t(language === 'vi' ? 'message.sampleInVietnamese' : 'message.sample')] : []),
	];
	return [
		{
			title: t('bulletin.month', { month: monthInWords(whole.month) }),
			description: [t('whole.title'), ...cautions].join('. '),
			link: `${page}#${whole.month}`,
			pubDate: dateOfMonth(whole.month, snapshot),
			enclosure: { url: `${snapshot.siteUrl}/media/${bulletin.key}.mp3`, length: bulletin.bytes, type: 'audio/mpeg' },
			customData: `<itunes:duration>${Math.round(bulletin.durationSeconds)}</itunes:duration><itunes:explicit>false</itunes:explicit><podcast:chapters url="${page}chuong.json" type="application/json+chapters"/>`,
		},
	];
}

/** UUID version 5 of a feed's address without scheme, as the namespace's rule for `podcast:guid` has it. */
function uuidOf(address: string): string {
	const bytes = createHash('sha1')
		.update(Buffer.from(PODCAST_NAMESPACE.replaceAll('-', ''), 'hex'))
		.update(address.replace(/^https?:\/\//, ''))
		.digest()
		.subarray(0, 16);
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
