import { describe, expect, test, vi } from 'vitest';

import { keepRunning } from '#cms/commands/supervisor/keep-running.ts';
import { restartParts } from '#cms/commands/supervisor/restart-parts.ts';

import type { Ending } from '#cms/commands/supervisor/process-group.ts';

describe('a kept part', () => {
	/** Parts that end when the test says so. */
	const endings = () => {
		const started: PromiseWithResolvers<Ending>[] = [];
		const lines: string[] = [];
		const kept = keepRunning({
			name: 'The admin',
			other: 'the site',
			say: (line) => lines.push(line),
			start: () => {
				const ending = Promise.withResolvers<Ending>();
				started.push(ending);
				return { ended: ending.promise, stop: async () => ending.resolve({ code: 0, how: 'code 0' }) };
			},
			pauseOf: () => 600_000,
		});
		return { kept, lines, started };
	};

	test('that waits for its next start is started at once when it is asked to, and its next end is a failure again', async () => {
		const { kept, lines, started } = endings();
		started[0]?.resolve({ code: 1, how: 'code 1' });
		await vi.waitFor(() => expect(lines).toHaveLength(1));
		await kept.restart();
		await vi.waitFor(() => expect(started).toHaveLength(2));
		started[1]?.resolve({ code: 1, how: 'code 1' });
		await vi.waitFor(() => expect(lines).toHaveLength(2));
		expect(lines[1]).toContain('starts again in 600 s');
		await kept.stop();
		expect(started).toHaveLength(2);
	});

	test('that stayed off with wrong settings begins again when it is asked to', async () => {
		const { kept, lines, started } = endings();
		started[0]?.resolve({ code: 2, how: 'code 2' });
		await kept.over;
		expect(kept.isOver()).toBe(true);
		await kept.restart();
		expect([kept.isOver(), started.length]).toEqual([false, 2]);
		started[1]?.resolve({ code: 2, how: 'code 2' });
		await kept.over;
		expect([kept.isOver(), lines.length]).toEqual([true, 2]);
		await kept.restart();
		await kept.stop();
		await kept.restart();
		expect([kept.isOver(), started.length]).toEqual([true, 3]);
	});
});

test.for([
	['both serve', true, true, 'The settings were read anew, and both parts run with them.'],
	[
		'one stays off',
		true,
		false,
		'The settings were read anew. The site runs with them. The admin does not run; see the lines above for the reason.',
	],
	[
		'none serves',
		false,
		false,
		'The settings were read anew. The site, The admin does not run; see the lines above for the reason.',
	],
] as const)('a reload says what came of it: %s', async ([, isSiteUp, isAdminUp, line]) => {
	const done: string[] = [];
	const part = (name: string, isUp: boolean) => ({
		name,
		kept: { restart: async () => void done.push(`${name} restarts`) },
		answers: async () => {
			done.push(`${name} is asked`);
			return isUp;
		},
	});
	expect(await restartParts([part('The site', isSiteUp), part('The admin', isAdminUp)])).toBe(line);
	expect(done).toEqual(['The site restarts', 'The site is asked', 'The admin restarts', 'The admin is asked']);
});
