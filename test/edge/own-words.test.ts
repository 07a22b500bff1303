import { describe, expect } from 'vitest';

import { bulletinSchema } from '#content/model/bulletin.ts';
import { manifestSchema } from '#content/model/manifest.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, DAO_SAN, HOA_CHAU, publish } from '../support/snapshot-builder.ts';
import { edgeOptions } from './edge-options.ts';
import { ask, test } from './edge-test.ts';
import { unzipped } from './unzipped.ts';

import type { RenderedLanguage } from '#content/model/edition-plan.ts';

const FILE = '00_VI_LOI_CHAO_CUA_XA.MP3';
const CREDIT = 'Nhạc hiệu: "Sóng", của Lò Thị A, giấy phép CC BY';

/** The builder's snapshot, where the commune says something before its bulletin and the music has an author. */
function withOwnWords() {
	const { snapshot, media } = buildSnapshot();
	const given = (rendered: RenderedLanguage): RenderedLanguage => {
		const [own] = rendered.communes ?? [];
		const [first] = rendered.tracks;
		const [part] = own?.parts ?? [];
		if (!own || !first || !part) return rendered;
		const track = { ...first, ...part, file: FILE, title: 'Lời trưởng bản', message: 'loi-chao-cua-xa' } as const;
		const words = { title: 'Lời trưởng bản', script: 'Kính chào bà con Dào San.', vietnamese: '', source: '7' };
		return { ...rendered, credits: [CREDIT], communes: [{ ...own, own: { ...words, track } }] };
	};
	const editions = snapshot.editions.map((edition) => ({ ...edition, languages: edition.languages.map(given) }));
	return { snapshot: { ...snapshot, editions }, media };
}

describe('what a commune says before its bulletin', () => {
	test('is the first track of its own bundle, with its words in the papers; no other commune gets it', async ({
		dataDir,
	}) => {
		await publish(dataDir, withOwnWords());
		const edge = await startEdge(edgeOptions(dataDir));
		const bundleOf = async (commune: string) => unzipped((await ask(edge.url, `/goi/2026-11/${commune}/vi.zip`)).body);
		const own = await bundleOf(DAO_SAN);
		const names = own.map(({ name }) => name.slice(name.indexOf('/') + 1));
		expect(names.slice(0, 3)).toEqual(['00_DOC_TRUOC.TXT', FILE, expect.stringMatching(/^01_VI_/) as string]);
		const paper = (name: string) => own.find((entry) => entry.name.endsWith(name))?.content.toString() ?? '';
		expect(paper('00_DOC_TRUOC.TXT')).toContain(`${FILE}  Lời trưởng bản`);
		expect(paper('00_DOC_TRUOC.TXT')).toContain(CREDIT);
		expect(paper('PHIEU_PHAT.HTML')).toContain('Nhạc hiệu: &quot;Sóng&quot;');
		expect(paper('PHAT.M3U').split('\r\n')[2]).toBe(FILE);
		for (const name of ['LOI_DOC.HTML', 'PHIEU_PHAT.HTML', 'BANG_MOC.HTML'])
			expect(paper(name), name).toContain('Kính chào bà con Dào San.');
		const others = await bundleOf(HOA_CHAU).catch(() => []);
		expect(others.map(({ name }) => name).filter((name) => name.endsWith(FILE))).toEqual([]);

		const month = `/goi/2026-11/${DAO_SAN}`;
		const json = async (path: string): Promise<unknown> => JSON.parse((await ask(edge.url, path)).body.toString());
		const { languages } = manifestSchema.parse(await json(`${month}/index.json`));
		const [first] = languages.find(({ language }) => language === 'vi')?.tracks ?? [];
		expect(first?.file).toBe(FILE);
		const sound = await ask(edge.url, first?.url ?? '');
		expect([sound.status, sound.body.length]).toEqual([200, first?.bytes]);
		expect(bulletinSchema.parse(await json(`${month}/vi.json`)).script).toMatch(/^Kính chào bà con Dào San\./);
		await edge.close();
	});
});
