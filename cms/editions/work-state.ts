import { languageByTag } from '#content/languages.ts';

import { PUBLISH_JOB_KEY } from '../foundation/job-keys.ts';
import { renderJobKey } from '../foundation/job-keys.ts';

import type { Payload } from 'payload';
import type { Edition } from '../payload-types.ts';

/** What a page shows of the work on an edition. */
export interface EditionWork {
	readonly state: 'idle' | 'waiting' | 'running' | 'failed';
	readonly kind: 'render' | 'publish';
	/** 0 to 100, of the files of audio. */
	readonly percent: number;
	readonly done: number;
	readonly total: number;
	/** Title of what was finished last. */
	readonly label: string;
	/** Vietnamese name of its language, where it is known. */
	readonly language: string | null;
	/** Guessed from the time that the first part took; null: too early to say. */
	readonly secondsLeft: number | null;
	readonly problem: string | null;
	/** Of the edition, so that the page notices a move. */
	readonly editionState: Edition['state'];
}

/** Seconds left when the rest goes on like the first part; null before anything is done. */
export function secondsLeft({
	done,
	total,
	elapsedSeconds,
}: {
	done: number;
	total: number;
	elapsedSeconds: number;
}): number | null {
	if (done <= 0 || total <= 0 || elapsedSeconds <= 0) return null;
	return Math.round((elapsedSeconds / done) * Math.max(0, total - done));
}

/** The running or waiting work of an edition, else how the last one ended. Read from the database: it survives reloads. */
export async function jobStatus(payload: Payload, edition: Edition, now = new Date()): Promise<EditionWork> {
	const { docs: jobs } = await payload.find({
		collection: 'payload-jobs',
		where: {
			taskSlug: { in: ['renderEdition', 'publish'] },
			concurrencyKey: { in: [renderJobKey(edition.id), PUBLISH_JOB_KEY] },
			completedAt: { exists: false },
			hasError: { not_equals: true },
		},
		sort: 'createdAt',
		limit: 20,
		depth: 0,
	});
	const own = jobs.filter(({ taskSlug }) => taskSlug === 'renderEdition' || edition.state === 'published');
	const job = own.find(({ processing }) => processing) ?? own[0];
	const kind =
		(job?.taskSlug ?? (edition.state === 'published' ? 'publish' : 'renderEdition')) === 'publish'
			? 'publish'
			: 'render';
	const line = await progressLine(payload, kind === 'publish' ? PUBLISH_JOB_KEY : renderJobKey(edition.id));
	const isRunning = job?.processing === true;
	const figures = isRunning && line && !line.endedAt ? line : undefined;
	const problem = isRunning ? null : (line?.problem ?? null);
	const idle = problem ? 'failed' : 'idle';
	const waiting = job ? 'waiting' : idle;
	const elapsedSeconds = figures ? (now.getTime() - Date.parse(figures.startedAt)) / 1_000 : 0;
	const { done, total } = figures ?? { done: 0, total: 0 };
	return {
		state: isRunning ? 'running' : waiting,
		kind,
		done,
		total,
		percent: total > 0 ? Math.floor((done / total) * 100) : 0,
		label: figures?.label ?? '',
		language: figures?.language ? (languageByTag(figures.language)?.nameVi ?? null) : null,
		secondsLeft: secondsLeft({ done, total, elapsedSeconds }),
		problem,
		editionState: edition.state,
	};
}

async function progressLine(payload: Payload, work: string) {
	const { docs } = await payload.find({
		collection: 'work-progress',
		where: { work: { equals: work } },
		limit: 1,
		depth: 0,
	});
	return docs[0];
}
