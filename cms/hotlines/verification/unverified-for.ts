import { hasRole } from '../../foundation/roles.ts';
import { verifierRefusal } from './verify-rule.ts';
import { pendingFields } from './verified-values.ts';

import type { TypedUser } from 'payload';
import type { Hotline, Service } from '../../payload-types.ts';

/** Something typed that nobody has verified. */
interface Unverified {
	readonly title: string;
	readonly href: string;
	/** May this person verify it? By the rule that the server asks. */
	readonly isMine: boolean;
}

/** What of it a person is told: administrators all, others what they may verify. */
export function unverifiedFor(
	user: TypedUser,
	{ hotlines, services }: { hotlines: readonly Hotline[]; services: readonly Service[] },
): readonly Unverified[] {
	const numbers = hotlines
		.filter((record) => isWaiting(record) && pendingFields('hotlines', { ...record }).length > 0)
		.map((record) => ({ record, title: `Số ${record.number}`, href: `/admin/collections/hotlines/${record.id}` }));
	const offices = services
		.filter((record) => isWaiting(record) && pendingFields('services', { ...record }).length > 0)
		.map((record) => ({ record, title: record.name, href: `/admin/collections/services/${record.id}` }));
	return [...numbers, ...offices]
		.map(({ record, title, href }) => ({ title, href, isMine: verifierRefusal(user, record) === undefined }))
		.filter(({ isMine }) => isMine || hasRole({ user }, 'administrator'));
}

/** Put away before anybody verified it: nobody asks for it any more. */
const isWaiting = ({ verified, isArchived }: Hotline | Service): boolean => Boolean(verified) || isArchived !== true;
