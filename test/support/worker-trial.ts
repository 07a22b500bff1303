import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { mediaPath } from '#content/lib/media-files.ts';
import { renderedEditionSchema } from '#content/model/edition-plan.ts';
import { monthAt } from '#content/model/month.ts';
import { provinces } from '#content/places/places.ts';

import { messageInVietnamese, seededChange } from './cms.ts';

import type { ChildProcess } from 'node:child_process';
import type { Payload } from 'payload';

interface Trial {
	readonly editions: number;
	/** Messages, and so clips, of each edition; no two of all have the same words. */
	readonly clipsEach: number;
	readonly workers: number;
	/** Of them killed by -9 while they render. */
	readonly killed: number;
}

export interface TrialResult {
	readonly seconds: number;
	readonly clips: number;
	/** Tracks whose bytes are not what the rendered edition says, or that it names twice. */
	readonly wrong: readonly string[];
	/** Jobs that had to be begun again because their process was killed. */
	readonly takenOver: number;
	/** Jobs that ended in any other way than done. */
	readonly failed: readonly string[];
}

/** Renders editions by several worker processes, of which some are killed in the middle, and reads what came out. */
export async function workerTrial(payload: Payload, dataDir: string, trial: Trial): Promise<TrialResult> {
	const ids = await seedEditions(payload, trial);
	for (const edition of ids) await payload.jobs.queue({ task: 'renderEdition', input: { edition } });
	const began = performance.now();
	const workers = Array.from({ length: trial.workers }, startWorker);
	try {
		for (const victim of workers.slice(0, trial.killed)) {
			await until(() => holdsWork(payload, victim));
			victim.kill('SIGKILL');
		}
		await until(async () => (await open(payload)) === 0);
		const seconds = (performance.now() - began) / 1_000;
		return { seconds, ...(await judged(payload, dataDir, ids)) };
	} finally {
		await Promise.all(workers.map(stopped));
	}
}

/** Provinces of which few-places.ts has communes. */
const WITH_COMMUNES = ['12', '46', '48', '96'];

async function seedEditions(payload: Payload, { editions, clipsEach }: Trial): Promise<readonly string[]> {
	const ids: string[] = [];
	const codes = [...new Set([...WITH_COMMUNES, ...provinces().map(({ code }) => code)])];
	for (const [index, code] of codes.slice(0, editions).entries()) {
		const messages: string[] = [];
		for (let clip = 0; clip < clipsEach; clip += 1) {
			const key = `thu-${index}-${clip}`;
			const script = `Bản tin thứ ${index}, bài thứ ${clip}. Gọi {{hotline:111}}.`;
			const { message, rendition } = await messageInVietnamese(payload, { key, script });
			await seededChange(payload, rendition.id, { allowsDraftVoice: true });
			messages.push(String(message.id));
		}
		const edition = await payload.create({
			collection: 'editions',
			data: { month: monthAt(new Date()), area: code, title: `Bản tin ${code}`, messages, state: 'planning' } as never,
			depth: 0,
		});
		ids.push(String(edition.id));
	}
	return ids;
}

/** `npm run worker` on the database and the folder of this process. */
function startWorker(): ChildProcess {
	const child = spawn(process.execPath, ['cms/commands/worker.ts'], { stdio: ['ignore', 'pipe', 'inherit'] });
	// what it says is read, or it would wait for somebody to read it
	createInterface(child.stdout).on('line', () => undefined);
	return child;
}

async function stopped(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((settle) => child.once('close', settle));
	child.kill('SIGTERM');
	await gone;
}

const holdsWork = async (payload: Payload, { pid }: ChildProcess): Promise<boolean> =>
	(
		await payload.count({
			collection: 'leases',
			where: { and: [{ pid: { equals: pid ?? 0 } }, { name: { like: 'job:' } }] },
		})
	).totalDocs > 0;

const open = async (payload: Payload): Promise<number> =>
	(
		await payload.count({
			collection: 'payload-jobs',
			where: {
				and: [
					{ taskSlug: { equals: 'renderEdition' } },
					{ completedAt: { exists: false } },
					{ hasError: { not_equals: true } },
				],
			},
		})
	).totalDocs;

async function judged(
	payload: Payload,
	dataDir: string,
	ids: readonly string[],
): Promise<Omit<TrialResult, 'seconds'>> {
	const { docs } = await payload.find({
		collection: 'editions',
		where: { id: { in: [...ids] } },
		pagination: false,
		depth: 0,
	});
	const wrong: string[] = [];
	let clips = 0;
	for (const edition of docs) {
		const { languages } = renderedEditionSchema.parse(JSON.parse(edition.rendered ?? '{}'));
		const seen = new Set<string>();
		for (const track of languages.flatMap(({ tracks }) => tracks)) {
			clips += 1;
			const content = await readFile(mediaPath(join(dataDir, 'media'), track)).catch(() => Buffer.alloc(0));
			const isWhole = createHash('sha256').update(content).digest('hex') === track.sha256;
			if (!isWhole || seen.has(track.message) || track.durationSeconds < 1)
				wrong.push(`${edition.title} ${track.file}`);
			seen.add(track.message);
		}
		if (seen.size !== edition.messages.length) wrong.push(`${edition.title}: ${seen.size} clips`);
	}
	const { docs: jobs } = await payload.find({
		collection: 'payload-jobs',
		where: { taskSlug: { equals: 'renderEdition' } },
		pagination: false,
		depth: 0,
	});
	return {
		clips,
		wrong,
		takenOver: jobs.filter(({ totalTried }) => (totalTried ?? 0) > 1).length,
		failed: jobs.filter(({ completedAt }) => !completedAt).map(({ error }) => JSON.stringify(error)),
	};
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
	while (!(await isTrue())) await sleep(200);
}
