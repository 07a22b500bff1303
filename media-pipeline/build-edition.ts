import { buildLanguage } from './build-language.ts';
import { assertPlayable } from './play-order.ts';
import { makeMusic } from './audio/making/make-music.ts';
import { assertSpoken } from './speech/speak.ts';

import type { EditionPlan, RenderedEdition } from '#content/model/edition-plan.ts';
import type { Build, Together } from './build-language.ts';
import type { RecipeName } from './audio/making/profiles.ts';
import type { PipelineTools } from './open-pipeline.ts';

/** How far a build is: `done` of `total` steps, each a file that is there now, made or found. */
export interface Progress {
	readonly done: number;
	readonly total: number;
	/** Title of what was finished last. */
	readonly label: string;
}

interface BuildOptions {
	readonly onProgress?: (progress: Progress) => void;
	/** Stops the build and its ffmpeg processes at once; what is finished stays in the storage. */
	readonly signal?: AbortSignal;
}

/**
 * Makes the audio of an edition. Whatever is in the storage already is used as it is; `tools.work` counts the rest.
 * Paths of recordings in the plan are absolute, or relative to the working directory.
 *
 * @throws {InvalidInputError} with code `invalid_plan` when items are out of order or there twice
 * @throws {RecordingRefusedError} {@link RecordingMissingError} {@link NoVoiceError} {@link LoudnessNotReachedError}
 * @throws the reason of `signal` when that is aborted
 */
export async function buildEdition(
	plan: EditionPlan,
	tools: PipelineTools,
	{ onProgress, signal }: BuildOptions = {},
): Promise<RenderedEdition> {
	signal?.throwIfAborted();
	assertPlayable(plan);
	for (const { language, items, communes = [] } of plan.languages)
		if ([...items, ...communes].some(({ speech }) => speech.kind === 'draft')) assertSpoken(language);

	const failure = new AbortController();
	const total = plan.languages.reduce((sum, language) => sum + stepsOf(language), 0);
	let done = 0;
	const build: Build = {
		tools,
		month: plan.month,
		horn: hornRecipe(plan),
		withPhone: plan.withPhone ?? false,
		withMusic: plan.withMusic ?? false,
		music: plan.music ? await makeMusic(plan.music, tools, signal) : {},
		credits: plan.music ?? {},
		signal: signal ? AbortSignal.any([signal, failure.signal]) : failure.signal,
		step: async (label, work) => {
			const result = await work;
			done += 1;
			onProgress?.({ done, total, label });
			return result;
		},
		together: stoppingAll(failure),
	};
	const languages = await build.together(plan.languages.map((language) => buildLanguage(language, build)));
	return { month: plan.month, area: plan.area, languages };
}

/** The first failure stops everything else, and nothing runs on when the caller hears of it. */
const stoppingAll =
	(failure: AbortController): Together =>
	async (work) => {
		try {
			return await Promise.all(work);
		} catch (error) {
			failure.abort(error);
			await Promise.allSettled(work);
			throw error;
		}
	};

/** A master and its clips per item, one bulletin, one announcement per commune. */
const stepsOf = ({ items, communes = [] }: EditionPlan['languages'][number]): number =>
	items.length * 2 + 1 + communes.length;

function hornRecipe({ horn }: EditionPlan): RecipeName {
	const name = horn?.kbps === 128 ? 'horn128' : 'horn';
	return horn?.loud ? `${name}-loud` : name;
}
