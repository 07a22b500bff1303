import { ownArea } from './default-area.ts';
import { areaChoices } from './options.ts';
import { hasRole } from './roles.ts';

import type { Access, CollectionBeforeValidateHook, FieldAccess, PayloadRequest, SelectField } from 'payload';
import type { Role } from './roles.ts';

/*
 * Things that belong to a province or to the whole country (`00`, or none: from before there was a choice). Whoever has
 * a province makes, changes, approves and withdraws only what is of that province; whoever has none, everything.
 */

const NATIONAL = '00';

const isOwn = ({ user }: Pick<PayloadRequest, 'user'>, area: unknown): boolean =>
	hasRole({ user }, 'administrator') || !user?.province || user.province === (area ?? NATIONAL);

/** For creating. Without an area Payload only asks whether to show the form; what is saved gets the own one. */
export const createInScope =
	(...roles: readonly Role[]): Access =>
	({ req, data }) =>
		hasRole(req, 'administrator', ...roles) &&
		(data?.area === undefined || data.area === null || isOwn(req, data.area));

/** For changing, approving, withdrawing and putting away. */
export const changeInScope =
	(...roles: readonly Role[]): Access =>
	({ req }) => {
		if (!hasRole(req, 'administrator', ...roles)) return false;
		return hasRole(req, 'administrator') || !req.user?.province ? true : { area: { equals: req.user.province } };
	};

/** Nothing is handed over to another province, nor to all; the stored value stays. */
const withinScope: FieldAccess = ({ req, data }) => data?.area === undefined || isOwn(req, data.area);

/** What a person of a province saves without an area is of that province. */
export const saveInOwnScope: CollectionBeforeValidateHook = ({ data, operation, req }) =>
	operation === 'create' && data && !data.area ? { ...data, area: ownArea(req) } : data;

export const scopeField: SelectField = {
	name: 'area',
	type: 'select',
	label: 'Địa bàn',
	index: true,
	defaultValue: ownArea,
	options: areaChoices,
	access: { update: withinScope },
	admin: {
		position: 'sidebar',
		isClearable: false,
		description:
			'Cán bộ của tỉnh chỉ ghi, sửa, duyệt, rút của tỉnh mình. "Cả nước": dùng chung, người phụ trách cả nước giữ.',
	},
};
