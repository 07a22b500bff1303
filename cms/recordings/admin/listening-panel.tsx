'use client';

import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import React from 'react';

import { MOST_MEGABYTES, mostBytes } from '#content/model/upload-limits.ts';

import { ListeningPlayer } from '../../foundation/admin/listening-player.tsx';

/** What changes the loudspeaker's version without a new file. */
const MAKING = ['denoise', 'level', 'fromSeconds', 'toSeconds'] as const;

/** On top of a recording: hear it, compare it, read the verdict; before the upload: is the file too large? */
export function ListeningPanel() {
	const { id, savedDocumentData } = useDocumentInfo();
	const file = useFormFields(([fields]) => fields.file?.value);
	const bytes = file instanceof File ? file.size : 0;
	// said before it has gone over a bad line
	if (bytes > mostBytes('recording')) {
		return (
			<p role="alert">
				Tệp nặng {Math.round(bytes / 1024 / 1024)} MB, quá {MOST_MEGABYTES.recording} MB. Hãy cắt bớt phần thừa hoặc lưu
				dạng MP3 rồi chọn lại.
			</p>
		);
	}
	if (id === undefined || !savedDocumentData?.filename) return null;
	const verdict: unknown = savedDocumentData.verdict;
	return (
		<section aria-labelledby="listening-panel" style={{ marginBottom: '2rem' }}>
			<h2 id="listening-panel">Nghe và so sánh</h2>
			<ListeningPlayer
				key={MAKING.map((field) => String(savedDocumentData[field])).join(' ')}
				source={`/api/listen/${id}`}
				isMachineVoice={savedDocumentData.voiceKind === 'draft'}
			/>
			{typeof verdict === 'string' && <p style={{ whiteSpace: 'pre-line' }}>Nhận xét: {verdict}</p>}
		</section>
	);
}
