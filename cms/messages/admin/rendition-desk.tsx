'use client';

import { useDocumentInfo, useForm, useFormFields, useFormModified } from '@payloadcms/ui';
import React, { useCallback } from 'react';

import { StepsPanel } from './steps-panel.tsx';
import { usePrefilled } from './use-prefilled.ts';

import type { DeskOfRendition } from '../transition-endpoints.ts';

/** Above the words of a rendition: where it stands, the steps to take, and who took the last ones. */
export function RenditionDesk() {
	const { id } = useDocumentInfo();
	usePrefilled();
	if (id === undefined)
		return <p>Ghi lời hoặc để trống nếu chỉ có âm thanh, rồi bấm Lưu. Các bước tiếp theo hiện ở đây.</p>;
	return <SavedRenditionDesk id={id} />;
}

function SavedRenditionDesk({ id }: { id: string | number }) {
	const isModified = useFormModified();
	const { dispatchFields } = useForm();
	const baseUpdatedAt = useFormFields(([fields]) => fields.baseUpdatedAt?.value);
	const follow = useCallback(
		(next: DeskOfRendition) => {
			// the form follows, so that the next save starts from here
			for (const [path, value] of Object.entries({ state: next.state, baseUpdatedAt: next.updatedAt }))
				dispatchFields({ type: 'UPDATE', path, value, initialValue: value });
		},
		[dispatchFields],
	);
	return (
		<>
			<p>
				<a href={`/admin/collections/renditions/${id}/lam-viec`}>
					Mở bàn làm việc: lời gốc, bản này, bản ghi và trao đổi cạnh nhau
				</a>
			</p>
			<StepsPanel id={id} baseUpdatedAt={baseUpdatedAt} isModified={isModified} isReading onMoved={follow} />
		</>
	);
}
