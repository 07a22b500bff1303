import { describe, expect } from 'vitest';

import { mediaFolder } from '#site/edge/release/media-store.ts';
import { planMirror } from '#site/mirror/plan.ts';
import { loadRelease } from '#site/edge/release/release.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, DAO_SAN, publish } from '../support/snapshot-builder.ts';
import { edgeOptions } from './edge-options.ts';
import { ask, test } from './edge-test.ts';

import type { Withdrawal } from '#content/model/withdrawal.ts';

const MONTH = `/goi/2026-11/${DAO_SAN}`;
const OF_A_LANGUAGE = ['.zip', '.m3u', '.json', '.mp3', '-phieu-phat.html', '-phieu-duyet.html', '-phieu-ghi.html'];
const LANGUAGES = ['vi', 'mww-Latn-VN'] as const;

describe('a withdrawn message that a document still holds', () => {
	const cases = [
		['in every language is offered in none', null, []],
		['in Mông alone is offered in Vietnamese', 'mww-Latn-VN', ['vi']],
		['in Vietnamese alone is offered in Mông', 'vi', ['mww-Latn-VN']],
	] as const;
	for (const [name, language, offered] of cases)
		test(`${name}, at any address`, async ({ dataDir }) => {
			const { snapshot, media } = buildSnapshot();
			const [edition] = snapshot.editions;
			const withdrawn: Withdrawal[] = [
				{ message: 'goi-111', title: 'Gọi 111', day: snapshot.today, reason: 'số đã đổi', language },
			];
			const changed = { ...snapshot, withdrawn, editions: [{ ...edition!, withdrawn }] };
			await publish(dataDir, { snapshot: changed, media });
			const edge = await startEdge(edgeOptions(dataDir));
			try {
				const index = await ask(edge.url, `${MONTH}/index.json`);
				const manifest = JSON.parse(index.body.toString()) as {
					languages: { language: string }[];
					withdrawn: object[];
				};
				expect(manifest.languages.map((entry) => entry.language)).toEqual(offered);
				expect(manifest.withdrawn).toMatchObject([{ message: 'goi-111', language }]);
				for (const tag of LANGUAGES) {
					const isOffered = (offered as readonly string[]).includes(tag);
					const statuses = await Promise.all(
						OF_A_LANGUAGE.map(async (ending) => (await ask(edge.url, `${MONTH}/${tag}${ending}`)).status),
					);
					expect([tag, ...statuses]).toEqual([tag, ...OF_A_LANGUAGE.map(() => (isOffered ? 200 : 404))]);
					const rendered = edition!.languages.find((one) => one.language === tag)!;
					const track = rendered.tracks.find(({ message }) => message === 'goi-111')!;
					expect((await ask(edge.url, `/media/${track.key}.mp3`)).status).toBe(isOffered ? 200 : 404);
					const voice = await ask(edge.url, `${MONTH}/${tag}-goi-111.wav`);
					expect(voice.status).toBe(isOffered && rendered.phone ? 200 : 404);
				}
				const release = await loadRelease(dataDir, snapshot.release);
				const texts = release.snapshot.messages.find(({ key }) => key === 'goi-111')?.renditions ?? [];
				expect(texts.map((text) => text.language)).toEqual(offered);
				const mirror = await planMirror(release, {
					pagesFolder: `${dataDir}/releases/${snapshot.release}/site`,
					media: mediaFolder(dataDir),
					today: snapshot.today,
				});
				const kits = mirror
					.map(({ path }) => path)
					.filter((path) => path.startsWith(`goi/2026-11/${DAO_SAN}`) && path.endsWith('.zip'));
				expect(kits).toEqual(offered.map((tag) => `goi/2026-11/${DAO_SAN}/${tag}.zip`));
			} finally {
				await edge.close();
			}
		});
});
