import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runScript } from '../../../foundation/run-script.ts';
import { paperOf } from './paper.ts';

import type { Report } from '../report.ts';

/**
 * The report as PDF, drawn by a process of its own: shaping needs HarfBuzz, whose WebAssembly does not survive being
 * bundled for the admin.
 */
export async function printedOf(report: Report, address: string): Promise<Buffer> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-report-'));
	try {
		const [paper, out] = [join(folder, 'paper.json'), join(folder, 'paper.pdf')];
		await writeFile(paper, JSON.stringify(paperOf(report, address)));
		const { exitCode, stderr } = await runScript('cms/reach/reports/files/print-paper.ts', [paper, out]);
		if (exitCode !== 0) throw new Error(`The paper could not be drawn.\n${stderr.slice(-2_000)}`);
		return await readFile(out);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
