import { describe, expect } from 'vitest';

import { bulletinSchema } from '#content/model/bulletin.ts';
import { manifestSchema } from '#content/model/manifest.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, DAO_SAN, publish } from '../support/snapshot-builder.ts';
import { edgeOptions } from './edge-options.ts';
import { ask, test } from './edge-test.ts';
import { unzipped } from './unzipped.ts';

const MONTH = `/goi/2026-11/${DAO_SAN}`;
const MARK = /mẫu/i;

/** Every paper that the server makes for a commune, by itself and inside the bundle. */
const PAPERS_IN_ZIP = [
	'00_DOC_TRUOC.TXT',
	'PHIEU_PHAT.HTML',
	'PHIEU_DUYET.HTML',
	'PHIEU_GHI.HTML',
	'BANG_MOC.HTML',
	'LOI_DOC.HTML',
];

describe('a bulletin with one part that nobody has approved', () => {
	test('says so in every paper, in the bundle, for machines and in playlists; an official one nowhere', async ({
		dataDir,
	}) => {
		const marksOf = async (isSample: boolean) => {
			const { snapshot, media } = buildSnapshot();
			const [edition] = snapshot.editions;
			await publish(dataDir, { snapshot: { ...snapshot, editions: [{ ...edition!, isSample }] }, media });
			const edge = await startEdge(edgeOptions(dataDir));
			const textOf = async (path: string) => (await ask(edge.url, path)).body.toString();
			const entries = await unzipped((await ask(edge.url, `${MONTH}/vi.zip`)).body);
			const inZip = entries.filter(({ name }) => !name.endsWith('.MP3'));
			const marks = {
				papers: inZip
					.filter(({ content }) => MARK.test(content.toString()))
					.map(({ name }) => name.replace(/^.*\//, '')),
				runSheet: MARK.test(await textOf(`${MONTH}/vi-phieu-phat.html`)),
				approvalSheet: MARK.test(await textOf(`${MONTH}/vi-phieu-duyet.html`)),
				manifest: manifestSchema.parse(JSON.parse(await textOf(`${MONTH}/index.json`))).isSample,
				json: bulletinSchema.parse(JSON.parse(await textOf(`${MONTH}/vi.json`))).isSample,
				playlist: MARK.test(await textOf(`${MONTH}/vi.m3u`)),
				isAiredByItself: (await textOf(`${MONTH}/vi.m3u`)).includes('/media/'),
			};
			await edge.close();
			return marks;
		};
		expect(await marksOf(true)).toEqual({
			papers: expect.arrayContaining(PAPERS_IN_ZIP),
			runSheet: true,
			approvalSheet: true,
			manifest: true,
			json: true,
			playlist: true,
			isAiredByItself: false,
		});
		// its title has the word, so the papers are judged by the note alone
		const official = await marksOf(false);
		expect([official.manifest, official.json, official.isAiredByItself]).toEqual([false, false, true]);
	});
});
