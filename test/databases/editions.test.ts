import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { messagePath } from '#content/lib/message-code.ts';
import { snapshotSchema } from '#content/model/snapshot.ts';

import {
	addRendition,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
	seededChange,
} from '../support/cms.ts';
import { askCms } from '../support/ask-cms.ts';
import { seedFewPlaces } from '../support/few-places.ts';
import { setCheck } from '../support/verified.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload } from 'payload';
import type { MonthProposal } from '#cms/editions/planning/month-proposal.ts';
import type { Edition } from '#cms/payload-types.ts';

const NOW = new Date('2026-11-22T03:00:00Z');

describe.skipIf(isDatabaseMissing)(`editions and releases on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir: string;
	let close: () => Promise<void>;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		await seedFewPlaces(payload);
	});
	afterAll(() => close());

	const editionOf = async (id: Edition['id']) => payload.findByID({ collection: 'editions', id, depth: 0 });
	const current = () => readFileSync(join(dataDir, 'releases', 'current'), 'utf8');

	test('a blocked edition names every reason, its job is tried again, and goes through when the reason is gone', async () => {
		const { message, rendition } = await messageInVietnamese(payload, { key: 'cho-duyet', state: 'drafted' });
		const edition = await payload.create({
			collection: 'editions',
			data: {
				month: '2026-11',
				area: '00',
				title: 'Bản tin thử',
				messages: [message.id],
				slots: ['17:00'],
				state: 'locked',
			},
		});
		await payload.jobs.run({ allQueues: true, limit: 5 });
		expect((await editionOf(edition.id)).problem).toContain('chưa được duyệt');
		const { docs } = await payload.find({
			collection: 'payload-jobs',
			where: { taskSlug: { equals: 'renderEdition' } },
		});
		expect(docs.map((job) => [job.totalTried, Boolean(job.hasError)])).toEqual([[1, false]]);

		await seededChange(payload, rendition.id, { state: 'approved', allowsDraftVoice: true });
		await expect
			.poll(
				async () => {
					await payload.jobs.run({ allQueues: true, limit: 5 });
					return (await editionOf(edition.id)).state;
				},
				{ timeout: 50_000, interval: 500 },
			)
			.toBe('rendered');
		expect((await editionOf(edition.id)).problem).toBeFalsy();
		const clips = await payload.find({ collection: 'clips', where: { message: { equals: 'cho-duyet' } } });
		expect(clips.docs.map((clip) => clip.profile).toSorted()).toEqual(['horn', 'web', 'web-mp3']);
		expect(clips.docs.every((clip) => clip.hotlines?.includes('111'))).toBe(true);
	});

	test('a release holds only what is approved, and flips the pointer when the site stands', async () => {
		const { publishRelease } = await import('#cms/releases/publish-release.ts');
		const { message } = await messageInVietnamese(payload, { key: 'chua-duyet', state: 'drafted' });
		await addRendition(payload, { message: message.id, language: 'km', script: 'ក', state: 'translated' });
		await payload.update({
			collection: 'editions',
			where: { month: { equals: '2026-11' } },
			data: { state: 'published' },
			context: bypass('edition'),
		});
		const { release = '' } = await publishRelease(payload, { reason: 'thử', now: NOW });
		expect(current()).toBe(release);
		const snapshot = snapshotSchema.parse(
			JSON.parse(readFileSync(join(dataDir, 'releases', release, 'snapshot.json'), 'utf8')),
		);
		expect(snapshot.messages.map((published) => published.key)).toEqual(['cho-duyet']);
		expect(snapshot.hotlines.map((hotline) => hotline.number)).toEqual(['111', '113']);
		expect(snapshot.editions[0]?.languages[0]?.tracks.map((track) => track.message)).toEqual(['cho-duyet']);
		expect(existsSync(join(dataDir, 'releases', release, 'site', messagePath('vi', 'cho-duyet'), 'index.html'))).toBe(
			true,
		);
	});

	test('a number whose check ran out holds back what names it, and the site keeps what it has, the number included', async () => {
		const { publishRelease } = await import('#cms/releases/publish-release.ts');
		const snapshotOf = (release: string) =>
			snapshotSchema.parse(JSON.parse(readFileSync(join(dataDir, 'releases', release, 'snapshot.json'), 'utf8')));
		const before = snapshotOf(current());
		const check = (verifyBy: string) => setCheck(payload, '111', { verifyBy });
		await check('2026-11-01');
		const { message: fresh } = await messageInVietnamese(payload, { key: 'moi-va-qua-han' });
		expect(fresh.key).toBe('moi-va-qua-han');
		const { release = '', held } = await publishRelease(payload, { reason: 'số quá hạn', now: NOW });
		expect(current()).toBe(release);
		const after = snapshotOf(release);
		expect([after.messages, after.editions, after.materials]).toEqual([
			before.messages,
			before.editions,
			before.materials,
		]);
		expect(after.hotlines.map((hotline) => hotline.number)).toEqual(['111', '113']);
		expect(held.map(({ title }) => title)).toEqual(['Bản tin thử', 'Số 111']);
		expect(held[1]?.sentence).toContain('gọi kiểm tra');
		await check('2027-05-01');
	});

	test('the desk proposes a month of messages that the area has not heard, and prints a year', async () => {
		const officer = await person(payload, { roles: ['officer'], province: '12' });
		const { message } = await messageInVietnamese(payload, { key: 'chua-phat' });
		await payload.update({
			collection: 'messages',
			id: message.id,
			data: { seasonMonths: ['12'], topics: ['goi-111'] },
		});
		const propose = (body: object, as = officer) =>
			askCms(payload, as, '/api/editions/propose', { method: 'POST', body: JSON.stringify(body) });
		const answer = await propose({ area: '12', month: '2026-12' });
		expect(answer.status, await answer.clone().text()).toBe(200);
		const { messages, theme } = (await answer.json()) as MonthProposal;
		expect(theme).not.toBe('');
		const offered = (id: unknown) => messages.find((one) => one.id === id);
		expect(offered(message.id)).toMatchObject({ isProposed: true });
		expect(offered(message.id)?.reasons).toEqual(expect.arrayContaining(['đúng mùa', 'ở đây chưa phát bao giờ']));
		// what the country had last month rests, in every province
		const { docs } = await payload.find({ collection: 'editions', where: { area: { equals: '00' } }, depth: 0 });
		const aired = docs.flatMap((edition) => edition.messages);
		expect(aired.length).toBeGreaterThan(0);
		for (const id of aired) expect(offered(id)?.isProposed ?? false).toBe(false);

		expect((await propose({ area: '12', month: 'tháng sau' })).status).toBe(400);
		expect((await propose({ area: '96', month: '2026-12' })).status).toBe(403);
		const year = await askCms(payload, officer, '/api/editions/year-plan?area=12&from=2027-01');
		expect(year.headers.get('content-type')).toContain('text/html');
		expect(await year.text()).toContain('Bài chua-phat');
		expect((await askCms(payload, officer, '/api/editions/year-plan?area=12')).status).toBe(400);
		expect((await askCms(payload, undefined, '/api/editions/year-plan?area=12&from=2027-01')).status).toBe(403);
	});

	test('a release that fails leaves the last good one serving, with its reason in the list', async () => {
		const { publishRelease } = await import('#cms/releases/publish-release.ts');
		const before = current();
		// such as no form would store it
		const wrong = { code: 'abcde', name: 'Sai', kind: 'xa', province: '12', keyVersion: 1 } as const;
		const { id } = await payload.create({ collection: 'communes', data: wrong });
		await expect(publishRelease(payload, { reason: 'mã sai', now: NOW })).rejects.toThrow();
		expect(current()).toBe(before);
		const { docs } = await payload.find({ collection: 'releases', where: { state: { equals: 'failed' } } });
		expect(docs[0]?.problem).toContain('commune code');
		await payload.delete({ collection: 'communes', id });
	});

	test('a withdrawn message leaves pages and the next bundle, and the bundle page says so', async () => {
		const { makeSnapshot } = await import('#cms/releases/make-snapshot.ts');
		const { message } = await messageInVietnamese(payload, { key: 'se-rut' });
		const { docs } = await payload.find({ collection: 'editions', depth: 0 });
		await payload.update({
			collection: 'editions',
			id: docs[0]!.id,
			data: {
				messages: [...docs[0]!.messages, message.id] as never,
				withdrawn: [{ message: message.id, day: '2026-11-21', reason: 'số cũ' }],
			},
			context: bypass('edition'),
		});
		const { snapshot } = await makeSnapshot(payload, {
			release: 'thu-nghiem-2',
			siteUrl: 'http://127.0.0.1:4321',
			now: NOW,
		});
		expect(snapshot.messages.map((published) => published.key)).not.toContain('se-rut');
		expect(snapshot.editions[0]?.withdrawn).toEqual([
			{ message: 'se-rut', language: null, title: 'Bài se-rut', day: '2026-11-21', reason: 'số cũ' },
		]);
	});
});
