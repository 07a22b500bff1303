import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';

import { messageCode, messagePath } from '#content/lib/message-code.ts';

import { builtPages } from './built-pages.ts';
import { publishedInput } from './snapshot-builder.ts';

import type { BuiltPages } from './built-pages.ts';

/** With the pages of pages.test.ts: the podcast feed of a language. */
export function podcastTests(built: () => BuiltPages): void {
	test('the podcast feed of a language names every recording with its size and a lasting identity', async () => {
		const feed = new XMLParser({ ignoreAttributes: false }).parse(await built().read('/vi/feed.xml')) as {
			rss: { channel: { item: Record<string, unknown>[]; 'podcast:guid': string; language: string } };
		};
		const { channel } = feed.rss;
		expect(channel.language).toBe('vi');
		expect(channel['podcast:guid']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/);
		// three recordings; the bulletin is a sample
		expect(channel.item).toHaveLength(3);
		expect(channel.item[0]).toMatchObject({
			guid: {
				'#text': expect.stringMatching(/^urn:loa-lang:vi\/[2-9a-z]{8}\/[0-9a-f]{16}$/),
				'@_isPermaLink': 'false',
			},
			link: `http://127.0.0.1:4321${messagePath('vi', 'goi-111')}`,
			enclosure: { '@_length': '384000', '@_type': 'audio/mpeg' },
			// in the first hours of October in Vietnam
			pubDate: expect.stringMatching(/^(Wed, 30 Sep 2026 (17|18|19|2[0-3])|Thu, 01 Oct 2026 0[0-3]):/),
		});
	});

	test('the podcast feed says of a machine voice that it is one', async () => {
		const input = publishedInput();
		const approved = {
			...input,
			messages: input.messages.map((message) => ({
				...message,
				renditions: message.renditions.map((rendition) => ({ ...rendition, isSample: false })),
			})),
		};
		const { messages } = approved;
		const aired = messages.filter(({ role }) => role === 'message');
		const drafts = aired.flatMap(({ key, renditions }) =>
			renditions
				.filter(({ language, audio }) => language === 'km' && audio?.voice === 'draft')
				.map(() => `/nghe/${messageCode(key)}/`),
		);
		const pages = await builtPages(approved);
		const items = (await pages.read('/km/feed.xml')).split('<item>').slice(1);
		await pages.remove();
		const marked = items.filter((item) => item.includes('Giọng máy – bản nháp.'));
		expect(drafts.length).toBeGreaterThan(0);
		expect(marked.map((item) => /<link>[^<]*(\/nghe\/[^<]*)<\/link>/.exec(item)?.[1])).toEqual(drafts);
	});
}
