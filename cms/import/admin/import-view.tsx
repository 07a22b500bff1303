import React from 'react';

import { hasRole } from '../../foundation/roles.ts';
import { AdminPage } from '../../foundation/admin/admin-page.tsx';
import { ImportDesk } from './import-desk.tsx';

import type { AdminViewServerProps } from 'payload';

/** `/admin/nhap-du-lieu`: bring messages in from Word, Excel or another installation; take the library out. */
export function ImportView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	return (
		<AdminPage view={view}>
			<h1>Nhập dữ liệu</h1>
			{hasRole(req, 'administrator', 'officer') ? (
				<ImportDesk />
			) : (
				<p>Chỉ cán bộ truyền thông và quản trị được nhập dữ liệu. Nhờ cán bộ của tỉnh.</p>
			)}
		</AdminPage>
	);
}
