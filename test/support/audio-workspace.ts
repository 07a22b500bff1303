import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test as base, vi } from 'vitest';

import { editionPlanSchema } from '#content/model/edition-plan.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';

import type { EditionItem, EditionPlan } from '#content/model/edition-plan.ts';
import type { PipelineTools } from '#pipeline/open-pipeline.ts';

// real encoding, on machines that have other work to do
vi.setConfig({ testTimeout: 300_000 });

/** A folder of the test's own, and a pipeline whose storage is in it. */
export const test = base.extend<{ folder: string; tools: PipelineTools }>({
	folder: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'loa-lang-audio-'));
		await use(folder);
		rmSync(folder, { recursive: true, force: true });
	},
	tools: async ({ folder }, use) => {
		await use(await openPipeline({ mediaDir: join(folder, 'media'), env: testEnv(folder) }));
	},
});

/** Settings of a fresh machine, with all files in `folder`. */
export const testEnv = (folder: string): NodeJS.ProcessEnv => ({
	NODE_ENV: 'test',
	PATH: process.env.PATH ?? '',
	DATA_DIR: folder,
	...(process.env.FFMPEG_PATH && { FFMPEG_PATH: process.env.FFMPEG_PATH }),
});

/** A message that the machine reads, unless it says otherwise. */
export const item = ({ message = 'goi-111', ...rest }: Partial<EditionItem> = {}): EditionItem => ({
	message,
	role: 'message',
	title: `Bài ${message}`,
	speech: { kind: 'draft', text: `Bà con nhớ bài ${message.replaceAll('-', ' ')}.` },
	...rest,
});

/** A plan for Lai Châu in Vietnamese. */
export const planOf = (items: readonly EditionItem[], language = 'vi'): EditionPlan =>
	editionPlanSchema.parse({
		month: '2026-11',
		area: { code: '12', name: 'Lai Châu' },
		languages: [{ language, items }],
	});
