import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { faultPoint } from '#content/lib/fault-point.ts';
import { hotlinesFor, hotlinesIn } from '#content/model/hotline.ts';
import { ExpectedError } from '#content/model/errors.ts';
import { dayAt, parseMonth } from '#content/model/month.ts';
import { scriptDigest } from '#content/lib/script-digest.ts';

import { changeEdition } from '../foundation/change-state.ts';
import { renderPlan } from '../foundation/pipeline.ts';
import { loadMessagesOfEdition } from './load-edition.ts';
import { localSoundsOf } from './local-sounds-of.ts';
import { loadLanguagesOnAir } from '../places/load-languages-on-air.ts';
import { loadHotlines } from '../hotlines/load-hotlines.ts';
import { areaName } from '../places/area-name.ts';
import { planEdition } from './plan-edition.ts';
import { recordClips } from './record-clips.ts';

import type { Payload } from 'payload';
import type { EditionPlan, RenderedEdition } from '#content/model/edition-plan.ts';
import type { Edition } from '../payload-types.ts';
import type { RenderProgress } from '../foundation/pipeline.ts';
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

interface RenderOptions {
	readonly now?: Date;
	/** Told after every file that stands. */
	readonly onProgress?: (progress: RenderProgress) => void;
}

/** The audio of an edition, and how much had to be made for it. */
export interface RenderResult {
	readonly edition: RenderedEdition;
	/** Files that were not in the media folder yet. */
	readonly encodes: number;
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
	{ now = new Date(), onProgress }: RenderOptions = {},
): Promise<RenderResult> {
	const edition = await payload.findByID({ collection: 'editions', id, depth: 0 });
	try {
		const rendered = await renderRecords(payload, edition, { now, ...(onProgress ? { onProgress } : {}) });
		faultPoint('render.made');
		await changeEdition(payload, id, (stored) => ({
			rendered: JSON.stringify(rendered.edition),
			renderedAt: now.toISOString(),
			problem: null,
			// somebody may have published, unlocked or withdrawn it while its audio was being made
			...(stored.state === 'locked' ? { state: 'rendered' as const } : {}),
		}));
		faultPoint('render.stored');
		return rendered;
	} catch (error) {
		if (error instanceof Error) {
			const problem = error.message;
			await changeEdition(payload, id, () => ({ problem }));
		}
		throw error;
	}
}

const soundOf = ({
	isLoud,
	bitrate,
	withPhone,
	withMusic,
}: Edition): Pick<EditionPlan, 'horn' | 'withPhone' | 'withMusic'> => ({
	...((isLoud || bitrate === '128') && { horn: { loud: isLoud ?? false, kbps: bitrate === '128' ? 128 : 64 } }),
	...(withPhone && { withPhone }),
	...(withMusic && { withMusic }),
});

async function renderRecords(
	payload: Payload,
	edition: Edition,
	{ now, onProgress }: RenderOptions & { now: Date },
): Promise<RenderResult> {
	const month = parseMonth(edition.month);
	if (!month) throw new TypeError(`Edition ${edition.id} has no month.`);
	const reading = { payload };
	const messages = await loadMessagesOfEdition(reading, edition);
	const { plan, problems } = planEdition({
		month,
		area: { code: edition.area, name: areaName(edition.area) },
		messages,
		languages: await loadLanguagesOnAir(reading),
		hotlines: hotlinesFor([edition.area], await loadHotlines(reading)),
		today: dayAt(now),
		mayMixSamples: edition.state === 'published',
		sound: soundOf(edition),
		local: await localSoundsOf(reading, edition, month),
	});
	if (!plan) throw new EditionBlockedError(edition.title, problems);

	const folder = await mkdtemp(join(tmpdir(), 'loa-plan-'));
	try {
		const planFile = join(folder, 'edition.json');
		await writeFile(planFile, JSON.stringify(plan));
		const rendered = await renderPlan(planFile, onProgress);
		const scriptOf = (message: string, language: string) =>
			messages
				.find((candidate) => candidate.key === message)
				?.renditions.find((rendition) => rendition.language === language)?.script ?? '';
		await recordClips(payload, rendered.edition, (message, language) => hotlinesIn(scriptOf(message, language)));
		return { ...rendered, edition: withScriptDigests(rendered.edition, scriptOf) };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Beside what the pages play stands what was said in it: words that change later show no old sound. */
const withScriptDigests = (
	edition: RenderedEdition,
	scriptOf: (message: string, language: string) => string,
): RenderedEdition => ({
	...edition,
	languages: edition.languages.map((made) => ({
		...made,
		web: Object.fromEntries(
			Object.entries(made.web).map(([message, audio]) => [
				message,
				{ ...audio, scriptDigest: scriptDigest(scriptOf(message, made.language)) },
			]),
		),
	})),
});
