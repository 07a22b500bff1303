import { nobodyOfField } from './roles.ts';
import { refuseOverwriting } from './refuse-stale-save.ts';

import type { CollectionConfig, Field } from 'payload';

const fields: Field[] = [
	{
		name: 'overwriting',
		type: 'ui',
		admin: {
			components: { Field: '/cms/foundation/admin/stale-save-panel.tsx#OverwritePanel' },
			disableListColumn: true,
		},
	},
	{
		name: 'unsaved',
		type: 'ui',
		admin: { components: { Field: '/cms/foundation/admin/unsaved-form.tsx#UnsavedForm' }, disableListColumn: true },
	},
	// when what the person sees was saved; travels with the save, is not stored
	{
		name: 'baseUpdatedAt',
		type: 'text',
		// the list of versions shows it, hidden or not
		label: 'Dựa trên lần lưu lúc',
		virtual: true,
		admin: { hidden: true },
		hooks: {
			afterRead: [({ data }) => (data as { updatedAt?: string } | undefined)?.updatedAt],
		},
	},
	{
		name: 'savedBy',
		type: 'text',
		label: 'Người lưu gần nhất',
		access: { create: nobodyOfField, update: nobodyOfField },
		admin: { hidden: true },
	},
];

/** Two officers who edit the same thing: the second is told who saved and sees what differs, and nothing is lost. */
export function withStaleSaveCheck(collection: CollectionConfig): CollectionConfig {
	return {
		...collection,
		// the lock would name the other person by a number, and taking over would throw away what that person wrote
		lockDocuments: { duration: 0 },
		fields: [...fields, ...collection.fields],
		hooks: {
			...collection.hooks,
			beforeChange: [refuseOverwriting, ...(collection.hooks?.beforeChange ?? [])],
		},
	};
}
