import React from 'react';

import { hasRole } from '../../foundation/roles.ts';

import type { BeforeListTableServerProps } from 'payload';

/** Above the list of accounts, for administrators: how a new person comes in. */
export function InviteLink({ user }: Pick<BeforeListTableServerProps, 'user'>) {
	if (!hasRole({ user: user ?? null }, 'administrator')) return null;
	return (
		<p style={{ marginBottom: '1rem' }}>
			<a className="btn btn--style-primary btn--size-medium" href="/admin/moi-nguoi">
				Mời người vào làm việc
			</a>
		</p>
	);
}
