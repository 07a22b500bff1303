'use client';

import { useFormFields } from '@payloadcms/ui';
import React from 'react';

/** In the editing view of a commune: its card with the key, to print. */
export function KeyCardButton() {
	const code = useFormFields(([fields]) => fields.code?.value);
	if (typeof code !== 'string' || code === '') return null;
	return (
		<a
			className="btn btn--style-secondary btn--size-medium"
			href={`/api/key-card/${code}`}
			target="_blank"
			rel="noreferrer"
		>
			In thẻ của xã
		</a>
	);
}
