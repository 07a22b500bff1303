import { spawn } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';

import { bulletinOfThisMonth } from '../support/releases-cms.ts';
import { command, endedAt } from '../support/ended-command.ts';

import type { ReleasesCms } from '../support/releases-cms.ts';

/** Points of a publication before the pointer is flipped, in their order, and those after it. */
const BEFORE = [
	'publish.recorded',
	'publish.rendered',
	'publish.snapshot-written',
	'publish.built',
	'publish.finished',
	'publish.before-flip',
];
/** Passed while the audio of a bulletin is made for it. */
const RENDERING = ['render.made', 'render.stored'];
const STARTING = ['start.opened', 'start.reference-data', 'start.administrator'];
const AFTER = ['publish.flipped', 'publish.noted', 'publish.remembered', 'publish.tidied'];

/** In the CMS of releases.test.ts: publishing and starting with an error, kill -9 or Ctrl-C at each point. */
export function interruptedTests(cms: () => ReleasesCms): void {
	afterEach(() => {
		delete process.env.LOA_FAULT;
		delete process.env.LOA_FAULT_KIND;
	});

	test.for(BEFORE)('a fault at %s leaves the last release serving, and nothing of the new one', async (point) => {
		const { store, publish, served, released, litter, building } = cms();
		const before = await released();
		const kept = await store.keptReleases();
		process.env.LOA_FAULT = point;
		process.env.LOA_FAULT_KIND = 'throw';
		await expect(publish()).rejects.toThrow(point);
		expect(await served()).toBe(before);
		// whole or half: what was never served is nothing to fall back to
		expect(await store.keptReleases()).toEqual(kept);
		expect(await store.faultOf(await served())).toBeUndefined();
		expect(await litter()).toEqual([]);
		expect(await building()).toBe(0);
	});

	test.for(AFTER)('a fault at %s does not undo what is out, and the next publication mends it', async (point) => {
		const { payload, store, publish, served, building } = cms();
		const before = await served();
		process.env.LOA_FAULT = point;
		process.env.LOA_FAULT_KIND = 'throw';
		const thrown = await publish().catch((error: unknown) => error);
		const now = await served();
		expect(now).not.toBe(before);
		expect(await store.faultOf(now), String(thrown)).toBeUndefined();
		delete process.env.LOA_FAULT;
		const next = await publish();
		expect(await served()).toBe(next);
		expect(await building()).toBe(0);
		const { docs } = await payload.find({ collection: 'releases', where: { release: { equals: now } } });
		expect(docs[0]?.state).toBe('published');
	});

	test.for([...RENDERING, ...BEFORE, ...AFTER])(
		'after kill -9 and then Ctrl-C at %s a whole release serves, and publishing goes on',
		async (point) => {
			const { payload, store, publish, served, released, litter, building } = cms();
			await bulletinOfThisMonth(payload);
			await released();
			for (const kind of ['SIGKILL', 'SIGINT'] as const) {
				const before = await served();
				expect(await endedAt(point, { kind })).toBe(kind);
				expect((await served()) === before).toBe(!AFTER.includes(point));
				expect(await store.faultOf(await served())).toBeUndefined();
			}
			const next = await publish();
			expect(await served()).toBe(next);
			expect(await litter()).toEqual([]);
			expect(await building()).toBe(0);
			const failed = await payload.find({
				collection: 'releases',
				where: { state: { equals: 'failed' } },
				pagination: false,
			});
			const names = new Set(failed.docs.map(({ release }) => release));
			expect((await store.keptReleases()).filter((name) => names.has(name))).toEqual([]);
		},
	);

	test('Ctrl-C while the pages are being built ends the builder, too, and leaves the last release serving', async () => {
		const { publish, served, litter, building } = cms();
		const before = await publish();
		const { child, output, ended } = command('cms/commands/publish.ts');
		await vi.waitFor(() => expect(output()).toContain('building the site'), { timeout: 60_000, interval: 50 });
		const partial = async () => (await litter()).length;
		await vi.waitFor(async () => expect(await partial()).toBe(1), { timeout: 60_000, interval: 20 });
		process.kill(-child.pid!, 'SIGINT');
		await ended;
		const isGroupAlive = () => {
			try {
				return process.kill(-child.pid!, 0);
			} catch {
				return false;
			}
		};
		await vi.waitFor(() => expect(isGroupAlive()).toBe(false), { timeout: 20_000 });
		expect(await served()).toBe(before);
		const next = await publish();
		expect([await served(), await litter(), await building()]).toEqual([next, [], 0]);
	});

	test.for(STARTING)('after kill -9 and then Ctrl-C at %s the next start goes on', async (point) => {
		const { payload, store, served, released } = cms();
		const before = await released();
		for (const kind of ['SIGKILL', 'SIGINT'] as const)
			expect(await endedAt(point, { script: 'cms/commands/prepare.ts', kind })).toBe(kind);
		expect(await served()).toBe(before);
		const prepared = spawn(process.execPath, ['cms/commands/prepare.ts'], {
			env: { ...process.env, SAMPLE_DATA: '0' },
			stdio: 'ignore',
		});
		expect(await new Promise((settle) => prepared.once('exit', settle))).toBe(0);
		expect(await store.faultOf(await served())).toBeUndefined();
		expect((await payload.count({ collection: 'users' })).totalDocs).toBe(1);
	});
}
