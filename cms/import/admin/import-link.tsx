import React from 'react';

import { hasRole } from '../../foundation/roles.ts';

import type { TypedUser } from 'payload';

/** At the end of the navigation, for those who may. */
export function ImportLink({ user }: { user?: TypedUser | null }) {
	if (!hasRole({ user: user ?? null }, 'administrator', 'officer')) return null;
	return (
		<a className="nav__link" href="/admin/nhap-du-lieu">
			Nhập dữ liệu
		</a>
	);
}
