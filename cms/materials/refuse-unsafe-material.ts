import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APIError } from 'payload';
import { z } from 'zod';

import { runConfined } from '../foundation/confined-script.ts';

import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';

const factsSchema = z.object({ problem: z.string().optional() });

/**
 * A PDF for the public is paper, not a program: what runs by itself is refused before it is stored, and before the
 * database is asked anything, since others would wait for this reading.
 */
export const refuseUnsafeMaterial: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
	const { file } = req;
	if ((operation !== 'create' && operation !== 'update') || file?.mimetype !== 'application/pdf') return args;
	const problem = await problemOf(file);
	if (problem) throw new APIError(problem, 400, undefined, true);
	return args;
};

async function problemOf(file: NonNullable<PayloadRequest['file']>): Promise<string | undefined> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-pdf-'));
	try {
		const own = join(folder, 'tep.pdf');
		if (!file.tempFilePath) await writeFile(own, file.data);
		const { stdout } = await runConfined('cms/materials/check-pdf.ts', [file.tempFilePath || own]);
		if (stdout === undefined) return 'Không đọc được tệp PDF này. Hãy xuất lại thành PDF rồi tải lên.';
		return factsSchema.parse(JSON.parse(stdout)).problem;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
