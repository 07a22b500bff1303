import { createHash } from 'node:crypto';

import { XMLValidator } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import partytime from 'podcast-partytime';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { messagePath } from '#content/lib/message-code.ts';
import { addMonths, parseMonth } from '#content/model/month.ts';

import { builtPages } from './built-pages.ts';
import { FIVE, fiveLanguages } from './five-languages.ts';
import { pagesOnEdge } from './pages-on-edge.ts';

import type { PublishedRendition, Snapshot } from '#content/model/snapshot.ts';
import type { BuiltSnapshot } from '../support/snapshot-builder.ts';
import type { PagesOnEdge } from './pages-on-edge.ts';

/** What the namespace's own document of JSON chapters 1.2.0 allows. */
const chaptersSchema = z.strictObject({
	version: z.literal('1.2.0'),
	chapters: z.array(z.strictObject({ startTime: z.number().nonnegative(), title: z.string().min(1) })).min(1),
});

describe('feeds, read by readers of others', () => {
	let published: BuiltSnapshot;
	let site: PagesOnEdge;
	beforeAll(async () => {
		published = approvedButOne(await fiveLanguages());
		site = await pagesOnEdge(published);
	}, 120_000);
	afterAll(() => site.close());

	/** The public address stands in a feed; the edge of the test has another port. */
	const fetched = (address: string, init?: RequestInit) =>
		fetch(address.replace(published.snapshot.siteUrl, site.url), init);
	const feedOf = async (tag: string): Promise<string> => {
		const answer = await fetch(`${site.url}/${tag}/feed.xml`);
		expect(answer.headers.get('content-type')).toMatch(/^(application\/(rss\+)?xml|text\/xml)/);
		return answer.text();
	};

	test.for(FIVE)('%s: two readers find the same items, as many as people can hear', async (tag) => {
		const xml = await feedOf(tag);
		expect(XMLValidator.validate(xml)).toBe(true);
		const general = parseRssFeed(xml);
		const podcast = partytime.parseFeed(xml);
		const heard = published.snapshot.messages.filter(
			({ role, renditions }) =>
				role === 'message' && renditions.some(({ language, isSample }) => language === tag && !isSample),
		);
		// this one leaves out every item without guid, enclosure or title
		expect(podcast?.items).toHaveLength(heard.length + 1);
		expect(general.items?.map((item) => item.guid?.value)).toEqual(podcast?.items.map((item) => item.guid));
		expect(new Set(podcast?.items.map((item) => item.guid)).size).toBe(heard.length + 1);
		expect(podcast).toMatchObject({ language: tag, explicit: false, medium: 'podcast', itunesCategory: ['Education'] });
		expect(podcast?.guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
		expect(general).toMatchObject({ podcast: { locked: { value: false } }, itunes: { explicit: false } });
		expect(general.atom?.links?.[0]).toMatchObject({ rel: 'self', href: expect.stringMatching(`/${tag}/feed.xml$`) });
	});

	test('what nobody has approved is in no feed, says so on its page, and nothing else says so', async () => {
		const MARK = 'Bản mẫu, chưa được';
		let samples = 0;
		for (const tag of FIVE) {
			const items = parseRssFeed(await feedOf(tag)).items ?? [];
			for (const { key, renditions, role } of published.snapshot.messages) {
				const rendition = renditions.find(({ language }) => language === tag);
				if (role !== 'message' || !rendition) continue;
				const address = messagePath(tag, key);
				const item = items.find(({ link }) => link?.endsWith(address));
				expect([tag, key, item === undefined]).toEqual([tag, key, rendition.isSample]);
				const page = await (await fetch(`${site.url}${address}`)).text();
				expect([tag, key, page.includes(MARK)]).toEqual([tag, key, rendition.isSample]);
				if (rendition.isSample) samples += 1;
			}
			const page = await (await fetch(`${site.url}/${tag}/ban-tin/`)).text();
			expect([tag, page.includes(MARK)]).toEqual([tag, false]);
		}
		expect(samples).toBe(1);
		const unapproved = await builtPages(
			allOf(published.snapshot, { isRenditionSample: () => true, isEditionSample: true }),
		);
		for (const tag of FIVE) expect(await unapproved.read(`/${tag}/feed.xml`)).not.toContain('<item>');
		expect(await unapproved.read('/km/ban-tin/index.html')).toContain(MARK);
		await unapproved.remove();
	});

	test('a new address of the site doubles no episode, a changed recording is a new one, and no two have one date', async () => {
		const moved = { ...published.snapshot, siteUrl: 'https://loa.example.vn' };
		const again = await builtPages({
			...moved,
			messages: moved.messages.map((message) =>
				message.key === 'goi-111' ? { ...message, renditions: message.renditions.map(recordedAnew) } : message,
			),
		});
		for (const tag of FIVE) {
			const before = partytime.parseFeed(await feedOf(tag))?.items ?? [];
			const after = partytime.parseFeed(await again.read(`/${tag}/feed.xml`))?.items ?? [];
			const changed = before.filter(({ guid }) => !after.some((item) => item.guid === guid));
			const isSample = tag === SAMPLE.tag;
			expect([tag, changed.map(({ link }) => link?.endsWith(messagePath(tag, 'goi-111')))]).toEqual([
				tag,
				isSample ? [] : [true],
			]);
			expect(after.every(({ link }) => link?.startsWith('https://loa.example.vn/'))).toBe(true);
			expect(new Set(before.map(({ pubDate }) => pubDate?.toISOString())).size).toBe(before.length);
		}
		await again.remove();
	});

	test('every enclosure is the file that it says: length, type and address, also in parts', async () => {
		for (const tag of FIVE) {
			for (const { enclosure, duration } of partytime.parseFeed(await feedOf(tag))?.items ?? []) {
				const whole = await fetched(enclosure.url);
				expect(whole.headers.get('content-type')).toBe(enclosure.type);
				expect((await whole.arrayBuffer()).byteLength).toBe(enclosure.length);
				const part = await fetched(enclosure.url, { headers: { Range: 'bytes=0-9' } });
				expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 0-9/${enclosure.length}`]);
				expect(duration).toBeGreaterThan(0);
			}
		}
	});

	test('every link opens, and the cover is a square picture of the size that directories ask for', async () => {
		const podcast = partytime.parseFeed(await feedOf('km'));
		for (const { link } of podcast?.items ?? [])
			expect([link, (await fetched(link ?? '')).status]).toEqual([link, 200]);
		const cover = await fetched(podcast?.itunesImage ?? '');
		const { width, height, format } = await sharp(await cover.arrayBuffer()).metadata();
		expect([format, width]).toEqual(['png', height]);
		// Apple: 1,400 to 3,000 pixels
		expect(width).toBeGreaterThanOrEqual(1_400);
		expect(width).toBeLessThanOrEqual(3_000);
	});

	test('chapters are inside of the bulletin, in order, in the form that the namespace describes', async () => {
		for (const tag of FIVE) {
			const whole = partytime.parseFeed(await feedOf(tag))?.items.find((item) => item.podcastChapters);
			expect(whole?.podcastChapters?.type).toBe('application/json+chapters');
			const answer = await fetched(whole?.podcastChapters?.url ?? '');
			const { chapters } = chaptersSchema.parse(await answer.json());
			const starts = chapters.map(({ startTime }) => startTime);
			expect(starts).toEqual(starts.toSorted((one, other) => one - other));
			expect(starts.at(-1)).toBeLessThan(whole?.duration ?? 0);
		}
	});

	test('nothing old becomes new when it is published again a month later, in another order and with a new message', async () => {
		const again = await builtPages(aMonthLater(published.snapshot));
		for (const tag of FIVE) {
			const before = partytime.parseFeed(await feedOf(tag));
			const after = partytime.parseFeed(await again.read(`/${tag}/feed.xml`));
			const dates = new Map(after?.items.map(({ guid, pubDate }) => [guid, pubDate?.toISOString()]));
			const messages = before?.items.filter(({ podcastChapters }) => !podcastChapters) ?? [];
			for (const { guid, pubDate } of messages) expect(dates.get(guid)).toBe(pubDate?.toISOString());
			expect(after?.guid).toBe(before?.guid);
			expect(after?.items.length).toBe((before?.items.length ?? 0) + 1);
		}
		await again.remove();
	});
});

/** The one rendition that nobody has approved. */
const SAMPLE = { tag: 'km', key: 'goi-111' } as const;

function allOf(
	snapshot: Snapshot,
	marks: { isRenditionSample: (tag: string, key: string) => boolean; isEditionSample: boolean },
): Snapshot {
	return {
		...snapshot,
		messages: snapshot.messages.map((message) => ({
			...message,
			renditions: message.renditions.map((rendition) => ({
				...rendition,
				isSample: marks.isRenditionSample(rendition.language, message.key),
			})),
		})),
		editions: snapshot.editions.map((edition) => ({ ...edition, isSample: marks.isEditionSample })),
	};
}

const approvedButOne = ({ snapshot, media }: BuiltSnapshot): BuiltSnapshot => ({
	media,
	snapshot: allOf(snapshot, {
		isRenditionSample: (tag, key) => tag === SAMPLE.tag && key === SAMPLE.key,
		isEditionSample: false,
	}),
});

function recordedAnew(rendition: PublishedRendition): PublishedRendition {
	const { audio } = rendition;
	if (!audio) return rendition;
	return {
		...rendition,
		audio: { ...audio, mp3: { ...audio.mp3, key: createHash('sha256').update(audio.mp3.key).digest('hex') } },
	};
}

/** The next publication: a month more, one message more, the others the other way round. */
function aMonthLater(snapshot: Snapshot): Snapshot {
	const [latest] = snapshot.editions;
	const [, , first] = snapshot.messages;
	if (!latest || !first) throw new Error('The snapshot has nothing that could be published again.');
	const month = addMonths(parseMonth('2026-11') ?? latest.month, 1);
	return {
		...snapshot,
		release: '20261201-080000-ffeedd',
		publishedAt: '2026-12-01T01:00:00Z',
		messages: [...snapshot.messages, { ...first, key: 'bai-moi' }].map((message, index, all) => ({
			...message,
			order: all.length - index,
		})),
		editions: [{ ...latest, month }, ...snapshot.editions],
	};
}
