import { getTranslation } from '@payloadcms/translations';
import { Gutter } from '@payloadcms/ui';
import React from 'react';

import { StartPanel } from './start-panel.tsx';

import type { NavGroupType } from '@payloadcms/ui/shared';
import type { AdminViewServerProps } from 'payload';

interface Props extends AdminViewServerProps {
	/** Only what the person may read, in the order of the menu. */
	readonly navGroups?: readonly NavGroupType[];
}

/** `/admin`: instead of Payload's cards the list of tasks, and below it every collection that the person may open. */
export function StartView({ i18n, payload, user, navGroups = [] }: Props) {
	if (!user) return null;
	return (
		<Gutter>
			<StartPanel payload={payload} user={user} />
			<nav className="bat-dau__muc" aria-label="Mọi mục">
				{navGroups.map(({ label, entities }) => (
					<section key={label}>
						<h2>{label}</h2>
						<ul>
							{entities.map(({ slug, label: name }) => (
								<li key={slug}>
									<a href={`/admin/collections/${slug}`}>{getTranslation(name, i18n)}</a>
								</li>
							))}
						</ul>
					</section>
				))}
			</nav>
		</Gutter>
	);
}
