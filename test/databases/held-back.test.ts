import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { monthAt } from '#content/model/month.ts';
import { snapshotSchema } from '#content/model/snapshot.ts';

import {
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
	seededChange,
} from '../support/cms.ts';
import { seedFewPlaces } from '../support/few-places.ts';
import { setCheck, verifiedHotline } from '../support/verified.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload } from 'payload';
import type { Message, Rendition } from '#cms/payload-types.ts';

const MONTH = monthAt(new Date());

// several whole releases a test, also on a slow machine
describe.skipIf(isDatabaseMissing)(`a bulletin that cannot be made, on ${databaseName}`, { timeout: 240_000 }, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	const made = new Map<string, { message: Message; rendition: Rendition }>();

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		await seedFewPlaces(payload);
		await verifiedHotline(payload, { number: '18009999', area: '12' });
		for (const [key, script] of [
			['lai-chau-mot', 'Bà con gọi số này.'],
			['lai-chau-hai', 'Bà con hỏi kỹ.'],
			['lai-chau-so', 'Gọi {{hotline:18009999}}.'],
			['da-nang', 'Bà con nghe bài của Đà Nẵng.'],
			['ca-nuoc', 'Bà con cả nước cùng nghe.'],
			['ca-nuoc-hai', 'Bà con cả nước nghe tiếp.'],
		] as const) {
			const both = await messageInVietnamese(payload, { key, script });
			if (key === 'lai-chau-so')
				await payload.update({ collection: 'messages', id: both.message.id, data: { areas: ['12'] } });
			await change(both.rendition, { allowsDraftVoice: true, webText: script });
			made.set(key, both);
		}
		await edition('12', ['lai-chau-mot', 'lai-chau-hai', 'lai-chau-so']);
		await edition('00', ['ca-nuoc', 'ca-nuoc-hai']);
	});
	afterAll(() => close());

	const change = (rendition: Rendition, data: Partial<Rendition>) => seededChange(payload, rendition.id, data);
	const of = (key: string) => made.get(key)!;
	const edition = (area: string, keys: readonly string[]) =>
		payload.create({
			collection: 'editions',
			data: {
				month: MONTH,
				area: area as never,
				title: `Bản tin ${area}`,
				messages: keys.map((key) => of(key).message.id),
				state: 'published',
			},
			depth: 0,
			context: bypass('edition'),
		});
	const publish = async () => {
		const { publishRelease } = await import('#cms/releases/publish-release.ts');
		const { release = '' } = await publishRelease(payload, { reason: 'thử' });
		const folder = join(dataDir, 'releases', release);
		const snapshot = snapshotSchema.parse(JSON.parse(readFileSync(join(folder, 'snapshot.json'), 'utf8')));
		const { docs } = await payload.find({ collection: 'releases', where: { release: { equals: release } } });
		return { snapshot, folder, held: docs[0]?.held ?? [], state: docs[0]?.state };
	};
	const editionIn = ({ snapshot }: Awaited<ReturnType<typeof publish>>, area: string) =>
		snapshot.editions.find((candidate) => candidate.area === area);
	const spokenIn = (release: Awaited<ReturnType<typeof publish>>, area: string) =>
		editionIn(release, area)?.languages[0]?.tracks.map(({ message }) => message);
	const pageOf = ({ snapshot }: Awaited<ReturnType<typeof publish>>, key: string) =>
		snapshot.messages.find((message) => message.key === key)?.renditions[0];
	let first: Awaited<ReturnType<typeof publish>>;

	test('holds up nobody else: the new one of another province goes out, its own stays byte for byte', async () => {
		first = await publish();
		expect([first.state, first.held]).toEqual(['published', []]);
		expect(spokenIn(first, '12')).toEqual(['lai-chau-mot', 'lai-chau-hai', 'lai-chau-so']);

		await change(of('lai-chau-mot').rendition, {
			state: 'drafted',
			script: 'Lời chưa ai duyệt.',
			webText: 'Lời chưa ai duyệt.',
			textVersion: 2,
		});
		await edition('48', ['da-nang']);
		await change(of('lai-chau-hai').rendition, { script: 'Bà con hỏi thật kỹ.', webText: 'Bà con hỏi thật kỹ.' });
		const second = await publish();
		expect(second.state).toBe('published');
		expect(spokenIn(second, '48')).toEqual(['da-nang']);
		expect(JSON.stringify(editionIn(second, '12'))).toBe(JSON.stringify(editionIn(first, '12')));
		expect(JSON.stringify(editionIn(second, '00'))).toBe(JSON.stringify(editionIn(first, '00')));
		expect(JSON.stringify(second.snapshot)).not.toContain('chưa ai duyệt');
		expect(existsSync(join(second.folder, 'site', 'vi', 'nghe', 'lai-chau-mot', 'index.html'))).toBe(false);
		expect(second.held).toMatchObject([{ title: 'Bản tin 12', area: '12' }]);
		expect(second.held[0]?.sentence).toMatch(/vẫn dùng bản đã phát hành[^]*chưa được duyệt[^]*Phát hành ngay/);

		// the bulletin keeps its old reading; beside the new words of the page it would say something else
		expect(pageOf(first, 'lai-chau-hai')).toMatchObject({ webText: 'Bà con hỏi kỹ.', audio: { voice: 'draft' } });
		expect(pageOf(second, 'lai-chau-hai')).toMatchObject({ webText: 'Bà con hỏi thật kỹ.', audio: null });
		await change(of('lai-chau-hai').rendition, { script: 'Bà con hỏi kỹ.', webText: 'Bà con hỏi kỹ.' });
	});

	test('and the start page says so to those of its province and of the country, not to others', async () => {
		const { loadToday } = await import('#cms/start-page/load-today.ts');
		const late = async (province?: string) => {
			const officer = await person(payload, { roles: ['officer'], ...(province ? { province } : {}) });
			return (await loadToday(payload, officer, new Date())).late.map(({ text }) => text).join('\n');
		};
		expect(await late('12')).toContain('Bản tin 12 chưa cập nhật được');
		expect(await late()).toContain('Bản tin 12 chưa cập nhật được');
		expect(await late('48')).not.toContain('Bản tin 12 chưa cập nhật được');
	});

	test('the national one likewise; one that was never out stays away', async () => {
		await change(of('ca-nuoc').rendition, { state: 'drafted' });
		await change(of('da-nang').rendition, { state: 'drafted' });
		await edition('46', ['da-nang']);
		const third = await publish();
		expect(pageOf(third, 'lai-chau-hai')?.audio).toEqual(pageOf(first, 'lai-chau-hai')?.audio);
		expect(JSON.stringify(editionIn(third, '00'))).toBe(JSON.stringify(editionIn(first, '00')));
		expect(spokenIn(third, '48')).toEqual(['da-nang']);
		expect(editionIn(third, '46')).toBeUndefined();
		expect(third.held.map(({ area }) => area).toSorted()).toEqual(['00', '12', '46', '48']);
		expect(third.held.find(({ area }) => area === '46')?.sentence).toContain('chưa lên trang lần nào');
	});

	test('what was withdrawn, and what says a number that must not be called, leaves it at once with a notice', async () => {
		const { docs } = await payload.find({ collection: 'editions', where: { area: { equals: '12' } }, depth: 0 });
		await payload.update({
			collection: 'editions',
			id: docs[0]!.id,
			data: { withdrawn: [{ message: of('lai-chau-hai').message.id, day: '2026-11-21', reason: 'Lời đã cũ' }] },
			context: bypass('edition'),
		});
		const before = editionIn(first, '12')!.languages[0]!;
		const fourth = await publish();
		expect(spokenIn(fourth, '12')).toEqual(['lai-chau-mot', 'lai-chau-so']);
		const after = editionIn(fourth, '12')!;
		expect(after.withdrawn).toMatchObject([{ message: 'lai-chau-hai', day: '2026-11-21', reason: 'Lời đã cũ' }]);
		const { bulletin, tracks } = after.languages[0]!;
		expect(tracks[0]).toEqual(before.tracks[0]);
		const seconds = tracks.reduce((sum, track) => sum + track.durationSeconds, 0);
		expect(bulletin.durationSeconds).toBeCloseTo(seconds, 2);
		const file = join(dataDir, 'media', bulletin.key.slice(0, 2), bulletin.key.slice(2, 4), `${bulletin.key}.mp3`);
		expect(readFileSync(file).length).toBe(bulletin.bytes);

		await setCheck(payload, '18009999', { verifiedAt: '' });
		const fifth = await publish();
		expect(spokenIn(fifth, '12')).toEqual(['lai-chau-mot']);
		expect(
			editionIn(fifth, '12')
				?.withdrawn.map(({ message }) => message)
				.toSorted(),
		).toEqual(['lai-chau-hai', 'lai-chau-so']);
		expect(fifth.snapshot.messages.map(({ key }) => key)).not.toContain('lai-chau-so');
		expect(editionIn(fifth, '12')?.languages[0]?.web).not.toHaveProperty('lai-chau-so');
	});

	test('a withdrawn bulletin is not brought back by what was out before', async () => {
		const officer = await person(payload, { roles: ['officer'] });
		const { docs } = await payload.find({ collection: 'editions', where: { area: { equals: '48' } }, depth: 0 });
		expect(JSON.parse(docs[0]?.released ?? '{}')).toMatchObject({ area: '48', month: MONTH });
		const withdrawn = await payload.update({
			collection: 'editions',
			id: docs[0]!.id,
			data: { state: 'withdrawn', withdrawnReason: 'Có lỗi' },
			user: officer,
			overrideAccess: false,
		});
		expect(withdrawn.released ?? null).toBeNull();
		await payload.update({
			collection: 'editions',
			id: docs[0]!.id,
			data: { state: 'published', withdrawnOn: null },
			context: bypass('edition'),
		});
		expect(editionIn(await publish(), '48')).toBeUndefined();
	});

	test('when it can be made again, its new words go out and nothing is held back for it', async () => {
		await change(of('ca-nuoc').rendition, { state: 'approved', script: 'Lời mới đã duyệt.', textVersion: 2 });
		const last = await publish();
		expect(JSON.stringify(editionIn(last, '00'))).not.toBe(JSON.stringify(editionIn(first, '00')));
		expect(last.held.map(({ area }) => area)).not.toContain('00');
	});

	test('a fault of the machine holds it back too, and is tried again without anybody', async () => {
		await change(of('ca-nuoc').rendition, { state: 'approved', script: 'Lời mới nữa.', textVersion: 3 });
		const before = process.env.FFMPEG_PATH;
		process.env.FFMPEG_PATH = join(dataDir, 'no-such-ffmpeg');
		try {
			const job = await payload.jobs.queue({ task: 'publish', input: { reason: 'máy hỏng' } });
			await payload.jobs.runByID({ id: job.id });
		} finally {
			if (before === undefined) delete process.env.FFMPEG_PATH;
			else process.env.FFMPEG_PATH = before;
		}
		const { docs } = await payload.find({ collection: 'releases', where: { reason: { equals: 'máy hỏng' } } });
		expect(docs[0]).toMatchObject({ state: 'published' });
		expect(JSON.stringify(docs[0]?.held)).toContain('Máy sẽ tự thử lại sau 15 phút.');
		const { totalDocs } = await payload.count({
			collection: 'payload-jobs',
			where: { taskSlug: { equals: 'publish' }, waitUntil: { greater_than: new Date().toISOString() } },
		});
		expect(totalDocs).toBe(1);
	});
});
