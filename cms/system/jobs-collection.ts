import { inVietnamese } from './job-words.ts';
import { administratorsOnly, nobody, officersOnly } from '../foundation/roles.ts';

import type { CollectionConfig } from 'payload';
import type { TaskNames } from './job-words.ts';

/** Payload's collection of jobs as people of the desk see it: to read, not to change. */
export const jobsCollection =
	(tasks: TaskNames) =>
	({ defaultJobsCollection }: { defaultJobsCollection: CollectionConfig }): CollectionConfig => ({
		...defaultJobsCollection,
		labels: { singular: 'Việc nền', plural: 'Việc nền' },
		fields: defaultJobsCollection.fields.map((field) => inVietnamese(field, tasks)),
		access: { create: nobody, read: officersOnly, update: nobody, delete: administratorsOnly },
		admin: {
			...defaultJobsCollection.admin,
			hidden: false,
			hideAPIURL: true,
			group: 'Vận hành',
			defaultColumns: ['taskSlug', 'createdAt', 'totalTried', 'hasError', 'processing'],
		},
	});
