import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { mediaPath } from '#content/lib/media-files.ts';

import { CommandFailedError, runScript } from '../foundation/run-script.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { madeSheetsSchema } from './sheet-spec.ts';

import type { PublishedMaterial } from '#content/model/material.ts';
import type { SheetSpec } from './sheet-spec.ts';

/**
 * The sheets as files of the media storage; what is there already is not drawn again.
 *
 * @throws {CommandFailedError} with code `sheets_failed`
 */
export async function makeSheets(
	sheets: readonly SheetSpec[],
	onLine?: (line: string) => void,
): Promise<readonly PublishedMaterial[]> {
	if (sheets.length === 0) return [];
	const folder = await mkdtemp(join(tmpdir(), 'loa-sheets-'));
	try {
		const plan = join(folder, 'plan.json');
		await writeFile(plan, JSON.stringify({ sheets }));
		const { exitCode, stdout, stderr } = await runScript('cms/materials/make-sheets.ts', [plan, mediaDir()], onLine);
		if (exitCode !== 0) throw new CommandFailedError('Drawing the sheets', exitCode, stderr || stdout, 'sheets_failed');
		return madeSheetsSchema.parse(JSON.parse(stdout)).materials;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

const mediaDir = (): string => join(cmsSettings().dataDir, 'media');

/** Where a sheet lies: beside the finished audio, under its content key. */
export const sheetFile = ({ file }: PublishedMaterial): string => mediaPath(mediaDir(), file);
