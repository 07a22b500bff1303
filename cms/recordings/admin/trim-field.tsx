'use client';

import { useDocumentInfo, useField, useFormFields } from '@payloadcms/ui';
import React, { useCallback } from 'react';

import { chosenSpan } from '#content/model/chosen-span.ts';

import { SetOff } from '../../messages/admin/set-off.tsx';
import { TrimEditor } from './trim-editor.tsx';

import type { ChosenSpan } from '#content/model/chosen-span.ts';

/** In the form of a stored recording: which part of it goes on air. Saved with the form. */
export function TrimField() {
	const { id, savedDocumentData } = useDocumentInfo();
	const from = useField<number | null>({ path: 'fromSeconds' });
	const to = useField<number | null>({ path: 'toSeconds' });
	const file = useFormFields(([fields]) => fields.file?.value);
	const rendition = useFormFields(([fields]) => fields.rendition?.value);
	const setFrom = from.setValue;
	const setTo = to.setValue;
	const change = useCallback(
		(span: ChosenSpan | undefined) => {
			setFrom(span?.fromSeconds ?? null);
			setTo(span?.toSeconds ?? null);
		},
		[setFrom, setTo],
	);
	if (id === undefined || !savedDocumentData?.filename || savedDocumentData.role) return null;
	if (file instanceof File) return <p>Tệp mới chưa có sóng âm: lưu xong, máy tự cắt trước, rồi có thể cắt bằng tay.</p>;
	const span = chosenSpan({ fromSeconds: from.value, toSeconds: to.value });
	const saved = chosenSpan(savedDocumentData);
	const isOther = span?.fromSeconds !== saved?.fromSeconds || span?.toSeconds !== saved?.toSeconds;
	return (
		<>
			<TrimEditor source={`/api/listen/${id}`} span={span} onChange={change} />
			{isOther && (
				<p role="status">
					Đoạn mới chưa lưu. Lưu xong, hãy nghe lại “B – bản lên loa” ở trên: người nghe và người duyệt phải nghe lại.
				</p>
			)}
			{isOther && (typeof rendition === 'string' || typeof rendition === 'number') && (
				<SetOff rendition={String(rendition)} change={{ kind: 'recording' }} />
			)}
		</>
	);
}
