'use client';

import { Gutter, useDocumentInfo } from '@payloadcms/ui';
import React, { useEffect, useState } from 'react';

import { deliveryOf } from '#content/model/scene.ts';
import { linesOfScript } from '#content/model/script-lines.ts';

import { askServer } from '../../foundation/admin/ask-server.ts';
import { deskStyle } from '../../foundation/admin/desk-layout.ts';
import { RecordingDesk } from './recording-desk.tsx';

import type { SpeakerRole } from '#content/model/message-form.ts';

interface ScriptOfRendition {
	readonly title: string;
	readonly language: string;
	readonly lines: readonly string[];
	/** Whose each line is; empty: one voice reads them all. */
	readonly roles: readonly SpeakerRole[];
	/** An audio-only rendition has no text: its reader tells the Vietnamese lines in the own language. */
	readonly isTold: boolean;
}

/** The tab "Thu âm" of a rendition: its lines, one after the other, into the microphone. */
export function RecordingView() {
	const { id } = useDocumentInfo();
	const [script, setScript] = useState<ScriptOfRendition | undefined>();
	const [problem, setProblem] = useState('');
	useEffect(() => {
		if (id === undefined) return;
		void loadScript(String(id)).then(setScript, () =>
			setProblem('Chưa đọc được lời của bản ngữ này. Hãy tải lại trang.'),
		);
	}, [id]);
	return (
		<Gutter>
			<section aria-labelledby="recording-view" style={{ ...deskStyle, maxWidth: '64rem', padding: '2rem 0' }}>
				<h2 id="recording-view">Thu âm từng câu</h2>
				{id === undefined && <p>Hãy lưu bản ngữ trước, rồi quay lại đây thu âm.</p>}
				{problem && <p role="alert">{problem}</p>}
				{script && script.lines.length === 0 && (
					<p>Chưa có lời để đọc. Hãy viết lời đọc trên loa, lưu lại, rồi quay lại đây.</p>
				)}
				{script && script.lines.length > 0 && <RecordingDesk rendition={String(id)} {...script} />}
			</section>
		</Gutter>
	);
}

interface StoredRendition {
	readonly title: string;
	readonly language: string;
	readonly script?: string | null;
	readonly message: string | number;
	readonly delivery?: unknown;
}

async function loadScript(id: string): Promise<ScriptOfRendition> {
	const rendition = await askServer<StoredRendition>(`/api/renditions/${id}?depth=0`);
	const { title, language } = rendition;
	const own = linesOfScript(rendition.script ?? '');
	const roles = deliveryOf(rendition.script ?? '', rendition.delivery).map(({ role }) => role);
	if (own.length > 0) return { title, language, lines: own, roles, isTold: false };
	const source = await askServer<{ docs: StoredRendition[] }>(
		`/api/renditions?depth=0&limit=1&where[message][equals]=${rendition.message}&where[language][equals]=vi`,
	);
	const lines = linesOfScript(source.docs[0]?.script ?? '');
	return { title, language, lines, roles: [], isTold: true };
}
