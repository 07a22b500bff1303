import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { countrySnapshot } from './country-snapshot.ts';
import { openScale, scriptsOf } from './page-sizes.ts';
import { pagesOnEdge } from './pages-on-edge.ts';

import type { Weight } from './page-sizes.ts';
import type { PagesOnEdge } from './pages-on-edge.ts';

/** What fits into the first ten packets of a connection. */
const FIRST_VIEW_BYTES = 14_000;
const MESSAGE_BYTES = 5_000;
/** Scripts of a villager's page: bodies without headers. */
const SCRIPT_BYTES = 3_000;
/** Connections that weigh at the same time: the edge compresses each page when it is first asked for. */
const SCALES = 8;

const isMessage = (path: string): boolean => /^\/[^/]+\/nghe\//.test(path);
/** Broadcasters and interviewers come for a tool, and have it with them from then on. */
const isForVillagers = (path: string): boolean => !/^\/(?:phat-thanh|khao-sat)\//.test(path);

describe('the whole country with every language and message, over https as the edge sends it', () => {
	let site: PagesOnEdge;
	let weights: ReadonlyMap<string, number>;
	beforeAll(async () => {
		// the address decides whether the header for https is sent
		const siteUrl = 'https://loalang.example.vn';
		site = await pagesOnEdge({ snapshot: { ...countrySnapshot(), siteUrl }, media: new Map() }, { siteUrl });
		weights = await weighedOn(site);
	}, 300_000);
	afterAll(() => site.close());

	const heavierThan = (bytes: number, isMeant: (path: string) => boolean) =>
		[...weights].filter(([path, weight]) => isMeant(path) && weight > bytes);

	test('every page comes in the first 14,000 bytes, without the letters of its script', () => {
		expect(weights.size).toBeGreaterThan(3_700);
		expect(heavierThan(FIRST_VIEW_BYTES, () => true)).toEqual([]);
	});

	test('every message takes 5,000 bytes at most, headers included', () => {
		expect([...weights.keys()].filter(isMessage).length).toBeGreaterThan(250);
		expect(heavierThan(MESSAGE_BYTES, isMessage)).toEqual([]);
	});

	test('an ear stands beside the link to the next message, and nowhere without such a link', () => {
		const linked = site.built.pages.filter(
			({ path, html }) => isMessage(path) && /<a class="nut" href="\/[^"/]+\/nghe\//.test(html),
		);
		expect(linked.length).toBeGreaterThan(200);
		const ear =
			/<a class="nut" href="\/[^"/]+\/nghe\/[^>]*>[^<]*(?:<span[^>]*>[^<]*<\/span>)?[^<]*<\/a>\s*<audio [^>]*src="\/media\/[0-9a-f]{64}\.mp3"/;
		for (const { path, html } of linked) expect(ear.test(html), path).toBe(true);
		const ears = site.built.pages.filter(({ html }) => /<\/a>\s*<audio controls preload="none" aria/.test(html));
		expect(ears.length).toBe(linked.length);
	});

	test('no script holds up a page, and what villagers hear with takes 3,000 bytes and fits into the first view', async () => {
		const scale = openScale(site.url);
		const scriptWeights = new Map<string, Weight>();
		const weightOf = async (script: string): Promise<Weight> => {
			const weight = scriptWeights.get(script) ?? (await scale.weigh(script));
			scriptWeights.set(script, weight);
			return weight;
		};
		for (const { path, html } of site.built.pages) {
			expect(/<script(?![^>]*type="(?:module|application\/json)")/.test(html), path).toBe(false);
			if (!isForVillagers(path)) continue;
			const scripts: Weight[] = [];
			for (const script of await scriptsOf(html, site.built.read)) scripts.push(await weightOf(script));
			const sent = sumOf(scripts, 'sent') + (weights.get(path) ?? 0);
			expect([path, sent > FIRST_VIEW_BYTES ? sent : 'fits']).toEqual([path, 'fits']);
			// an ear beside a button needs no script
			if (/<audio[^>]* data-subject/.test(html)) expect(sumOf(scripts, 'body'), path).toBeLessThanOrEqual(SCRIPT_BYTES);
		}
		expect(scriptWeights.size).toBeGreaterThan(0);
		scale.close();
	});
});

const sumOf = (weights: readonly Weight[], part: keyof Weight): number =>
	weights.reduce((total, weight) => total + weight[part], 0);

/** Every page of a site with the bytes that it takes on the line. */
async function weighedOn(site: PagesOnEdge): Promise<ReadonlyMap<string, number>> {
	const waiting = site.built.pages.map(({ path }) => path).values();
	const weights = new Map<string, number>();
	const weighOn = async () => {
		const scale = openScale(site.url);
		for (const path of waiting) weights.set(path, (await scale.weigh(path)).sent);
		scale.close();
	};
	await Promise.all(Array.from({ length: SCALES }, weighOn));
	return weights;
}
