'use client';

import { useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui';
import React from 'react';

import { APPROVED_WORDS } from '#content/model/approved-parts.ts';

import { SetOff } from './set-off.tsx';

/** In the form of a rendition, while it is being changed: what saving these words sets off. */
export function WordsConsequences() {
	const { id } = useDocumentInfo();
	const isModified = useFormModified();
	const words = useFormFields(([fields]) =>
		JSON.stringify(Object.fromEntries(APPROVED_WORDS.map((field) => [field, fields[field]?.value ?? null]))),
	);
	if (id === undefined || !isModified) return null;
	return <SetOff rendition={String(id)} change={{ kind: 'words', words: JSON.parse(words) as object }} />;
}
