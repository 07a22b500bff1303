'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import React from 'react';

import { WorkButton } from './work-button.tsx';

/** In the editing view of an edition: make its audio, put it out. */
export function EditionActions() {
	const { id } = useDocumentInfo();
	if (id === undefined) return null;
	return (
		<>
			<WorkButton label="Dựng âm thanh" path={`/api/tasks/render/${id}`} doneSentence="Âm thanh đã dựng xong." />
			<WorkButton label="Phát hành" path="/api/tasks/publish" doneSentence="Đã phát hành lên trang." />
		</>
	);
}
