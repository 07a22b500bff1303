import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { messageCode } from '#content/lib/message-code.ts';
import { monthAt } from '#content/model/month.ts';
import { mediaFolder } from '#site/edge/release/media-store.ts';
import { bundleOf, communeMonthOf } from '#site/edge/bundle/bundle.ts';
import { communeFile } from '#site/edge/routes/bundle-route.ts';
import { communeAudio } from '#site/edge/bundle/commune-audio.ts';
import { loadRelease } from '#site/edge/release/release.ts';

import {
	addRecording,
	addRendition,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	seededChange,
	person,
} from '../support/cms.ts';
import { seedFewPlaces } from '../support/few-places.ts';
import { restAs } from '../support/rest.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload } from 'payload';
import type { Rendition } from '#cms/payload-types.ts';
import type { Rest } from '../support/rest.ts';

const MONTH = monthAt(new Date());
/** A commune of Cà Mau, where people listen in Khmer, too. */
const PROVINCE = '96';
const LANGUAGES = ['vi', 'km'] as const;

// several whole releases
describe.skipIf(isDatabaseMissing)(`a withdrawal withdraws, on ${databaseName}`, { timeout: 600_000 }, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	let desk: Rest;
	const texts = new Map<string, Rendition>();
	let edition: string | number;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		await seedFewPlaces(payload);
		desk = await restAs(payload, await person(payload, { roles: ['officer'] }));
		const messages = [];
		for (const key of ['o-lai', 'rut-het', 'rut-mot-tieng', 'rut-mot-bai']) {
			const { message, rendition } = await messageInVietnamese(payload, { key });
			await seededChange(payload, rendition.id, { allowsDraftVoice: true });
			const khmer = await addRendition(payload, {
				message: message.id,
				language: 'km',
				script: 'សូមហៅ {{hotline:111}}',
				state: 'approved',
			});
			await addRecording(payload, khmer.id, dataDir);
			await seededChange(payload, khmer.id, { state: 'approved' });
			texts.set(`vi ${key}`, rendition).set(`km ${key}`, khmer);
			messages.push(message.id);
		}
		({ id: edition } = await payload.create({
			collection: 'editions',
			data: { month: MONTH, area: '00', title: 'Bản tin thử', messages, state: 'published' },
			depth: 0,
			context: bypass('edition'),
		}));
	}, 120_000);
	afterAll(() => close());

	/** What every surface of the release offers, as `language key`. */
	async function offered() {
		const { publishRelease } = await import('#cms/releases/publish-release.ts');
		const { release: name = '' } = await publishRelease(payload, { reason: 'thử' });
		const release = await loadRelease(dataDir, name);
		const commune = release.snapshot.communes.find(({ province }) => province === PROVINCE)!.code;
		const month = communeMonthOf(release, MONTH, commune)!;
		const media = mediaFolder(dataDir);
		const file = (path: string) => communeFile(path, { release, media, communeMonth: month })?.toString() ?? '';
		const site = join(dataDir, 'releases', name, 'site');
		const page = (path: string) => {
			const at = join(site, path);
			return existsSync(at) ? readFileSync(at, 'utf8') : '';
		};
		const keys = [...new Set([...texts.keys()].map((one) => one.split(' ')[1] ?? ''))];
		const isSaid = (text: string, language: string, key: string) =>
			text.includes(language === 'vi' ? `vi/nghe/${messageCode(key)}/` : `${language}/nghe/${messageCode(key)}/`);
		const manifest = JSON.parse(file('index.json')) as {
			languages: { language: string; tracks: { message: string }[] }[];
			withdrawn: { message: string; language: string | null }[];
		};
		const of = (listed: readonly string[]) => listed.toSorted();
		const tracksOf = (language: string) =>
			month.languages.find((one) => one.language === language)?.tracks.map(({ message }) => message) ?? [];
		const all = (messagesIn: (language: string) => readonly string[]) =>
			of(LANGUAGES.flatMap((language) => messagesIn(language).map((key) => `${language} ${key}`)));
		return {
			notices: of(manifest.withdrawn.map(({ message, language }) => `${language ?? 'all'} ${message}`)),
			surfaces: {
				bundle: all((language) => {
					const bundle = bundleOf(release, media, { month: MONTH, commune, language });
					return bundle?.rendered.tracks.map(({ message }) => message) ?? [];
				}),
				manifest: all(
					(language) =>
						manifest.languages.find((one) => one.language === language)?.tracks.map(({ message }) => message) ?? [],
				),
				chapters: all(
					(language) =>
						month.languages.find((one) => one.language === language)?.bulletin.chapters.map(({ message }) => message) ??
						[],
				),
				export: all((language) =>
					(JSON.parse(file(`${language}.json`)) as { tracks: { message: string }[] }).tracks.map(
						({ message }) => message,
					),
				),
				playlist: all((language) => (tracksOf(language).length > 0 ? tracksOf(language) : [])),
				pages: all((language) =>
					keys.filter(
						(key) =>
							page(`${language}/nghe/${messageCode(key)}/index.html`).includes('class="loi-doc"') ||
							page(`${language}/nghe/${messageCode(key)}/index.html`).includes('<audio'),
					),
				),
				feed: all((language) => keys.filter((key) => isSaid(page(`${language}/feed.xml`), language, key))),
				search: all((language) => keys.filter((key) => isSaid(page(`${language}/tim/index.html`), language, key))),
				media: all((language) =>
					tracksOf(language).filter((key) => {
						const track = month.languages
							.find((one) => one.language === language)
							?.tracks.find(({ message }) => message === key);
						return track && release.media.has(`${track.key}.${track.extension}`);
					}),
				),
			},
			runSheet: (language: string) => file(`${language}-phieu-phat.html`),
			approvalSheet: (language: string) => file(`${language}-phieu-duyet.html`),
			letGo: (JSON.parse(page('da-rut.json')) as { kept: string[] }).kept.toSorted(),
			audio: communeAudio(month).map(({ name: called }) => called),
		};
	}

	test('from every surface at once: a whole message, one language of it, or one bulletin', async () => {
		const before = await offered();
		const everything = [...texts.keys()].toSorted();
		for (const [surface, found] of Object.entries(before.surfaces))
			expect([surface, ...found]).toEqual([surface, ...everything]);
		expect([before.notices, before.letGo]).toEqual([[], []]);

		const withdraw = (text: string, more: object = {}) =>
			desk.json<{ onAir: string }>(`renditions/${texts.get(text)!.id}/move`, {
				to: 'withdrawn',
				note: 'Lời sai',
				...more,
			});
		const whole = await withdraw('vi rut-het');
		expect([whole.status, whole.onAir]).toEqual([
			200,
			expect.stringContaining('lần phát hành tới gỡ bài này khỏi "Bản tin thử"'),
		]);
		expect((await withdraw('km rut-mot-tieng')).status).toBe(200);
		const queued = await payload.find({
			collection: 'payload-jobs',
			where: { taskSlug: { equals: 'publish' }, completedAt: { exists: false } },
		});
		expect(queued.totalDocs).toBeGreaterThan(0);
		const taken = await desk.ask(`editions/${edition}`, {
			method: 'PATCH',
			body: {
				withdrawn: [
					{ message: texts.get('vi rut-mot-bai')!.message, language: 'km', day: `${MONTH}-02`, reason: 'Đọc nhầm' },
				],
			},
		});
		expect(taken.status).toBe(200);

		const after = await offered();
		const left = ['km o-lai', 'vi o-lai', 'vi rut-mot-bai', 'vi rut-mot-tieng'];
		for (const [surface, found] of Object.entries(after.surfaces))
			expect([surface, ...found]).toEqual([surface, ...left]);
		expect(after.notices).toEqual(['all rut-het', 'km rut-mot-bai', 'km rut-mot-tieng']);
		expect(after.letGo).toEqual(['km rut-het', 'km rut-mot-bai', 'km rut-mot-tieng', 'vi rut-het']);
		for (const sheet of [after.runSheet, after.approvalSheet]) {
			expect(sheet('vi')).toContain('Bài rut-het');
			expect(sheet('vi')).not.toMatch(/Bài rut-mot-tieng \(/);
			expect(sheet('km')).toContain('Bài rut-mot-tieng');
		}
	});
});
