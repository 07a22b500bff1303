'use client';

import React, { useMemo } from 'react';

import { linesOfScript } from '#content/model/script-lines.ts';

import { RecordingDesk } from '../../recordings/admin/recording-desk.tsx';
import { TrimDesk } from '../../recordings/admin/trim-desk.tsx';

import type { SpeakerRole } from '#content/model/message-form.ts';
import type { Workspace } from '../load-workspace.ts';

interface VoiceTabProps {
	readonly id: string;
	readonly workspace: Workspace;
	/** There are words that only this page has. */
	readonly isModified: boolean;
	/** Told when another part of the recording goes on air. */
	readonly onChanged: () => void;
}

/** What is told after the Vietnamese original is told by one voice. */
const NOBODY: readonly SpeakerRole[] = [];

/** The recorder beside the text: what is read is what is stored, never what somebody is still writing. */
export function VoiceTab({ id, workspace, isModified, onChanged }: VoiceTabProps) {
	const { script, source, recording } = workspace;
	const isTold = linesOfScript(script).length === 0;
	const told = source?.script ?? '';
	// the recorder begins anew with other lines
	const lines = useMemo(() => linesOfScript(isTold ? told : script), [isTold, told, script]);
	if (isModified) return <p role="status">Có lời chưa lưu. Hãy lưu lời rồi thu âm, để giọng đọc đúng chữ.</p>;
	if (lines.length === 0) return <p>Chưa có lời để đọc. Hãy viết lời trên loa, lưu lại, rồi quay lại đây.</p>;
	return (
		<>
			{recording && workspace.mayWrite && (
				<TrimDesk
					key={`${recording.id} ${recording.fromSeconds} ${recording.toSeconds}`}
					rendition={id}
					recording={recording}
					onSaved={onChanged}
				/>
			)}
			<RecordingDesk
				key={lines.join('\n')}
				rendition={id}
				title={workspace.title}
				language={workspace.language}
				lines={lines}
				roles={isTold ? NOBODY : workspace.speakers}
				isTold={isTold}
			/>
		</>
	);
}
