'use client';

import { useDocumentInfo, useForm, useFormInitializing } from '@payloadcms/ui';
import { useSearchParams } from 'next/navigation.js';
import { useEffect, useRef } from 'react';

/** Names in the address of the "create" view, and the fields that they fill. */
const PREFILLED = { 'thong-diep': 'message', 'ngon-ngu': 'language', 'tieu-de': 'title' } as const;

/** A new rendition that is opened from a gap of the matrix already knows its message and language. */
export function usePrefilled(): void {
	const { id } = useDocumentInfo();
	const { dispatchFields, setModified } = useForm();
	const isInitializing = useFormInitializing();
	const given = useSearchParams();
	const isDone = useRef(false);
	useEffect(() => {
		if (id !== undefined || isInitializing || isDone.current || !given.has('ngon-ngu')) return;
		isDone.current = true;
		for (const [name, path] of Object.entries(PREFILLED)) {
			const value = given.get(name);
			if (value) dispatchFields({ type: 'UPDATE', path, value: path === 'message' ? idIn(value) : value });
		}
		setModified(true);
	}, [id, isInitializing, given, dispatchFields, setModified]);
}

/** SQLite's ids are numbers, MongoDB's are texts. */
const idIn = (text: string): string | number => (/^\d{1,15}$/.test(text) ? Number(text) : text);
