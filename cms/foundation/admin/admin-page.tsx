import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import React from 'react';

import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';

interface Props {
	/** What Payload gives a view of ours. */
	readonly view: Pick<AdminViewServerProps, 'initPageResult' | 'params' | 'searchParams'>;
	readonly className?: string;
	readonly children: ReactNode;
}

/** A page of ours inside the admin's frame: its menu, its header, its margins. */
export function AdminPage({ view: { initPageResult, params, searchParams }, className, children }: Props) {
	const { req, permissions, visibleEntities, locale } = initPageResult;
	return (
		<DefaultTemplate
			i18n={req.i18n}
			payload={req.payload}
			permissions={permissions}
			req={req}
			visibleEntities={visibleEntities}
			{...(locale ? { locale } : {})}
			{...(req.user ? { user: req.user } : {})}
			{...(params ? { params } : {})}
			{...(searchParams ? { searchParams } : {})}
		>
			<Gutter {...(className === undefined ? {} : { className })}>{children}</Gutter>
		</DefaultTemplate>
	);
}
