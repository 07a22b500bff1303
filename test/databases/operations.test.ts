import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';

import { airingRow } from '../support/airing-row.ts';
import { askCms } from '../support/ask-cms.ts';
import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';

import type { Payload, TypedUser } from 'payload';

describe.skipIf(isDatabaseMissing)(`the health of the system on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	let administrator: TypedUser;
	let officer: TypedUser;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		administrator = await person(payload, { roles: ['administrator'] });
		officer = await person(payload, { roles: ['officer'] });
	});
	afterAll(() => close());

	const broken = () =>
		payload.create({
			collection: 'payload-jobs',
			data: {
				taskSlug: 'publish',
				input: { reason: 'thử' },
				hasError: true,
				error: { message: 'Ổ đĩa đầy.' },
				totalTried: 3,
			},
		});
	const post = (user: TypedUser | undefined, path: string) => askCms(payload, user, path, { method: 'POST' });

	test('names what it works with, in whole sentences, and what is broken with its reason', async () => {
		const { loadHealth } = await import('#cms/system/health.ts');
		const { healthInWords } = await import('#cms/system/admin/health-words.ts');
		// whatever else runs on this machine
		vi.stubEnv('SITE_INTERNAL_URL', 'http://127.0.0.1:1');
		onTestFinished(() => void vi.unstubAllEnvs());
		await broken();
		const health = await loadHealth(payload);
		expect(health.queue).toEqual({ waiting: 0, running: 0, failed: 1 });
		expect(health.failed).toMatchObject([{ label: 'Phát hành lên trang', reason: 'Ổ đĩa đầy.', tries: 3 }]);
		expect(health.database.bytes).toBeGreaterThan(0);
		const parts = healthInWords(health);
		const words = parts.flatMap(({ sentences }) => sentences).join('\n');
		expect(words).toMatch(/ffmpeg .*bản .*Giấy phép: /);
		expect(words).toMatch(/Cơ sở dữ liệu: (SQLite|MongoDB) \d/);
		expect(words).toContain(dataDir);
		expect(words).toContain('Chưa phát hành lần nào');
		expect(words).toContain('không hỏi được trang công khai');
		expect(words).not.toMatch(/undefined|null|NaN|\[object/);
		expect(parts.filter(({ isTrouble }) => isTrouble).map(({ title }) => title)).toContain('Việc nền');
	});

	test('every kind of work in the queue has a Vietnamese name', () => {
		const field = payload.collections['payload-jobs'].config.flattenedFields.find(({ name }) => name === 'taskSlug');
		const options = (field?.type === 'select' ? field.options : []) as { label: string; value: string }[];
		const slugs = (payload.config.jobs.tasks ?? []).map(({ slug }) => slug);
		expect(slugs).toContain('mailInvitation');
		expect(options.map(({ value }) => value)).toEqual(expect.arrayContaining(slugs));
		// a name that Payload makes of the code has ASCII letters only
		expect(options.filter(({ label, value }) => label === value || /^[ -~]*$/.test(label))).toEqual([]);
	});

	test('lists the batches that an edge keeps, each with its reason, and has them sent again', async () => {
		const { SIGNATURE_HEADER, signRequest } = await import('#content/lib/edge-signature.ts');
		const { loadHealth } = await import('#cms/system/health.ts');
		const { healthInWords } = await import('#cms/system/admin/health-words.ts');
		const batch = {
			id: crypto.randomUUID(),
			reason: '400 {"code":"invalid_batch"}',
			setAsideAt: '2026-11-26T01:00:00.000Z',
			counters: 3,
			airings: 2,
		};
		const tell = async (state: object, secret = process.env.EDGE_SECRET ?? '') => {
			const [path, body] = ['/api/edge/state', JSON.stringify({ edge: 'trang tỉnh 12', ...state })];
			const signature = signRequest(secret, { method: 'POST', path, body }, new Date());
			const answer = await handleEndpoints({
				config: Promise.resolve(payload.config),
				request: new Request(`http://127.0.0.1${path}`, {
					method: 'POST',
					body,
					headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature },
				}),
			});
			return { status: answer.status, ...((await answer.json()) as object) };
		};
		const told = { total: 1, setAside: [batch] };
		const retry = (user: TypedUser) =>
			post(user, `/api/operations/edge-batches/${encodeURIComponent('trang tỉnh 12')}/retry`);
		const wordsOf = async () =>
			healthInWords(await loadHealth(payload)).find(({ title }) => title.startsWith('Lô để riêng'));

		expect(await tell(told, 'a secret of somebody else, long enough')).toMatchObject({ status: 401 });
		expect(await tell({ total: -1, setAside: 'x' })).toMatchObject({ status: 400 });
		expect((await retry(administrator)).status).toBe(404);
		expect(await tell(told)).toEqual({ status: 200, retry: false });
		const words = await wordsOf();
		expect([words?.isTrouble, words?.sentences.join(' ')]).toEqual([true, expect.stringContaining('trang tỉnh 12')]);
		expect(words?.sentences).toContain('2 lần phát, 3 số đếm: 400 {"code":"invalid_batch"}');
		expect((await retry(officer)).status).toBe(403);
		expect((await retry(administrator)).status).toBe(202);
		expect((await loadHealth(payload)).edgeBatches).toMatchObject([{ ...told, isRetryAsked: true }]);
		// the edge hears it once
		expect(await tell(told)).toEqual({ status: 200, retry: true });
		expect(await tell(told)).toEqual({ status: 200, retry: false });
		expect(await tell({ total: 0, setAside: [] })).toEqual({ status: 200, retry: false });
		expect((await wordsOf())?.isTrouble).toBe(false);
	});

	test('warns under 5 GB', async () => {
		const { loadHealth } = await import('#cms/system/health.ts');
		const { healthInWords } = await import('#cms/system/admin/health-words.ts');
		const health = await loadHealth(payload);
		const diskOf = (freeBytes: number) =>
			healthInWords({ ...health, disk: { freeBytes, isLow: freeBytes < 5e9 } }).find(({ title }) => title === 'Ổ đĩa');
		expect(diskOf(4.2e9)).toMatchObject({ isTrouble: true });
		expect(diskOf(4.2e9)?.sentences.join(' ')).toContain('Còn trống 4,2 GB');
		expect(diskOf(6e9)).toMatchObject({ isTrouble: false });
	});

	test('a broken job waits again when an administrator says so, and nobody else', async () => {
		const { id } = await broken();
		expect((await post(undefined, `/api/operations/retry/${id}`)).status).toBe(403);
		expect((await post(officer, `/api/operations/retry/${id}`)).status).toBe(403);
		const answer = await post(administrator, `/api/operations/retry/${id}`);
		expect([answer.status, await answer.json()]).toEqual([202, { message: expect.stringContaining('hàng chờ') }]);
		const job = await payload.findByID({ collection: 'payload-jobs', id });
		expect([job.hasError, job.totalTried, job.processing]).toEqual([false, 0, false]);
		// what runs the queue takes it again
		const { jobStatus } = (await payload.jobs.run({ allQueues: true, limit: 1, where: { id: { equals: id } } })) as {
			jobStatus?: Record<string, unknown>;
		};
		expect(Object.keys(jobStatus ?? {})).toEqual([String(id)]);
		expect((await post(administrator, `/api/operations/retry/${id}`)).status).toBe(404);
		const trail = await payload.find({ collection: 'audit', where: { subject: { equals: 'payload-jobs' } } });
		expect(trail.docs[0]).toMatchObject({ who: administrator.email, document: 'publish' });
	});

	test('says who works on what since when, and stops it when an administrator asks', async () => {
		const { pointedRelease } = await import('#cms/releases/release-store.ts');
		const { id } = await payload.jobs.queue({ task: 'publish', input: { reason: 'dừng giữa chừng' } });
		const before = await pointedRelease();
		const running = payload.jobs.run({ allQueues: true, limit: 1, where: { id: { equals: id } } });
		interface Work {
			readonly work: readonly { job?: string; subject: string; isAlive: boolean; since: string }[];
		}
		const work = async () =>
			((await (await askCms(payload, administrator, '/api/operations/work')).json()) as Work).work;
		await vi.waitFor(async () => expect((await work()).map(({ job }) => job)).toContain(String(id)), 10_000);
		expect((await work()).find(({ job }) => job === String(id))).toMatchObject({
			subject: 'Phát hành lên trang',
			isAlive: true,
			since: expect.stringMatching(/^20/),
		});
		expect((await askCms(payload, officer, '/api/operations/work')).status).toBe(403);
		expect((await post(officer, `/api/operations/stop/${id}`)).status).toBe(403);
		expect((await post(administrator, `/api/operations/stop/${id}`)).status).toBe(202);
		await running;
		expect(await pointedRelease()).toBe(before);
		const { failedJobs } = await import('#cms/system/queue.ts');
		expect((await failedJobs(payload)).find((job) => job.id === String(id))?.reason).toContain('Một quản trị đã dừng');
		expect((await work()).map(({ job }) => job)).not.toContain(String(id));
		// it can be done after all
		expect((await post(administrator, `/api/operations/retry/${id}`)).status).toBe(202);
		expect((await post(administrator, `/api/operations/stop/${id}`)).status).toBe(404);
		await payload.delete({ collection: 'payload-jobs', id });
	});

	test('what could not be taken is listed with its reason, and taken when it can be', async () => {
		const { createLocalReq } = await import('payload');
		const { keepSetAside } = await import('#cms/reach/set-aside.ts');
		const airing = airingRow('99999');
		const counter = { day: '2026-11-20', kind: 'view', language: 'vi', subject: 'x', province: '', count: 3 };
		const req = await createLocalReq({}, payload);
		await keepSetAside(req, 'lo-thu', [
			{ what: airing, reason: 'no commune 99999 any more' },
			{ what: counter, reason: 'of a newer edge' },
			{ what: { ...counter, kind: 'not-known' }, reason: 'of a newer edge' },
		]);
		interface Listed {
			readonly rows: readonly { id: string; what: object; reason: string }[];
		}
		const rows = async () =>
			((await (await askCms(payload, administrator, '/api/operations/set-aside')).json()) as Listed).rows;
		expect((await askCms(payload, officer, '/api/operations/set-aside')).status).toBe(403);
		const [first, second] = await rows();
		expect(first).toMatchObject({ what: airing, reason: 'no commune 99999 any more' });
		// the counter goes in, once
		expect(await (await post(administrator, `/api/operations/set-aside/${second!.id}/retry`)).json()).toMatchObject({
			taken: 1,
		});
		expect((await post(administrator, `/api/operations/set-aside/${second!.id}/retry`)).status).toBe(404);
		// the commune is there again
		await payload.db.create({
			collection: 'communes',
			data: { code: '99999', name: 'Thử', kind: 'xa', province: '12', keyVersion: 1, validFrom: '2025-07-01' },
		});
		expect((await post(officer, '/api/operations/set-aside/all/retry')).status).toBe(403);
		expect(await (await post(administrator, '/api/operations/set-aside/all/retry')).json()).toMatchObject({
			taken: 1,
			aside: 1,
			message: 'Đã nhận 1 dòng. 1 dòng vẫn chưa nhận được, lý do mới ghi bên cạnh.',
		});
		const taken = await payload.find({ collection: 'airings', where: { clientId: { equals: airing.clientId } } });
		expect(taken.docs.map(({ province }) => province)).toEqual(['12']);
		const [left, ...others] = await rows();
		expect([left?.what, others]).toEqual([expect.objectContaining({ kind: 'not-known' }), []]);
		const { loadHealth } = await import('#cms/system/health.ts');
		const { healthInWords } = await import('#cms/system/admin/health-words.ts');
		const part = healthInWords(await loadHealth(payload)).find(({ title }) => title === 'Số liệu để riêng');
		expect(part).toMatchObject({ isTrouble: true, sentences: [expect.stringContaining('1 dòng')] });
	});

	test('the self-test makes a chime from nothing and says how long it took', async () => {
		expect((await post(officer, '/api/operations/self-test')).status).toBe(403);
		const answer = await post(administrator, '/api/operations/self-test');
		const tested = (await answer.json()) as { message: string; milliseconds: number; integratedLufs: number };
		expect(tested.message).toMatch(/Dựng được\. Tiếng chuông 2,4 giây làm xong trong [\d,]+ giây/);
		expect(tested.milliseconds).toBeGreaterThan(0);
		expect(tested.integratedLufs).toBeCloseTo(-16, 0);
	});

	test('the open route tells strangers only that it lives, administrators what it works with, nobody places', async () => {
		expect(await (await askCms(payload, undefined, '/api/healthz')).json()).toEqual({ status: 'ok' });
		expect(await (await askCms(payload, officer, '/api/healthz')).json()).toEqual({ status: 'ok' });
		const said = (await (await askCms(payload, administrator, '/api/healthz')).json()) as object;
		expect(said).toMatchObject({
			status: 'ok',
			release: expect.stringMatching(/^20/),
			audio: { ffmpeg: { source: expect.any(String) } },
		});
		expect(Object.keys(said).toSorted()).toEqual([
			'audio',
			'batchRowsSetAside',
			'database',
			'jobs',
			'publishedAt',
			'release',
			'status',
		]);
		expect(JSON.stringify(said)).not.toContain(dataDir);
	});
});
