import { exportLibraryEndpoint } from './export-library-endpoint.ts';
import { importEndpoint, importTemplateEndpoint } from './import-endpoints.ts';

import type { Feature } from '../foundation/feature.ts';

export const libraryImport = {
	endpoints: [importEndpoint, importTemplateEndpoint, exportLibraryEndpoint],
	views: {
		importData: {
			Component: '/cms/import/admin/import-view.tsx#ImportView',
			path: '/nhap-du-lieu',
			meta: { title: 'Nhập dữ liệu' },
		},
	},
	links: ['/cms/import/admin/import-link.tsx#ImportLink'],
} satisfies Feature;
