import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const hasSystemd = spawnSync('which', ['systemd-analyze']).status === 0;

test.skipIf(!hasSystemd)(
	`systemd takes the example of a unit${hasSystemd ? '' : ' (skipped: there is no systemd-analyze)'}`,
	() => {
		const folder = mkdtempSync(join(tmpdir(), 'loa-unit-'));
		const unit = join(folder, 'loa-lang.service');
		// Node lies elsewhere on a machine of tests
		writeFileSync(
			unit,
			readFileSync('.deploy/systemd/loa-lang.service', 'utf8').replace('/usr/bin/node', process.execPath),
		);
		const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
		rmSync(folder, { recursive: true });
		expect([status, stderr.split('\n').filter((line) => line.includes('loa-lang'))]).toEqual([0, []]);
	},
);
