import React from 'react';

import { Audit } from '../audit-collection.ts';
import { AuditFilterForm } from './audit-filter-form.tsx';

import type { Payload } from 'payload';

/** Above the audit trail: who, what, which action, which days. */
export async function AuditFilter({ payload }: { payload: Payload }) {
	const { docs } = await payload.find({
		collection: 'users',
		pagination: false,
		depth: 0,
		sort: 'email',
		select: { email: true, fullName: true },
	});
	const people = docs.map(({ email, fullName }) => ({
		value: email,
		label: fullName ? `${fullName} (${email})` : email,
	}));
	const subjects = payload.config.collections.flatMap(({ slug, labels: { plural } }) =>
		slug.startsWith('payload-') || slug === 'audit' || typeof plural !== 'string'
			? []
			: [{ value: slug, label: plural }],
	);
	return <AuditFilterForm people={people} subjects={subjects} actions={actions()} />;
}

function actions() {
	const field = Audit.fields.find((candidate) => 'name' in candidate && candidate.name === 'action');
	if (field?.type !== 'select') return [];
	return field.options.flatMap((option) =>
		typeof option === 'object' && typeof option.label === 'string'
			? [{ value: option.value, label: option.label }]
			: [],
	);
}
