import { administratorsOnly, nobody } from './roles.ts';

import type { CollectionConfig } from 'payload';

/** Which process does which work alone at this moment (leases.ts). */
export const Leases: CollectionConfig<'leases'> = {
	slug: 'leases',
	labels: { singular: 'Việc đang giữ', plural: 'Việc đang giữ' },
	admin: { hidden: true },
	access: { create: nobody, read: administratorsOnly, update: nobody, delete: nobody },
	timestamps: false,
	fields: [
		{ name: 'name', type: 'text', required: true, unique: true },
		{ name: 'subject', type: 'text' },
		{ name: 'holder', type: 'text', required: true },
		{ name: 'host', type: 'text', required: true },
		{ name: 'pid', type: 'number', required: true },
		{ name: 'beat', type: 'number', required: true },
		{ name: 'startedAt', type: 'date', required: true },
		{ name: 'isStopAsked', type: 'checkbox' },
	],
};
