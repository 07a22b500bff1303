import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter, SetStepNav } from '@payloadcms/ui';
import React from 'react';

import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';

interface Props {
	/** What Payload gives a view of ours. */
	readonly view: Pick<AdminViewServerProps, 'initPageResult' | 'params' | 'searchParams'>;
	readonly className?: string;
	readonly children: ReactNode;
}

/** Of the view, as its feature names it: `/do-phu` is called "Độ phủ". */
function titleOf({ initPageResult, params }: Props['view']): string {
	const path = `/${[params?.segments ?? []].flat().join('/')}`;
	const views = Object.values(initPageResult.req.payload.config.admin.components?.views ?? {});
	const title = views.find((view) => view.path === path)?.meta?.title;
	return typeof title === 'string' ? title : 'Trang này';
}

/** A page of ours inside the admin's frame: its menu, its header with the way back to the start page, its margins. */
export function AdminPage({ view, className, children }: Props) {
	const { initPageResult, params, searchParams } = view;
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
			<SetStepNav nav={[{ label: titleOf(view) }]} />
			<Gutter {...(className === undefined ? {} : { className })}>{children}</Gutter>
		</DefaultTemplate>
	);
}
