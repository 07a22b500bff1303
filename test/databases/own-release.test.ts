import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { communeKey } from '#content/lib/commune-key.ts';
import { filesNamedIn } from '#content/lib/media-files.ts';
import { FILES_PATH, mediaRequestPath, OFFER_PATH } from '#content/lib/release-exchange.ts';
import { readFileList } from '#content/lib/release-files.ts';
import { airingAnswerSchema } from '#content/model/airing.ts';
import { dayAt, monthAt } from '#content/model/month.ts';
import { snapshotSchema } from '#content/model/snapshot.ts';

import {
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	seededChange,
	person,
} from '../support/cms.ts';
import { edgeEnv, startEdgeProcess } from '../edge/running-edge.ts';
import { openGatedCms } from '../support/gated-cms.ts';
import { seedFewPlaces } from '../support/few-places.ts';
import { restAs } from '../support/rest.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload, TypedUser } from 'payload';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Message, Rendition } from '#cms/payload-types.ts';

const MONTH = monthAt(new Date());

const missing = (): never => {
	throw new Error('The release names no media.');
};

// several whole releases
describe.skipIf(isDatabaseMissing)(`who publishes for a province, on ${databaseName}`, { timeout: 600_000 }, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	let officer: TypedUser;
	const made = new Map<string, { message: Message; rendition: Rendition }>();

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		await seedFewPlaces(payload);
		officer = await person(payload, { roles: ['officer'], province: '12' });
		for (const [key, area] of [
			['cua-12', '12'],
			['cua-48', '48'],
			['ca-nuoc', '00'],
		] as const) {
			const both = await messageInVietnamese(payload, { key });
			made.set(key, both);
			await payload.update({ collection: 'messages', id: both.message.id, data: { areas: [area] } });
			await write(key, { allowsDraftVoice: true, webText: 'Lời cũ.' });
			await payload.create({
				collection: 'editions',
				data: { month: MONTH, area, title: `Bản tin ${area}`, messages: [both.message.id], state: 'published' },
				depth: 0,
				context: bypass('edition'),
			});
		}
	});
	afterAll(() => close());

	const write = (key: string, data: Partial<Rendition>) => seededChange(payload, made.get(key)!.rendition.id, data);
	/** Runs what the button has queued. */
	const press = async (user: TypedUser): Promise<Snapshot> => {
		const desk = await restAs(payload, user);
		const { job, status } = await desk.json<{ job: string }>('tasks/publish', {});
		expect(status).toBe(202);
		await payload.jobs.runByID({ id: job });
		const name = readFileSync(join(dataDir, 'releases', 'current'), 'utf8').trim();
		return snapshotSchema.parse(JSON.parse(readFileSync(join(dataDir, 'releases', name, 'snapshot.json'), 'utf8')));
	};
	const editionIn = (snapshot: Snapshot, area: string) => snapshot.editions.find((edition) => edition.area === area);
	const wordsIn = (snapshot: Snapshot) =>
		Object.fromEntries(snapshot.messages.map(({ key, renditions }) => [key, renditions[0]?.webText]));

	test('releases the own bulletin and the own words; what waits elsewhere waits, and what was withdrawn goes', async () => {
		const first = await press(officer);
		// the first release is of everything
		expect(wordsIn(first)).toEqual({ 'cua-12': 'Lời cũ.', 'cua-48': 'Lời cũ.', 'ca-nuoc': 'Lời cũ.' });

		expect(first.editions.map(({ area }) => area).toSorted()).toEqual(['00', '12', '48']);
		for (const key of made.keys())
			await write(key, { script: 'Lời mới, bà con gọi {{hotline:111}}.', webText: 'Lời mới.', textVersion: 2 });
		await messageInVietnamese(payload, { key: 'bai-moi-cua-ca-nuoc' });
		const second = await press(officer);
		expect(wordsIn(second)).toEqual({ 'cua-12': 'Lời mới.', 'cua-48': 'Lời cũ.', 'ca-nuoc': 'Lời cũ.' });
		expect(JSON.stringify(editionIn(second, '48'))).toBe(JSON.stringify(editionIn(first, '48')));
		expect(JSON.stringify(editionIn(second, '00'))).toBe(JSON.stringify(editionIn(first, '00')));
		expect(JSON.stringify(editionIn(second, '12'))).not.toBe(JSON.stringify(editionIn(first, '12')));

		await write('cua-48', { state: 'withdrawn' });
		const third = await press(officer);
		expect(wordsIn(third)).toEqual({ 'cua-12': 'Lời mới.', 'ca-nuoc': 'Lời cũ.' });
		expect(editionIn(third, '48')).toMatchObject({ languages: [], withdrawn: [{ message: 'cua-48', language: null }] });

		const all = await press(await person(payload, { roles: ['officer'] }));
		expect(wordsIn(all)).toMatchObject({
			'cua-12': 'Lời mới.',
			'ca-nuoc': 'Lời mới.',
			'bai-moi-cua-ca-nuoc': expect.anything(),
		});
	});

	test('an edge on another machine copies the release from the CMS and serves it, media included', async () => {
		const gate = await openGatedCms(payload, dataDir);
		const { EDGE_SECRET = '', CARD_SECRET = '' } = process.env;
		const copy = await mkdtemp(join(tmpdir(), 'loa-edge-copy-'));
		const release = readFileSync(join(dataDir, 'releases', 'current'), 'utf8').trim();
		const edge = await startEdgeProcess(
			edgeEnv(copy, {
				EDGE_SECRET,
				CARD_SECRET,
				EDGE_PULL_FROM: gate.url,
				EDGE_PULL_SECONDS: '1',
				EDGE_NAME: 'tinh-12',
			}),
		);
		try {
			const health = async () => JSON.parse(await (await fetch(`${edge.url}/healthz`)).text());
			await vi.waitFor(async () => expect(await health()).toMatchObject({ edge: 'tinh-12', release }), {
				timeout: 60_000,
				interval: 200,
			});
			const { files } = (await readFileList(join(dataDir, 'releases', release)))!;
			expect((await readFileList(join(copy, 'releases', release)))?.files).toEqual(files);
			const snapshot = snapshotSchema.parse(
				JSON.parse(readFileSync(join(copy, 'releases', release, 'snapshot.json'), 'utf8')),
			);
			const [{ key, extension, bytes, sha256 } = missing()] = filesNamedIn(snapshot);
			const audio = Buffer.from(await (await fetch(`${edge.url}/media/${key}.${extension}`)).arrayBuffer());
			expect([audio.length, createHash('sha256').update(audio).digest('hex')]).toEqual([bytes, sha256]);
			expect(await health()).toMatchObject({ status: 'ok', pull: { hasProblem: false, missing: 0 } });
			const { loadHealth } = await import('#cms/system/health.ts');
			const { healthInWords } = await import('#cms/system/admin/health-words.ts');
			await vi.waitFor(
				async () =>
					expect(
						healthInWords(await loadHealth(payload)).find(({ title }) => title === 'Máy phục vụ ở nơi khác'),
					).toMatchObject({
						isTrouble: false,
						sentences: [expect.stringMatching(/^Máy tinh-12 phục vụ bản mới nhất/)],
					}),
				{ timeout: 60_000, interval: 1_000 },
			);
			const { copyingEdges } = await import('#cms/releases/copying-edges.ts');
			const later = new Date(Date.now() + 3_600_000);
			expect(await copyingEdges(payload, later)).toMatchObject([{ edge: 'tinh-12', isSilent: true }]);
			// a stranger gets nothing of it
			for (const path of [OFFER_PATH, mediaRequestPath({ key, extension })])
				expect((await fetch(`${gate.url}${path}`)).status).toBe(401);
			expect((await fetch(`${gate.url}${FILES_PATH}`, { method: 'POST', body: '{}' })).status).toBe(401);
		} finally {
			edge.child.kill('SIGTERM');
			await edge.ended;
			await gate.stop();
			rmSync(copy, { recursive: true, force: true });
		}
	});

	test('a commune that lost its card gets another, which works within a minute while the lost one ends, without a release', async () => {
		const [commune] = (await payload.find({ collection: 'communes', where: { province: { equals: '12' } }, depth: 0 }))
			.docs;
		const gate = await openGatedCms(payload, dataDir);
		const { EDGE_SECRET = '', CARD_SECRET = '' } = process.env;
		// asks as often as it does where nobody has set anything
		const edge = await startEdgeProcess(
			edgeEnv(dataDir, { EDGE_SECRET, CARD_SECRET, CMS_INTERNAL_URL: gate.url, EDGE_BATCH_SECONDS: '3600' }),
		);
		const code = commune?.code ?? '';
		const airing = {
			clientId: randomUUID(),
			commune: code,
			month: MONTH,
			language: 'vi',
			day: dayAt(new Date()),
			slot: '00:00',
			channel: 'loudspeaker',
			minutes: 1,
			plays: 1,
			clustersWorking: 1,
			hamlets: null,
			loggedAt: new Date().toISOString(),
			replaces: null,
			isWithdrawal: false,
		};
		/** With the card of which version; each try is a statement of its own. */
		const tried = async (version: number) => {
			const claim = { ...airing, clientId: randomUUID(), key: communeKey(CARD_SECRET, code, version) };
			const answer = await fetch(`${edge.url}/phat-thanh/nhat-ky`, { method: 'POST', body: JSON.stringify([claim]) });
			const [said] = airingAnswerSchema.array().parse(await answer.json());
			return said?.code ?? said?.status;
		};
		try {
			expect([await tried(1), await tried(2)]).toEqual(['accepted', 'wrong_key']);
			const began = performance.now();
			await payload.update({ collection: 'communes', id: commune!.id, data: { keyVersion: 2 }, depth: 0 });
			await vi.waitFor(async () => expect(await tried(2)).toBe('accepted'), {
				timeout: 60_000,
				// too many wrong cards, and the edge takes none for a while
				interval: 8_000,
			});
			expect(await tried(1)).toBe('wrong_key');
			const seconds = (performance.now() - began) / 1_000;
			process.stdout.write(`the new card worked and the lost one had ended after ${seconds.toFixed(1)} s\n`);
			expect(seconds).toBeLessThan(60);
		} finally {
			edge.child.kill('SIGTERM');
			await edge.ended;
			await gate.stop();
		}
	});
});
