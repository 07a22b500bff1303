import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
	seededChange,
} from '../support/cms.ts';
import { restAs } from '../support/rest.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload, TypedUser } from 'payload';
import type { Edition } from '#cms/payload-types.ts';
import type { Rest } from '../support/rest.ts';

interface Refusal {
	readonly errors?: readonly { readonly message: string; readonly data?: { findings?: { code: string }[] } }[];
	readonly message?: string;
}

describe.skipIf(isDatabaseMissing)(`how an edition moves on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let officer: TypedUser;
	let desk: Rest;

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		officer = await person(payload, { roles: ['officer'], province: '12' });
		desk = await restAs(payload, officer);
	});
	afterAll(() => close());

	let month = 0;
	async function edition({
		area = '12',
		state = 'approved',
		...more
	}: { area?: string; state?: 'approved' | 'drafted' } & Partial<
		Omit<Edition, 'area' | 'state'>
	> = {}): Promise<Edition> {
		month += 1;
		const { message, rendition } = await messageInVietnamese(payload, { key: `bai-${month}`, state });
		await seededChange(payload, rendition.id, { allowsDraftVoice: true });
		return payload.create({
			collection: 'editions',
			data: {
				month: `2031-${String(month).padStart(2, '0')}`,
				area,
				title: `Bản tin ${month}`,
				messages: [message.id],
				state: 'planning',
				...more,
			} as never,
			depth: 0,
		});
	}
	const stateOf = async ({ id }: Edition) => (await payload.findByID({ collection: 'editions', id, depth: 0 })).state;
	const patch = (id: Edition['id'], data: object) => desk.ask(`editions/${id}`, { method: 'PATCH', body: data });

	test('nobody sets "rendered" by hand, jumps over the lock or starts published', async () => {
		const made = await edition();
		for (const state of ['rendered', 'published', 'withdrawn']) {
			const answer = await patch(made.id, { state });
			expect(answer.status, state).toBe(400);
			expect(((await answer.json()) as Refusal).errors?.[0]?.message).toMatch(/Bản tin|Trạng thái/);
		}
		const created = await desk.ask('editions', {
			body: { ...made, id: undefined, month: '2031-12', state: 'published' },
		});
		expect(created.status).toBe(400);
		expect(await stateOf(made)).toBe('planning');
	});

	test('a blocked edition is not locked, by the button or by hand, and the answer names every reason', async () => {
		const made = await edition({ state: 'drafted' });
		const refused = await desk.json<Refusal>(`editions/${made.id}/move`, { to: 'locked' });
		expect(refused.status).toBe(400);
		expect(refused.errors?.[0]?.message).toMatch(/^Chưa thể chốt "Bản tin \d+":\n- .*chưa được duyệt/);
		expect(refused.errors?.[0]?.data?.findings?.map(({ code }) => code)).toContain('unapproved');
		expect((await patch(made.id, { state: 'locked' })).status).toBe(400);
		expect(await stateOf(made)).toBe('planning');
	});

	test('a locked edition keeps its messages until it is opened again', async () => {
		const made = await edition();
		expect((await desk.json(`editions/${made.id}/move`, { to: 'locked' })).status).toBe(200);
		const refused = await patch(made.id, { slotMinutes: 5 });
		expect(refused.status).toBe(400);
		expect(((await refused.json()) as Refusal).errors?.[0]?.message).toContain('Mở lại để sửa');
		expect((await patch(made.id, { title: 'Tên khác' })).status).toBe(200);
		expect((await desk.json(`editions/${made.id}/move`, { to: 'planning' })).status).toBe(200);
		expect((await patch(made.id, { slotMinutes: 5 })).status).toBe(200);
	});

	test('an officer of another province moves, schedules and copies nothing', async () => {
		const made = await edition({ area: '48' });
		for (const route of ['move', 'schedule', 'copy']) {
			const answer = await desk.json<Refusal>(`editions/${made.id}/${route}`, { to: 'locked' });
			expect([route, answer.status]).toEqual([route, 403]);
			expect(answer.message).toContain('không thuộc địa bàn');
		}
		const stranger = await restAs(payload);
		expect((await stranger.ask(`editions/${made.id}/work`)).status).toBe(403);
		expect((await stranger.ask(`editions/preflight`, { body: made })).status).toBe(403);
	});

	test('wrong times of slots are refused by name', async () => {
		const made = await edition();
		const answer = await patch(made.id, { slots: ['05:00', '17h', '25:00'] });
		expect(answer.status).toBe(400);
		expect(await answer.text()).toMatch(/\\?"17h\\?", \\?"25:00\\?" không phải là giờ/);
		expect((await patch(made.id, { slots: ['05:00', '17:30'] })).status).toBe(200);
	});

	test('an appointment waits in the database, and publishes when its time has come', async () => {
		const made = await edition();
		const early = await desk.json<Refusal>(`editions/${made.id}/schedule`, { day: '2031-01-01', time: '05:00' });
		expect(early.errors?.[0]?.message).toContain('đã chốt');
		await desk.json(`editions/${made.id}/move`, { to: 'locked' });
		const past = await desk.json<Refusal>(`editions/${made.id}/schedule`, { day: '2025-01-01', time: '05:00' });
		expect(past.errors?.[0]?.message).toContain('Giờ hẹn đã qua');
		const wrong = await desk.json<Refusal>(`editions/${made.id}/schedule`, { day: '2031-02-30', time: '05:00' });
		expect(wrong.status).toBe(400);
		const set = await desk.json<{ publishAt: string }>(`editions/${made.id}/schedule`, {
			day: '2031-01-01',
			time: '05:00',
		});
		expect(set.publishAt).toBe('2030-12-31T22:00:00.000Z');
		const waiting = await appointments(made);
		expect(waiting.map(({ waitUntil }) => waitUntil)).toEqual(['2030-12-31T22:00:00.000Z']);

		await runDue(waiting[0]!.id);
		expect(await stateOf(made)).toBe('published');
		const releases = await payload.count({
			collection: 'payload-jobs',
			where: { taskSlug: { equals: 'publish' }, 'input.reason': { exists: true } },
		});
		expect(releases.totalDocs).toBeGreaterThan(0);
	});

	test('a cancelled appointment publishes nothing, and a blocked one says why', async () => {
		const made = await edition();
		await desk.json(`editions/${made.id}/move`, { to: 'locked' });
		await desk.json(`editions/${made.id}/schedule`, { day: '2031-01-02', time: '05:00' });
		expect((await desk.json<{ publishAt: null }>(`editions/${made.id}/schedule`, {})).publishAt).toBeNull();
		await runDue((await appointments(made))[0]!.id);
		expect(await stateOf(made)).toBe('locked');

		await desk.json(`editions/${made.id}/schedule`, { day: '2031-01-03', time: '05:00' });
		await payload.update({
			collection: 'renditions',
			where: { message: { in: made.messages.map((message) => (typeof message === 'object' ? message.id : message)) } },
			data: { state: 'outdated' },
			context: bypass('review'),
		});
		await runDue((await appointments(made)).at(-1)!.id);
		const blocked = await payload.findByID({ collection: 'editions', id: made.id, depth: 0 });
		expect(blocked.state).toBe('locked');
		expect(blocked.problem).toMatch(/Hẹn phát hành không thực hiện được.*dịch từ bản gốc cũ/s);
		expect(blocked.publishAt ?? null).toBeNull();
	});

	test('one click copies an edition to the next month, without what was withdrawn', async () => {
		const made = await edition();
		const { message: withdrawn } = await messageInVietnamese(payload, { key: 'da-rut' });
		await payload.update({
			collection: 'editions',
			id: made.id,
			data: {
				messages: [...made.messages, withdrawn.id],
				withdrawn: [{ message: withdrawn.id, day: '2031-01-01', reason: 'Sai số' }],
			},
			context: bypass('edition'),
		});
		const copy = await desk.json<{ id: Edition['id']; month: string }>(`editions/${made.id}/copy`, {
			month: '2032-01',
		});
		expect([copy.status, copy.month]).toEqual([201, '2032-01']);
		const stored = await payload.findByID({ collection: 'editions', id: copy.id, depth: 0 });
		expect([stored.state, stored.messages, stored.area]).toEqual(['planning', made.messages, '12']);
		const again = await desk.json<Refusal>(`editions/${made.id}/copy`, { month: '2032-01' });
		expect([again.status, again.errors?.[0]?.message]).toEqual([409, expect.stringContaining('đã có bản tin')]);
	});

	test('a job that nobody has started is not done', async () => {
		expect((await desk.ask('tasks/999999')).status).toBe(404);
	});

	async function appointments({ id }: Edition) {
		const { docs } = await payload.find({
			collection: 'payload-jobs',
			where: { concurrencyKey: { equals: `appointment-${id}` }, completedAt: { exists: false } },
			sort: 'createdAt',
		});
		return docs;
	}

	/** As if its time had come. */
	async function runDue(id: number | string) {
		await payload.update({
			collection: 'payload-jobs',
			where: { id: { equals: id } },
			data: { waitUntil: new Date(Date.now() - 1_000).toISOString() },
		});
		await payload.jobs.run({ allQueues: true, where: { id: { equals: id } }, limit: 1 });
	}
});
