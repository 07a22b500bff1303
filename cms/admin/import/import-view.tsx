import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import React from 'react';

import { hasRole } from '../../access/roles.ts';
import { ImportDesk } from './import-desk.tsx';

import type { AdminViewServerProps } from 'payload';

/** `/admin/nhap-du-lieu`: bring messages in from Word, Excel or another installation; take the library out. */
export function ImportView({ initPageResult, params, searchParams }: AdminViewServerProps) {
	const { req, permissions, visibleEntities, locale } = initPageResult;
	return (
		<DefaultTemplate
			i18n={req.i18n}
			payload={req.payload}
			permissions={permissions}
			visibleEntities={visibleEntities}
			{...(locale ? { locale } : {})}
			{...(req.user ? { user: req.user } : {})}
			{...(params ? { params } : {})}
			{...(searchParams ? { searchParams } : {})}
		>
			<Gutter>
				<h1>Nhập dữ liệu</h1>
				{hasRole(req, 'administrator', 'officer') ? (
					<ImportDesk />
				) : (
					<p>Chỉ cán bộ truyền thông và quản trị được nhập dữ liệu. Nhờ cán bộ của tỉnh.</p>
				)}
			</Gutter>
		</DefaultTemplate>
	);
}
