import { hasRole } from '../../foundation/roles.ts';

import type { PayloadRequest } from 'payload';

type Requester = Pick<PayloadRequest, 'user'>;

/** May the person see months and reports of this province; `00`: of the whole country? */
export function mayReadMonths({ user }: Requester, province: string): boolean {
	if (hasRole({ user }, 'administrator')) return true;
	return hasRole({ user }, 'officer', 'approver', 'manager') && (!user?.province || user.province === province);
}

/** May the person close months of this province at all? Whether this one, `closingProblem` tells. */
export const mayClose = ({ user }: Requester, province: string): boolean =>
	hasRole({ user }, 'officer', 'approver') && (!user?.province || user.province === province);
