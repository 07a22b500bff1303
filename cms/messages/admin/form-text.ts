'use client';

import { useForm, useFormFields } from '@payloadcms/ui';
import { useCallback } from 'react';

/** The words of a field as they stand in the form now. */
export function useText(path: string): string {
	const value = useFormFields(([fields]) => fields[path]?.value);
	return typeof value === 'string' ? value : '';
}

/** Puts words into a field of the form, as if somebody had typed them. */
export function useWriteText(): (path: string, value: string) => void {
	const { dispatchFields, setModified } = useForm();
	return useCallback(
		(path, value) => {
			dispatchFields({ type: 'UPDATE', path, value });
			setModified(true);
		},
		[dispatchFields, setModified],
	);
}

/** The id behind a relationship field of the form. */
export function useRelation(path: string): string {
	const value = useFormFields(([fields]) => fields[path]?.value);
	if (typeof value === 'string' || typeof value === 'number') return String(value);
	return '';
}
