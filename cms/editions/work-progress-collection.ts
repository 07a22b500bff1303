import { administratorsOnly, nobody } from '../foundation/roles.ts';

import type { CollectionConfig } from 'payload';

/** How far a running piece of work is, for the page that waits for it; one line per kind of work, written over and over. */
export const WorkProgress: CollectionConfig<'work-progress'> = {
	slug: 'work-progress',
	labels: { singular: 'Tiến độ', plural: 'Tiến độ' },
	admin: { hidden: true },
	access: { create: nobody, read: administratorsOnly, update: nobody, delete: nobody },
	timestamps: false,
	fields: [
		// the concurrency key of the job: `render-5`, `publish`
		{ name: 'work', type: 'text', required: true, unique: true },
		{ name: 'done', type: 'number', required: true },
		{ name: 'total', type: 'number', required: true },
		{ name: 'label', type: 'text' },
		{ name: 'language', type: 'text' },
		{ name: 'startedAt', type: 'date', required: true },
		{ name: 'endedAt', type: 'date' },
		{ name: 'encodes', type: 'number' },
		{ name: 'problem', type: 'textarea' },
	],
};
