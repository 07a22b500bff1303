'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useState } from 'react';

import { chosenSpan } from '#content/model/chosen-span.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { rowStyle } from '../../foundation/admin/desk-layout.ts';
import { SetOff } from '../../messages/admin/set-off.tsx';
import { TrimEditor } from './trim-editor.tsx';

import type { StoredSpan } from '#content/model/chosen-span.ts';

interface TrimDeskProps {
	readonly rendition: string;
	/** The recording that goes on air. */
	readonly recording: StoredSpan & { readonly id: string | number };
	/** Told after it was saved. */
	readonly onSaved: () => void;
}

/** In the workspace: which part of the recording goes on air, saved by itself. */
export function TrimDesk({ rendition, recording, onSaved }: TrimDeskProps) {
	const saved = chosenSpan(recording);
	const [span, setSpan] = useState(saved);
	const [isSaving, setSaving] = useState(false);
	const [problem, setProblem] = useState('');
	const isOther = span?.fromSeconds !== saved?.fromSeconds || span?.toSeconds !== saved?.toSeconds;
	const save = useCallback(async () => {
		setSaving(true);
		setProblem('');
		try {
			const body = { fromSeconds: span?.fromSeconds ?? null, toSeconds: span?.toSeconds ?? null };
			await askServer(`/api/recordings/${recording.id}?depth=0`, body, { method: 'PATCH' });
			onSaved();
		} catch (error) {
			setProblem(sentenceOf(error));
		} finally {
			setSaving(false);
		}
	}, [span, recording.id, onSaved]);
	return (
		<>
			<TrimEditor source={`/api/listen/${recording.id}`} span={span} onChange={setSpan} />
			{isOther && <SetOff rendition={rendition} change={{ kind: 'recording' }} />}
			<p style={rowStyle}>
				<Button size="medium" margin={false} disabled={!isOther || isSaving} onClick={() => void save()}>
					Lưu đoạn được phát
				</Button>
				<span role="status">
					{isSaving ? 'Đang nghe lại đoạn đã chọn…' : isOther ? 'Chưa lưu.' : 'Đang dùng đoạn này.'}
				</span>
			</p>
			{problem && <p role="alert">{problem}</p>}
		</>
	);
}
