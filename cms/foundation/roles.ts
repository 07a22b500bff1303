import type { Access, FieldAccess, PayloadRequest } from 'payload';

/** What a person may do; one person can have several roles. */
export const ROLES = ['administrator', 'officer', 'approver', 'translator', 'listener', 'manager'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
	administrator: 'Quản trị hệ thống',
	officer: 'Cán bộ truyền thông',
	approver: 'Người duyệt',
	translator: 'Người dịch',
	listener: 'Người nghe thẩm định (bản ngữ)',
	manager: 'Lãnh đạo chương trình (chỉ xem)',
};

type Requester = Pick<PayloadRequest, 'user'>;

/** Has the person at least one of the roles? An administrator has none of the editorial ones by right. */
export function hasRole({ user }: Requester, ...roles: readonly Role[]): boolean {
	return user?.roles?.some((role) => roles.includes(role)) ?? false;
}

export const signedIn: Access = ({ req }) => Boolean(req.user);
/** Only the system itself writes, through the Local API. */
export const nobody: Access = () => false;
export const administratorsOnly: Access = ({ req }) => hasRole(req, 'administrator');
export const officersOnly: Access = ({ req }) => hasRole(req, 'administrator', 'officer');
export const administratorsOfField: FieldAccess = ({ req }) => hasRole(req, 'administrator');
/** Words belong to those who write, translate or correct them; whoever only listens signs off, and changes nothing. */
export const writersOfField: FieldAccess = ({ req }) =>
	hasRole(req, 'administrator', 'officer', 'approver', 'translator');
export const approversOfField: FieldAccess = ({ req }) => hasRole(req, 'approver');
export const leadersOfField: FieldAccess = ({ req }) => hasRole(req, 'administrator', 'officer', 'approver');
export const nobodyOfField: FieldAccess = () => false;

/** For creating: the province is in the data, and a filter on stored documents cannot see it. */
export const createInOwnProvince =
	(field: string, ...roles: readonly Role[]): Access =>
	({ req, data }) => {
		if (hasRole(req, 'administrator')) return true;
		if (!hasRole(req, ...roles)) return false;
		// without data Payload only asks whether to show the "create" button
		return !req.user?.province || data?.[field] === undefined || data[field] === req.user.province;
	};

/** Whoever has a province sees and changes only what belongs to it; whoever has none, the whole country. */
export const ownProvince =
	(field: string, ...roles: readonly Role[]): Access =>
	({ req }) => {
		if (hasRole(req, 'administrator')) return true;
		if (!hasRole(req, ...roles)) return false;
		const province = req.user?.province;
		return province ? { [field]: { equals: province } } : true;
	};
