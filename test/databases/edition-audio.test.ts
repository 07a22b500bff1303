import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { monthAt } from '#content/model/month.ts';
import { snapshotSchema } from '#content/model/snapshot.ts';

import {
	addRecording,
	addRendition,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
	seededChange,
} from '../support/cms.ts';
import { speechLike } from '../support/audio-signals.ts';
import { restAs } from '../support/rest.ts';

import type { Payload } from 'payload';
import type { Edition, Rendition } from '#cms/payload-types.ts';
import type { Rest } from '../support/rest.ts';
import { verifyByAnother } from '../support/verified.ts';
import { bypass } from '#cms/foundation/bypass.ts';

const MONTH = monthAt(new Date());

describe.skipIf(isDatabaseMissing)(`rendering, hearing and withdrawing on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let dataDir = '';
	let desk: Rest;
	let edition: Edition;
	let khmer: Rendition;

	beforeAll(async () => {
		({ payload, close, dataDir } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		desk = await restAs(payload, await person(payload, { roles: ['officer'] }));
		const speaking = await messageInVietnamese(payload, { key: 'doc-so', script: 'Bà con gọi {{hotline:111}}.' });
		const silent = await messageInVietnamese(payload, { key: 'khong-so', script: 'Bà con hỏi kỹ trước khi đi.' });
		for (const { rendition } of [speaking, silent])
			await seededChange(payload, rendition.id, { allowsDraftVoice: true });
		khmer = await addRendition(payload, {
			message: speaking.message.id,
			language: 'km',
			script: 'សូមហៅ {{hotline:111}}',
			state: 'approved',
		});
		await addRecording(payload, khmer.id, dataDir, speechLike({ seconds: 4 }));
		edition = await payload.create({
			collection: 'editions',
			data: {
				month: MONTH,
				area: '00',
				title: 'Bản tin thử',
				messages: [speaking.message.id, silent.message.id],
				state: 'planning',
			},
			depth: 0,
		});
	});
	afterAll(() => close());

	const stored = () => payload.findByID({ collection: 'editions', id: edition.id, depth: 0 });
	const progressOf = async (work: string) =>
		(await payload.find({ collection: 'work-progress', where: { work: { equals: work } } })).docs[0];
	const runJobs = () => payload.jobs.run({ allQueues: true, limit: 10 });
	/** A job that fails is tried again; how often does not matter here. */
	const untilReleased = (count: number) =>
		expect
			.poll(
				async () => {
					await runJobs();
					const { docs } = await payload.find({ collection: 'releases', pagination: false });
					return docs.filter(({ state }) => state === 'published').length;
				},
				{ timeout: 55_000, interval: 500 },
			)
			.toBe(count);
	const snapshot = () => {
		const release = readFileSync(join(dataDir, 'releases', 'current'), 'utf8');
		return snapshotSchema.parse(JSON.parse(readFileSync(join(dataDir, 'releases', release, 'snapshot.json'), 'utf8')));
	};

	test('locking renders, and the page follows how far it is, also after it was loaded again', async () => {
		const moved = await desk.json<{ state: string }>(`editions/${edition.id}/move`, { to: 'locked' });
		expect(moved).toMatchObject({ status: 200, state: 'locked' });
		expect(await desk.json(`editions/${edition.id}/work`)).toMatchObject({ state: 'waiting', kind: 'render' });
		const percents: number[] = [];
		const running = runJobs();
		const end = new AbortController();
		void running.finally(() => end.abort());
		while (!end.signal.aborted) {
			const work = await desk.json<{ state: string; percent: number; total: number }>(`editions/${edition.id}/work`);
			if (work.state === 'running' && work.total > 0) percents.push(work.percent);
			await new Promise((settle) => setTimeout(settle, 100));
		}
		await running;
		expect((await stored()).state).toBe('rendered');
		expect(percents.length).toBeGreaterThan(0);
		expect(percents).toEqual(percents.toSorted((one, other) => one - other));
		const line = await progressOf(`render-${edition.id}`);
		expect(line).toMatchObject({ problem: null });
		expect(line?.encodes).toBeGreaterThan(0);
		expect(line?.done).toBe(line?.total);
		expect(await desk.json(`editions/${edition.id}/work`)).toMatchObject({ state: 'idle', editionState: 'rendered' });
	});

	test('each track and the bulletin can be heard before they go out, by parts, and only by who is signed in', async () => {
		const { languages } = await desk.json<{
			languages: { tag: string; bulletin: { url: string }; tracks: { url: string }[] }[];
		}>(`editions/${edition.id}/audio`);
		expect(languages.map(({ tag, tracks }) => [tag, tracks.length])).toEqual([
			['vi', 2],
			['km', 1],
		]);
		const path = languages[0]!.bulletin.url.replace('/api/', '');
		const whole = await desk.ask(path);
		const bytes = new Uint8Array(await whole.arrayBuffer());
		expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
		expect(bytes.length).toBe(Number(whole.headers.get('content-length')));
		const part = await desk.ask(path, { headers: { range: 'bytes=100-199' } });
		expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${bytes.length}`]);
		expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.subarray(100, 200));
		const changed = await desk.ask(path, { headers: { range: 'bytes=100-199', 'if-range': '"another"' } });
		expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, bytes.length]);
		const beyond = await desk.ask(path, { headers: { range: `bytes=${bytes.length}-` } });
		expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
		expect((await desk.ask(`editions/${edition.id}/audio/${'0'.repeat(64)}`)).status).toBe(404);
		expect((await (await restAs(payload)).ask(path)).status).toBe(403);
	});

	test('a changed number is spoken everywhere, and only the clips that speak it are made again', async () => {
		const { docs } = await payload.find({ collection: 'hotlines', where: { number: { equals: '111' } } });
		const province = await restAs(payload, await person(payload, { roles: ['officer'], province: '12' }));
		const refused = await province.ask(`hotlines/${docs[0]!.id}`, {
			method: 'PATCH',
			body: { verifyBy: '2031-01-01' },
		});
		expect(refused.status).toBeGreaterThanOrEqual(403);
		const use = await desk.json<{
			messages: { title: string }[];
			renditions: object[];
			editions: object[];
			clips: number;
		}>(`hotlines/${docs[0]!.id}/use`);
		expect(use.messages.map(({ title }) => title)).toEqual(['Bài doc-so', 'Bài khong-so']);
		expect([use.editions.length, use.renditions.length]).toEqual([1, 3]);
		const clipsBefore = new Set(
			(await payload.find({ collection: 'clips', pagination: false })).docs.map(({ key }) => key),
		);
		const first = await progressOf(`render-${edition.id}`);

		const administrator = await restAs(payload, await person(payload, { roles: ['administrator'] }));
		const changed = await administrator.ask(`hotlines/${docs[0]!.id}`, {
			method: 'PATCH',
			body: { number: '18009111' },
		});
		expect(changed.status).toBe(200);
		await verifyByAnother(payload, { roles: ['administrator'], collection: 'hotlines', id: docs[0]!.id });
		const rendition = await payload.findByID({ collection: 'renditions', id: khmer.id, depth: 0 });
		expect(rendition).toMatchObject({ state: 'outdated', textVersion: khmer.textVersion + 1 });
		expect(rendition.script).toContain('{{hotline:18009111}}');
		await runJobs();
		expect((await stored()).problem).toContain('bản Khmer: dịch từ bản gốc cũ');

		await payload.update({
			collection: 'renditions',
			id: khmer.id,
			data: { state: 'withdrawn' },
			context: bypass('review'),
		});
		await payload.jobs.queue({ task: 'renderEdition', input: { edition: String(edition.id) } });
		await expect
			.poll(
				async () => {
					await runJobs();
					return (await stored()).problem ?? null;
				},
				{ timeout: 50_000, interval: 500 },
			)
			.toBeNull();
		const clips = (await payload.find({ collection: 'clips', pagination: false })).docs;
		const made = clips.filter(({ key }) => !clipsBefore.has(key));
		expect([...new Set(made.map(({ message, language }) => `${message} ${language}`))]).toEqual(['doc-so vi']);
		expect(made.every(({ hotlines }) => hotlines?.includes('18009111'))).toBe(true);
		// master, track and two for the page of one message, and the bulletin: nothing of the other message
		const second = await progressOf(`render-${edition.id}`);
		expect(second?.encodes).toBeGreaterThan(0);
		expect(second?.encodes).toBeLessThan(first?.encodes ?? 0);
		await payload.jobs.queue({ task: 'renderEdition', input: { edition: String(edition.id) } });
		await runJobs();
		expect((await progressOf(`render-${edition.id}`))?.encodes).toBe(0);
	});

	test('a withdrawn bulletin says so to every commune, offers nothing, and lists who has it', async () => {
		expect((await desk.json(`editions/${edition.id}/move`, { to: 'published' })).status).toBe(200);
		await untilReleased(1);
		expect(snapshot().editions[0]?.languages.map(({ language }) => language)).toEqual(['vi']);
		for (const [subject, count] of [
			[`${MONTH}/03388`, 2],
			[`${MONTH}/25270`, 1],
			['2020-01/03388', 7],
		] as const)
			await payload.create({
				collection: 'reach-daily',
				data: { day: `${MONTH}-02`, kind: 'bundle', language: 'vi', subject, province: '12', count },
			});
		const { communes } = await desk.json<{ communes: { code: string; downloads: number; province: string }[] }>(
			`editions/${edition.id}/downloads`,
		);
		expect(communes.map(({ code, downloads }) => [code, downloads])).toEqual([
			['03388', 2],
			['25270', 1],
		]);
		expect(communes[0]?.province).toBe('Lai Châu');

		const silent = await desk.json<{ errors: { message: string }[] }>(`editions/${edition.id}/move`, {
			to: 'withdrawn',
		});
		expect([silent.status, silent.errors[0]?.message]).toEqual([400, expect.stringContaining('lý do')]);
		await desk.json(`editions/${edition.id}/move`, { to: 'withdrawn', reason: 'Đọc nhầm số' });
		await untilReleased(2);
		const [notice] = snapshot().editions;
		expect(notice?.languages).toEqual([]);
		expect(notice?.withdrawn.map(({ message, reason }) => [message, reason])).toEqual([
			['doc-so', 'Đọc nhầm số'],
			['khong-so', 'Đọc nhầm số'],
		]);
		// the bulletin was withdrawn, not what the pages say
		expect(
			snapshot()
				.messages.map(({ key }) => key)
				.toSorted(),
		).toEqual(['doc-so', 'khong-so']);
	}, 150_000);
});
