'use client';

import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import React from 'react';

import { SetOff } from '../../messages/admin/set-off.tsx';

/** In the form of a new recording: what it sets off for the text that it reads. */
export function RecordingConsequences() {
	const { id } = useDocumentInfo();
	const rendition = useFormFields(([fields]) => fields.rendition?.value);
	const isChosen = typeof rendition === 'string' || typeof rendition === 'number';
	if (id !== undefined || !isChosen) return null;
	return <SetOff rendition={String(rendition)} change={{ kind: 'recording' }} />;
}
