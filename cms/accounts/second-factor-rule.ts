import type { Payload } from 'payload';
import type { User } from '../payload-types.ts';

type Account = Pick<User, 'roles' | 'province'>;

/** Whoever can change what the whole country hears: administrators, approvers, everybody without a province. */
export const reachesTheCountry = ({ roles, province }: Account): boolean =>
	roles.some((role) => role === 'administrator' || role === 'approver') || !province;

/**
 * Does the installation hold anything that is not sample data? Yes as soon as there is a second account, or a person
 * has changed anything but an account: hooks write each such change into the audit trail, which nobody can shorten.
 */
export async function isInUse(payload: Payload): Promise<boolean> {
	const accounts = await payload.count({ collection: 'users' });
	if (accounts.totalDocs > 1) return true;
	const { docs } = await payload.find({
		collection: 'audit',
		where: { subject: { not_equals: 'users' } },
		limit: 1,
		pagination: false,
		depth: 0,
	});
	return docs.length > 0;
}

/** Has this account to prove more than a password? Everybody else may. */
export const needsSecondFactor = async (payload: Payload, account: Account): Promise<boolean> =>
	reachesTheCountry(account) && (await isInUse(payload));
