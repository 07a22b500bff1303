import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { hotlinesIn } from '#content/model/hotline.ts';
import { ExpectedError } from '#content/model/errors.ts';
import { dayAt, parseMonth } from '#content/model/month.ts';
import { provinces } from '#content/places/places.ts';

import { renderPlan } from '../pipeline.ts';
import { loadHotlines, loadLanguagesOnAir, loadMessagesOfEdition } from './load-edition.ts';
import { planEdition } from './plan-edition.ts';

import type { Payload } from 'payload';
import type { RenderedEdition } from '#content/model/edition-plan.ts';
import type { Edition } from '../payload-types.ts';
import type { PlanProblem } from './plan-edition.ts';

export class EditionBlockedError extends ExpectedError {
	override readonly name = 'EditionBlockedError';
	readonly code = 'edition_blocked';
	readonly problems: readonly PlanProblem[];
	constructor(title: string, problems: readonly PlanProblem[]) {
		super(`Chưa thể dựng "${title}":\n${problems.map((problem) => `- ${problem.sentence}`).join('\n')}`);
		this.problems = problems;
	}
}

/**
 * Makes the audio of an edition and stores what came out with it. What has been encoded before is not encoded again.
 *
 * @throws {EditionBlockedError} with every reason; the same text stands in the edition's `problem`
 * @throws {CommandFailedError} when the pipeline refuses or breaks
 */
export async function renderEdition(
	payload: Payload,
	id: Edition['id'],
	{ now = new Date(), onLine }: { now?: Date; onLine?: (line: string) => void } = {},
): Promise<RenderedEdition> {
	const edition = await payload.findByID({ collection: 'editions', id, depth: 0 });
	try {
		const rendered = await renderRecords(payload, edition, { now, ...(onLine ? { onLine } : {}) });
		await payload.update({
			collection: 'editions',
			id,
			data: {
				rendered: JSON.stringify(rendered),
				renderedAt: now.toISOString(),
				problem: null,
				...(edition.state === 'locked' ? { state: 'rendered' as const } : {}),
			},
			context: { isSystemChange: true },
		});
		return rendered;
	} catch (error) {
		if (error instanceof Error) {
			await payload.update({
				collection: 'editions',
				id,
				data: { problem: error.message },
				context: { isSystemChange: true },
			});
		}
		throw error;
	}
}

async function renderRecords(
	payload: Payload,
	edition: Edition,
	{ now, onLine }: { now: Date; onLine?: (line: string) => void },
): Promise<RenderedEdition> {
	const month = parseMonth(edition.month);
	if (!month) throw new TypeError(`Edition ${edition.id} has no month.`);
	const reading = { payload };
	const messages = await loadMessagesOfEdition(reading, edition);
	const areaName = provinces().find((province) => province.code === edition.area)?.name ?? 'Cả nước';
	const { plan, problems } = planEdition({
		month,
		area: { code: edition.area, name: areaName },
		messages,
		languages: await loadLanguagesOnAir(reading),
		hotlines: await loadHotlines(reading),
		today: dayAt(now),
	});
	if (!plan) throw new EditionBlockedError(edition.title, problems);

	const folder = await mkdtemp(join(tmpdir(), 'loa-plan-'));
	try {
		const planFile = join(folder, 'edition.json');
		await writeFile(planFile, JSON.stringify(plan));
		const rendered = await renderPlan(planFile, onLine);
		const hotlinesOf = (message: string, language: string) =>
			hotlinesIn(
				messages
					.find((candidate) => candidate.key === message)
					?.renditions.find((rendition) => rendition.language === language)?.script ?? '',
			);
		await recordClips(payload, rendered, hotlinesOf);
		return rendered;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** One record per new clip, with the numbers it speaks: a changed number finds every clip. */
async function recordClips(
	payload: Payload,
	rendered: RenderedEdition,
	hotlinesOf: (message: string, language: string) => readonly string[],
): Promise<void> {
	const clips = rendered.languages.flatMap(({ language, tracks, web }) => [
		...tracks.map((track) => ({ ...track, language, profile: 'horn' as const })),
		...Object.entries(web).flatMap(([message, audio]) => {
			const about = {
				message,
				language,
				voice: audio.voice,
				title: tracks.find((track) => track.message === message)?.title ?? message,
			};
			return [
				{ ...about, ...audio.opus, profile: 'web' as const },
				{ ...about, ...audio.mp3, profile: 'web-mp3' as const },
			];
		}),
	]);
	const { docs: known } = await payload.find({
		collection: 'clips',
		where: { key: { in: clips.map((clip) => clip.key) } },
		pagination: false,
		depth: 0,
		select: { key: true },
	});
	const knownKeys = new Set(known.map((clip) => clip.key));
	for (const clip of clips) {
		if (knownKeys.has(clip.key)) continue;
		knownKeys.add(clip.key);
		await payload.create({
			collection: 'clips',
			data: {
				key: clip.key,
				title: clip.title,
				message: clip.message,
				language: clip.language as never,
				profile: clip.profile,
				voice: clip.voice,
				extension: clip.extension,
				durationSeconds: clip.durationSeconds,
				integratedLufs: 'integratedLufs' in clip ? clip.integratedLufs : null,
				truePeakDbtp: 'truePeakDbtp' in clip ? clip.truePeakDbtp : null,
				bytes: clip.bytes,
				sha256: clip.sha256,
				hotlines: [...hotlinesOf(clip.message, clip.language)],
			},
		});
	}
}
