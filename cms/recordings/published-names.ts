import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { webAudioSchema } from '#content/model/clip.ts';
import { SPOKEN_NUMBER } from '#content/model/spoken-prompt.ts';

import { isUploadAsApproved } from '../foundation/upload-digest.ts';
import { CommandFailedError, runScript } from '../foundation/run-script.ts';
import { spokenTitle } from './spoken-title.ts';
import { spokenNamesDir } from '../foundation/recordings-dir.ts';

import type { Payload } from 'payload';
import type { WebAudio } from '#content/model/clip.ts';
import type { SpokenKind, SpokenPrompt } from '#content/model/spoken-prompt.ts';
import type { SpokenName } from '../payload-types.ts';
import type { HeldBack } from '../foundation/held-back.ts';

const answerSchema = z.object({
	names: z.record(z.string(), webAudioSchema),
	problems: z.record(z.string(), z.string()),
});

type SpokenWords = Pick<SpokenName, 'id' | 'language' | 'prompt' | 'filename'>;

const kindOf = ({ prompt }: Pick<SpokenName, 'prompt'>): SpokenKind => prompt ?? 'name';
const keyOf = (spoken: Pick<SpokenName, 'language' | 'prompt'>): string => `${spoken.language} ${kindOf(spoken)}`;

/**
 * The newest recording of each language's name and prompts that is exactly what was approved, and those that no longer
 * are; one of the whole country stands before one of a province.
 */
async function approvedNames(payload: Payload) {
	const { docs } = await payload.find({
		collection: 'spoken-names',
		pagination: false,
		depth: 0,
		sort: '-createdAt',
		where: { state: { equals: 'approved' } },
	});
	const newest = new Map<string, SpokenName>();
	const changed: SpokenName[] = [];
	const national = docs.filter(({ area }) => (area ?? '00') === '00');
	for (const name of new Set([...national, ...docs])) {
		if (!name.filename || newest.has(keyOf(name))) continue;
		if (await isUploadAsApproved('spoken-names', name)) newest.set(keyOf(name), name);
		else changed.push(name);
	}
	return { newest, changed };
}

type Prompts = Partial<Record<SpokenPrompt, WebAudio>>;

interface PublishedNames {
	/** What each language is called, by tag. */
	readonly names: Readonly<Record<string, WebAudio>>;
	/** What is said beside the main buttons, by tag. */
	readonly prompts: Readonly<Record<string, Prompts>>;
	readonly held: readonly HeldBack[];
}

/**
 * Names of languages and prompts as the pages play them; one that cannot be made is held back and stops nothing.
 *
 * @param callsNumber the number of the pages' call bar: a prompt that says another one stays away
 */
export async function publishedNames(
	payload: Payload,
	{ languages, callsNumber }: { readonly languages: readonly string[]; readonly callsNumber: string | undefined },
): Promise<PublishedNames> {
	const { newest, changed } = await approvedNames(payload);
	const held = changed.map((spoken) =>
		heldName(spoken, 'đã đổi sau khi duyệt hoặc không còn trên máy chủ. Nhờ người duyệt nghe lại, hoặc ghi lại.'),
	);
	const approved = [...newest.values()].filter(({ language }) => languages.includes(language));
	const silent = approved.filter((spoken) => kindOf(spoken) === 'call' && callsNumber !== SPOKEN_NUMBER);
	held.push(
		...silent.map((spoken) =>
			heldName(
				spoken,
				`nói số ${SPOKEN_NUMBER}, nhưng trang không gọi số ấy lúc này. Hãy xác minh lại số, hoặc rút lời nhắc.`,
			),
		),
	);
	const audible = approved.filter((spoken) => !silent.includes(spoken));
	const { names: rendered, problems } = await renderedNames(audible);
	const names: Record<string, WebAudio> = {};
	const prompts: Record<string, Prompts> = {};
	for (const spoken of audible) {
		const problem = problems[keyOf(spoken)];
		if (problem !== undefined)
			held.push(
				heldName(
					spoken,
					`không dựng được, ${INSTEAD[kindOf(spoken) === 'name' ? 'name' : 'prompt']} ${problem} Hãy ghi lại.`,
				),
			);
		const audio = rendered[keyOf(spoken)];
		const kind = kindOf(spoken);
		if (!audio) continue;
		if (kind === 'name') names[spoken.language] = audio;
		else (prompts[spoken.language] ??= {})[kind] = audio;
	}
	return { names, prompts, held };
}

const INSTEAD = { name: 'trang phát lời mở đầu thay vào.', prompt: 'nút ấy trên trang không có hình tai.' } as const;

/** @throws {CommandFailedError} with code `names_failed` */
async function renderedNames(spoken: readonly SpokenWords[]): Promise<z.output<typeof answerSchema>> {
	if (spoken.length === 0) return { names: {}, problems: {} };
	const folder = await mkdtemp(join(tmpdir(), 'loa-names-'));
	try {
		const plan = join(folder, 'plan.json');
		const files = spoken.map((one) => ({ key: keyOf(one), file: join(spokenNamesDir(), one.filename ?? '') }));
		await writeFile(plan, JSON.stringify(files));
		const { exitCode, stdout, stderr } = await runScript('cms/recordings/render-names.ts', [plan]);
		if (exitCode !== 0) throw new CommandFailedError('Rendering the names', exitCode, stderr, 'names_failed');
		return answerSchema.parse(JSON.parse(stdout));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function heldName(spoken: SpokenWords, why: string): HeldBack {
	const title = spokenTitle(kindOf(spoken), spoken.language);
	return {
		title,
		area: '00',
		sentence: `Bản ghi "${title}" ${why}`,
		link: `/admin/collections/spoken-names/${spoken.id}`,
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
	return docs
		.filter(({ tag }) => !newest.has(keyOf({ language: tag as SpokenName['language'], prompt: 'name' })))
		.map(({ nameVi }) => nameVi);
}
