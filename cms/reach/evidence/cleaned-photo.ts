import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { runConfined } from '../../foundation/confined-script.ts';

const outcomeSchema = z.union([z.object({ problem: z.string() }), z.object({ bytes: z.number() })]);

/** The picture, decoded and encoded anew by a process of its own; or what is wrong with it. */
export async function cleanedPhoto(jpeg: Buffer): Promise<Buffer | { readonly problem: string }> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-photo-'));
	try {
		const [sent, cleaned] = [join(folder, 'sent'), join(folder, 'cleaned')];
		await writeFile(sent, jpeg);
		const { stdout } = await runConfined('cms/reach/evidence/clean-photo.ts', [sent, cleaned]);
		if (stdout === undefined) return { problem: 'too much to decode' };
		const outcome = outcomeSchema.parse(JSON.parse(stdout));
		return 'problem' in outcome ? outcome : await readFile(cleaned);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
