import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { questionnaire } from '#content/survey/questionnaire.ts';

import { runConfined } from '../../foundation/confined-script.ts';

const tableSchema = z.object({ problem: z.string(), rows: z.array(z.array(z.string())) });

/** Rows of an exported workbook, or a sentence why there are none. */
export type AnswerTable = z.output<typeof tableSchema>;

/** Reads a workbook of Kobo or ODK in a process of its own; its days become `2026-11-26` as in the CSV. */
export async function answerTable(bytes: Buffer): Promise<AnswerTable> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-lang-phieu-'));
	try {
		const file = join(folder, 'phieu.xlsx');
		await writeFile(file, bytes, { mode: 0o600 });
		const { stdout } = await runConfined('cms/reach/survey/read-answer-file.ts', [file]);
		if (stdout === undefined)
			return { problem: 'Tệp này quá phức tạp hoặc bị hỏng, máy chủ dừng đọc. Hãy xuất lại từ Kobo.', rows: [] };
		const { problem, rows } = tableSchema.parse(JSON.parse(stdout));
		return { problem, rows: withDays(rows) };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Days of the questionnaire stand in a workbook as numbers (days since 30/12/1899) unless all is exported as text. */
function withDays([head = [], ...rows]: readonly (readonly string[])[]): string[][] {
	const days = new Set(questionnaire.questions.filter(({ kind }) => kind === 'day').map(({ name }) => name));
	const isDay = head.map((heading) => days.has(heading.trim().split(/[/.]/).at(-1) ?? ''));
	return [[...head], ...rows.map((cells) => cells.map((cell, column) => (isDay[column] ? dayOfCell(cell) : cell)))];
}

const EPOCH_MS = Date.UTC(1899, 11, 30);

function dayOfCell(cell: string): string {
	if (/^\d{5}(\.\d+)?$/.test(cell))
		return new Date(EPOCH_MS + Math.floor(Number(cell)) * 86_400_000).toISOString().slice(0, 10);
	return cell.replace(/^(\d{4}-\d{2}-\d{2})[T ]00:00.*$/, '$1');
}
