import { withStaleSaveCheck } from '../foundation/stale-save-check.ts';
import { storedDocumentEndpoint } from '../foundation/stored-document.ts';
import { coverageEndpoint } from './coverage-endpoint.ts';
import { Glossary } from './glossary-collection.ts';
import { Messages } from './messages-collection.ts';
import { messageKeyEndpoint } from './message-key.ts';
import { paceEndpoint } from './pace-endpoint.ts';
import { Renditions } from './renditions-collection.ts';
import { RenditionMoves } from './transitions-collection.ts';

import type { Feature } from '../foundation/feature.ts';

export const messages = {
	collections: [withStaleSaveCheck(Messages), withStaleSaveCheck(Renditions), RenditionMoves, Glossary],
	endpoints: [coverageEndpoint, messageKeyEndpoint, paceEndpoint, storedDocumentEndpoint],
	views: {
		coverage: {
			Component: '/cms/messages/admin/coverage-view.tsx#CoverageView',
			path: '/phu-kin',
			meta: { title: 'Bảng các thứ tiếng' },
		},
	},
	links: ['/cms/messages/admin/coverage-link.tsx#CoverageLink'],
} satisfies Feature;
