import Link from 'next/link.js';
import React from 'react';

import { hasRole } from '../../../foundation/roles.ts';

import type { TypedUser } from 'payload';

/** In the menu, for administrators. */
export function ChangesLink({ user }: { user?: TypedUser | null }) {
	if (!hasRole({ user: user ?? null }, 'administrator')) return null;
	return (
		<Link href="/admin/doi-xa" className="nav__link" prefetch={false}>
			<span className="nav__link-label">Sáp nhập, chia, đổi tên xã</span>
		</Link>
	);
}
