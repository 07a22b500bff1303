import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

import { dayAt } from '#content/model/month.ts';

describe('what the calendar makes due', () => {
	test('the day is that of Vietnam, whatever zone the machine is in', () => {
		const program = `import { dayAt } from '#content/model/month.ts';
			console.log(['2026-11-30T16:59:59Z', '2026-11-30T17:00:00Z', '2026-12-31T17:00:00Z'].map((at) => dayAt(new Date(at))).join(' '));`;
		for (const TZ of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Ho_Chi_Minh']) {
			const env = { ...process.env, TZ };
			const { stdout } = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', program], { env });
			expect(String(stdout).trim(), TZ).toBe('2026-11-30 2026-12-01 2027-01-01');
		}
		expect(dayAt(new Date('2027-02-05T17:00:00Z'))).toBe('2027-02-06');
	});
});
