import { createHash } from 'node:crypto';

import rss from '@astrojs/rss';

import { messageCode, messagePath } from '#content/lib/message-code.ts';
import { languageByTag } from '#content/languages.ts';
import { monthInWords } from '#content/model/month.ts';

import { translator } from './i18n.ts';
import { firstMonthOf, libraryOf } from './library.ts';
import { wholeBulletinOf } from './whole-bulletin.ts';

import type { Month } from '#content/model/month.ts';
import type { Snapshot } from '#content/model/snapshot.ts';

/** RFC 9562 namespace of podcast feeds (podcastindex.org namespace 1.0, tag `guid`). */
const PODCAST_NAMESPACE = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** What the page says beside the player, for those who never see the page. */
const cautionsOf = (isDraft: boolean, language: string): string[] =>
	isDraft ? [translator(language)('message.draftVoice')] : [];

/** Minutes over which the items of one month are spread: readers sort by date, and some show one item of a date. */
const SPREAD_MINUTES = 600;

/**
 * The podcast feed of a language: everything approved that has audio. An item is identified by message and sound,
 * wherever the site stands: a new address of the site doubles nothing, and a changed recording, in which a number may
 * have changed, is fetched again by those who have the old one.
 */
export async function podcastFeed(snapshot: Snapshot, language: string): Promise<Response> {
	const t = translator(language);
	const name = `tiếng ${languageByTag(language)?.nameVi ?? language}`;
	const home = `${snapshot.siteUrl}/${language}/`;
	const author = escapeXml(t('feed.author'));
	const items = libraryOf(snapshot, language).flatMap(({ message, rendition, number }) => {
		if (!rendition.audio || rendition.isSample) return [];
		const { mp3, durationSeconds } = rendition.audio;
		const month = firstMonthOf(snapshot, { message: message.key, language });
		return [
			{
				title: rendition.title,
				description: [
					rendition.action || rendition.title,
					...cautionsOf(rendition.audio.voice === 'draft', language),
				].join(' '),
				// of its first month on air, so that publishing again does not make old items new
				pubDate: dateOfMonth(month, snapshot, message.key),
				enclosure: { url: `${snapshot.siteUrl}/media/${mp3.key}.mp3`, length: mp3.bytes, type: 'audio/mpeg' },
				customData: `${identity(`${language}/${messageCode(message.key)}/${mp3.key.slice(0, 16)}`, `${snapshot.siteUrl}${messagePath(language, message.key)}`)}<itunes:duration>${Math.round(durationSeconds)}</itunes:duration><itunes:episode>${number}</itunes:episode><itunes:explicit>false</itunes:explicit>`,
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
			// in the order of the library, not of dates
			'<itunes:type>serial</itunes:type>',
			'<itunes:category text="Education"/>',
			`<itunes:image href="${snapshot.siteUrl}/bia-kenh.png"/>`,
			`<podcast:guid>${uuidOf(`${snapshot.siteUrl}/${language}/feed.xml`)}</podcast:guid>`,
			'<podcast:medium>podcast</podcast:medium>',
			// anybody may pass it on, and import it elsewhere
			'<podcast:locked>no</podcast:locked>',
		].join(''),
	});
}

/** Elements of an item: who it is for good (not an address), and its page. */
const identity = (name: string, page: string): string =>
	`<guid isPermaLink="false">urn:loa-lang:${name}</guid><link>${escapeXml(page)}</link>`;

/**
 * In the first hours of a month in Vietnam, at a time of its own for each name; never after the release: applications
 * hide what is of a day to come.
 */
function dateOfMonth(month: Month | undefined, { publishedAt }: Pick<Snapshot, 'publishedAt'>, name: string): Date {
	const released = new Date(publishedAt);
	if (!month) return released;
	const minutes = createHash('sha256').update(name).digest().readUInt16BE(0) % SPREAD_MINUTES;
	const date = new Date(Date.parse(`${month}-01T00:00:00+07:00`) + minutes * 60_000);
	return date < released ? date : released;
}

/** The newest bulletin in one piece, with its chapters; nothing where there is none. */
function wholeItem(snapshot: Snapshot, language: string) {
	const whole = wholeBulletinOf(snapshot, language);
	if (!whole || whole.isSample) return [];
	const t = translator(language);
	const { bulletin } = whole.rendered;
	const page = `${snapshot.siteUrl}/${language}/ban-tin/`;
	return [
		{
			title: t('bulletin.month', { month: monthInWords(whole.month) }),
			description: [t('whole.title'), ...cautionsOf(whole.isDraft, language)].join('. '),
			pubDate: dateOfMonth(whole.month, snapshot, 'ban-tin'),
			enclosure: { url: `${snapshot.siteUrl}/media/${bulletin.key}.mp3`, length: bulletin.bytes, type: 'audio/mpeg' },
			customData: `${identity(`${language}/${whole.month}/${bulletin.key.slice(0, 16)}`, `${page}#${whole.month}`)}<itunes:duration>${Math.round(bulletin.durationSeconds)}</itunes:duration><itunes:explicit>false</itunes:explicit><podcast:chapters url="${page}chuong.json" type="application/json+chapters"/>`,
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
