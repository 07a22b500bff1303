import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { languageByTag } from '#content/languages.ts';
import { webAudioSchema } from '#content/model/clip.ts';
import { languageField } from '#content/model/fields.ts';

import { isUploadAsApproved } from '../foundation/upload-digest.ts';
import { CommandFailedError, runScript } from '../foundation/pipeline.ts';
import { spokenNamesDir } from '../foundation/recordings-dir.ts';

import type { Payload } from 'payload';
import type { WebAudio } from '#content/model/clip.ts';
import type { HeldBack } from '../foundation/held-back.ts';

const answerSchema = z.object({
	names: z.record(languageField, webAudioSchema),
	problems: z.record(z.string(), z.string()),
});

/**
 * The newest recording of each language's name that is exactly what was approved, and those that no longer are; one of
 * the whole country stands before one of a province.
 */
async function approvedNames(payload: Payload) {
	const { docs } = await payload.find({
		collection: 'spoken-names',
		pagination: false,
		depth: 0,
		sort: '-createdAt',
		where: { state: { equals: 'approved' } },
	});
	const newest = new Map<string, (typeof docs)[number]>();
	const changed: typeof docs = [];
	const national = docs.filter(({ area }) => (area ?? '00') === '00');
	for (const name of new Set([...national, ...docs])) {
		if (!name.filename || newest.has(name.language)) continue;
		if (await isUploadAsApproved('spoken-names', name)) newest.set(name.language, name);
		else changed.push(name);
	}
	return { newest, changed };
}

/** Names of languages as the pages play them; one that cannot be made is held back and stops nothing. */
export async function publishedNames(
	payload: Payload,
	{ languages }: { languages: readonly string[] },
): Promise<{ readonly names: Readonly<Record<string, WebAudio>>; readonly held: readonly HeldBack[] }> {
	const { newest, changed } = await approvedNames(payload);
	const held = changed.map(({ id, language }) =>
		heldName(language, id, 'đã đổi sau khi duyệt hoặc không còn trên máy chủ. Nhờ người duyệt nghe lại, hoặc ghi lại.'),
	);
	const approved = [...newest.values()].filter(({ language }) => languages.includes(language));
	if (approved.length === 0) return { names: {}, held };
	const folder = await mkdtemp(join(tmpdir(), 'loa-names-'));
	try {
		const plan = join(folder, 'plan.json');
		const files = approved.map(({ language, filename }) => ({
			language,
			file: join(spokenNamesDir(), filename ?? ''),
		}));
		await writeFile(plan, JSON.stringify(files));
		const { exitCode, stdout, stderr } = await runScript('cms/recordings/render-names.ts', [plan]);
		if (exitCode !== 0) throw new CommandFailedError('Rendering the names', exitCode, stderr, 'names_failed');
		const { names, problems } = answerSchema.parse(JSON.parse(stdout));
		for (const [language, problem] of Object.entries(problems)) {
			const id = approved.find((entry) => entry.language === language)?.id ?? '';
			held.push(heldName(language, id, `không dựng được, trang phát lời mở đầu thay vào. ${problem} Hãy ghi lại.`));
		}
		return { names, held };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function heldName(language: string, id: string | number, why: string): HeldBack {
	const name = languageByTag(language)?.nameVi ?? language;
	return {
		title: `Tên tiếng ${name}`,
		area: '00',
		sentence: `Bản ghi tên tiếng ${name} ${why}`,
		link: `/admin/collections/spoken-names/${id}`,
	};
}

/** Languages on air whose name nobody can hear yet. */
export async function namesMissing(payload: Payload): Promise<readonly string[]> {
	const { newest } = await approvedNames(payload);
	const { docs } = await payload.find({
		collection: 'languages',
		pagination: false,
		depth: 0,
		sort: 'id',
		where: { isOnAir: { equals: true } },
		select: { tag: true, nameVi: true },
	});
	return docs.filter(({ tag }) => !newest.has(tag)).map(({ nameVi }) => nameVi);
}
