import type { BaseDatabaseAdapter, PayloadRequest } from 'payload';

/** As the adapter keeps its models; Payload's type of the adapter knows only its base. */
interface WithModels {
	readonly collections: Readonly<Record<string, JobModel | undefined>>;
}
interface JobModel {
	findOneAndUpdate(filter: object, change: object): { lean(): Promise<object | null> };
}

type UpdateJobs = BaseDatabaseAdapter['updateJobs'];
type Jobs = Awaited<ReturnType<UpdateJobs>>;

/** Looks for other candidates when others were faster with all of these. */
const MOST_ROUNDS = 5;

/**
 * Has one process get each job. Payload's adapter reads which jobs wait and marks them afterwards, so that two workers
 * may take the same one; here a job is marked only where it still waits, in one step of the server.
 */
export function claimJobsAlone(adapter: BaseDatabaseAdapter): void {
	const { updateJobs } = adapter;
	adapter.updateJobs = async function claimOrUpdate(args): Promise<Jobs> {
		const { data, limit, where, sort, req } = args;
		const isClaim = data.processing === true && where !== undefined && typeof limit === 'number' && limit > 0;
		if (!isClaim) return updateJobs.call(this, args);
		for (let round = 1; ; round += 1) {
			const { docs } = await this.find<{ id: string }>({
				collection: 'payload-jobs',
				where,
				limit,
				pagination: false,
				...(sort === undefined ? {} : { sort }),
				...(req ? { req } : {}),
			});
			const claimed: NonNullable<Jobs> = [];
			for (const { id } of docs)
				if (await isFirst(this, id)) claimed.push(...((await this.updateJobs(byId(id, data, req))) ?? []));
			if (claimed.length > 0 || docs.length < limit || round >= MOST_ROUNDS) return claimed.length > 0 ? claimed : null;
		}
	};
}

const byId = (
	id: string,
	data: Record<string, unknown>,
	req: Partial<PayloadRequest> | undefined,
): Parameters<UpdateJobs>[0] => ({ id, data: { ...data }, returning: true, ...(req ? { req } : {}) });

/** Marks a job that still waits. @returns false: another process has it already */
async function isFirst(adapter: BaseDatabaseAdapter, id: string): Promise<boolean> {
	const model = (adapter as unknown as WithModels).collections['payload-jobs'];
	const waiting = { _id: id, processing: { $ne: true }, completedAt: null };
	const before = await model?.findOneAndUpdate(waiting, { $set: { processing: true } }).lean();
	return before !== null && before !== undefined;
}
