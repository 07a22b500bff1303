import { z } from 'zod';

import { hasRole } from '../foundation/roles.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { firstWeek } from './first-week.ts';

import type { Payload, TypedUser } from 'payload';
import type { FirstStep } from './first-week.ts';

/** How the sample data signs the numbers that nobody here has rung. */
const SAMPLE_SIGNATURE = 'Dữ liệu mẫu';

const releasedSchema = z.object({ isSample: z.boolean() });

/** The checklist of a new installation, for administrators. */
export async function loadFirstWeek(payload: Payload, user: TypedUser): Promise<readonly FirstStep[]> {
	if (!hasRole({ user }, 'administrator')) return [];
	const [people, approvers, communes, numbers, published] = await Promise.all([
		payload.count({ collection: 'users' }),
		payload.count({ collection: 'users', where: { roles: { in: ['approver'] } } }),
		payload.count({ collection: 'communes', where: { clustersInstalled: { greater_than: 0 } } }),
		payload.count({
			collection: 'hotlines',
			where: { and: [{ verifiedBy: { like: SAMPLE_SIGNATURE } }, { isArchived: { not_equals: true } }] },
		}),
		payload.find({
			collection: 'editions',
			where: { state: { equals: 'published' } },
			select: { released: true },
			sort: '-month',
			limit: 20,
			depth: 0,
		}),
	]);
	return firstWeek({
		people: people.totalDocs,
		approvers: approvers.totalDocs,
		describedCommunes: communes.totalDocs,
		unringedNumbers: numbers.totalDocs,
		officialBulletins: published.docs.filter(({ released }) => isOfficial(released)).length,
		hasBackup: Boolean(cmsSettings().backupTo),
	});
}

function isOfficial(released: string | null | undefined): boolean {
	if (!released) return false;
	return releasedSchema.safeParse(JSON.parse(released)).data?.isSample === false;
}
