import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APIError } from 'payload';
import { z } from 'zod';

import { runConfined } from '../foundation/confined-script.ts';

import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';

const outcomeSchema = z.union([z.object({ problem: z.string() }), z.object({ format: z.string() })]);

const TOO_MUCH = 'Không đọc được hình này: nó quá lớn hoặc bị hỏng. Hãy lưu lại thành JPG rồi tải lên.';

/**
 * Before Payload looks at a picture, in this process and whatever its size: a process of its own measures and cleans
 * it, and what is kept is the cleaned one. A PDF is looked at by `refuse-unsafe-material.ts`.
 */
export const cleanMaterial: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
	const { file } = req;
	if ((operation !== 'create' && operation !== 'update') || !file) return args;
	if (await isPdf(file)) file.mimetype = 'application/pdf';
	else await replaceByCleaned(file);
	return args;
};

type Upload = NonNullable<PayloadRequest['file']>;

/** By its bytes; whoever calls a picture a PDF is not believed. */
async function isPdf(file: Upload): Promise<boolean> {
	const bytes = file.tempFilePath ? await readFile(file.tempFilePath) : file.data;
	return Buffer.from(bytes.subarray(0, 1_024)).toString('latin1').includes('%PDF-');
}

async function replaceByCleaned(file: Upload): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-picture-'));
	try {
		const [own, cleaned] = [join(folder, 'upload'), join(folder, 'cleaned')];
		if (!file.tempFilePath) await writeFile(own, file.data);
		const { stdout } = await runConfined('cms/materials/clean-picture.ts', [file.tempFilePath || own, cleaned]);
		const outcome = stdout === undefined ? { problem: TOO_MUCH } : outcomeSchema.parse(JSON.parse(stdout));
		if ('problem' in outcome) throw new APIError(outcome.problem, 400, undefined, true);
		const data = await readFile(cleaned);
		if (file.tempFilePath) await writeFile(file.tempFilePath, data);
		else file.data = data;
		file.size = file.tempFilePath ? (await stat(file.tempFilePath)).size : data.length;
		file.mimetype = `image/${outcome.format}`;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
