import React from 'react';

import { AdminPage } from '../../foundation/admin/admin-page.tsx';
import { hasRole, ROLE_NAMES, ROLES } from '../../foundation/roles.ts';
import { languageChoices, provinceChoices } from '../../foundation/options.ts';
import { cmsSettings } from '../../foundation/settings.ts';
import { loopbackWarning } from '../loopback-warning.ts';
import { InviteForm } from './invite-form.tsx';
import '../../foundation/admin/panel.css';

import type { AdminViewServerProps } from 'payload';

/** `/admin/moi-nguoi`: an administrator invites somebody, who sets an own password by a link. */
export function InviteView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	const warning = loopbackWarning(cmsSettings().cmsUrl);
	return (
		<AdminPage view={view}>
			<h1>Mời người vào làm việc</h1>
			{hasRole(req, 'administrator') ? (
				<>
					{warning && <p className="ban-tin__bao">{warning}</p>}
					<InviteForm
						roles={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
						provinces={provinceChoices}
						languages={languageChoices}
					/>
				</>
			) : (
				<p>Chỉ quản trị hệ thống được mời người vào làm việc.</p>
			)}
		</AdminPage>
	);
}
