import React from 'react';

import { hasRole } from '../../foundation/roles.ts';

import type { TypedUser } from 'payload';

/** In the navigation, for administrators: the way to the health page. */
export function HealthLink({ user }: { user?: TypedUser | null }) {
	if (!hasRole({ user: user ?? null }, 'administrator')) return null;
	return (
		<a className="nav__link" href="/admin/tinh-trang">
			<span className="nav__link-label">Tình trạng hệ thống</span>
		</a>
	);
}
