import { accountOrEmpty } from '../foundation/account-id-field.ts';
import { leadersOfField } from '../foundation/roles.ts';
import { dayOrEmpty } from '../foundation/validations.ts';

import type { Field } from 'payload';

const byLeaders = {
	access: { create: leadersOfField, update: leadersOfField },
	admin: { hidden: true },
} as const;

/** Whose work a rendition is now, and until when; given on its workspace, where people have names. */
export const assignment: readonly Field[] = [
	{ name: 'assignedTo', type: 'text', label: 'Giao cho', index: true, validate: accountOrEmpty, ...byLeaders },
	{ name: 'dueDay', type: 'text', label: 'Hạn làm', validate: dayOrEmpty, ...byLeaders },
];
