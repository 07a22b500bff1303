import { accountName } from '../foundation/account-name.ts';
import { ROLE_NAMES } from '../foundation/roles.ts';
import { isRenditionOf } from '../messages/message-areas.ts';

import type { PayloadRequest } from 'payload';
import type { Role } from '../foundation/roles.ts';
import type { User } from '../payload-types.ts';

/** Somebody who can be written to about a rendition, or given its work. */
export interface Colleague {
	readonly id: User['id'];
	readonly name: string;
	/** What the person is for this text, in Vietnamese. */
	readonly role: string;
}

interface About {
	readonly language: string;
	readonly areas: readonly string[];
}

type Account = Pick<User, 'roles' | 'languages' | 'province'>;

const OF_AREAS: readonly Role[] = ['approver', 'officer'];
const OF_LANGUAGES: readonly Role[] = ['translator', 'listener'];

/** The roles in which somebody works on such a text: the rule of `renditionsToWorkOn`, for one document. */
export function rolesFor({ roles, languages, province }: Account, about: About): readonly Role[] {
	const speaks = (languages ?? []).some((language) => language === about.language);
	const isOfArea = isRenditionOf(province, about);
	return roles.filter((role) => (OF_AREAS.includes(role) && isOfArea) || (OF_LANGUAGES.includes(role) && speaks));
}

/** Everybody who works on such a text besides the one who asks, by name. */
export async function colleaguesFor(req: PayloadRequest, about: About): Promise<readonly Colleague[]> {
	const { docs } = await req.payload.find({
		collection: 'users',
		pagination: false,
		depth: 0,
		select: { fullName: true, roles: true, languages: true, province: true },
		req,
	});
	return docs
		.flatMap((user) => {
			const roles = rolesFor(user, about);
			if (roles.length === 0) return [];
			const role = roles.map((one) => ROLE_NAMES[one].toLocaleLowerCase('vi')).join(', ');
			return [{ id: user.id, name: accountName(user), role }];
		})
		.toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
}
