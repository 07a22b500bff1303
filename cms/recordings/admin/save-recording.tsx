'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useRef, useState } from 'react';

import { MOST_MEGABYTES } from '#content/model/upload-limits.ts';

import { deskStyle, fieldStyle, rowStyle } from '../../foundation/admin/desk-layout.ts';
import { SetOff } from '../../messages/admin/set-off.tsx';
import { sendFile, sendLines } from './send-recording.ts';

import type { SpeakerRole } from '#content/model/message-form.ts';
import type { ReadLine, SavedRecording, Speaker } from './send-recording.ts';

const BASES = [
	{ value: 'spoken', label: 'Nói đồng ý trước mặt cán bộ' },
	{ value: 'written', label: 'Ký giấy đồng ý' },
	{ value: 'duty', label: 'Đọc theo nhiệm vụ (phát thanh viên)' },
];

interface SaveRecordingProps {
	readonly rendition: string;
	/** Only this part of a scene is read; empty: all of it. */
	readonly role: SpeakerRole | '';
	readonly sounds: readonly ReadLine[];
	readonly missing: number;
	readonly onSaved: (recording: SavedRecording) => void;
}

/** Who has read, with what consent; then the recorded lines, or a file of a telephone, go to the server. */
export function SaveRecording({ rendition, role, sounds, missing, onSaved }: SaveRecordingProps) {
	const form = useRef<HTMLFormElement>(null);
	const [status, setStatus] = useState('');
	const [problem, setProblem] = useState('');

	const save = useCallback(
		async (event: React.FormEvent) => {
			event.preventDefault();
			if (!form.current) return;
			const given = new FormData(form.current);
			const about = speakerOf(given);
			const file = given.get('file');
			setProblem('');
			setStatus('Đang gửi và kiểm tra…');
			try {
				const hasFile = file instanceof File && file.size > 0;
				onSaved(
					hasFile ? await sendFile(rendition, file, about) : await sendLines(rendition, sounds, { ...about, role }),
				);
				setStatus('Đã lưu.');
			} catch (error) {
				setStatus('');
				setProblem(error instanceof Error ? error.message : String(error));
			}
		},
		[rendition, role, sounds, onSaved],
	);

	return (
		<form ref={form} onSubmit={(event) => void save(event)} style={{ ...deskStyle, marginTop: '2rem' }}>
			<h3>Người đọc và sự đồng ý</h3>
			<p>
				<label htmlFor="speaker">Tên hoặc bí danh của người đọc</label>
				<input id="speaker" name="speaker" required maxLength={80} autoComplete="off" style={fieldStyle} />
			</p>
			<p>
				<label htmlFor="dialect">Phương ngữ, ví dụ: giọng Bắc, Mông trắng Dào San</label>
				<input id="dialect" name="dialect" maxLength={80} autoComplete="off" style={fieldStyle} />
			</p>
			<p>
				<label htmlFor="consentBasis">Đồng ý bằng cách nào</label>
				<select id="consentBasis" name="consentBasis" style={fieldStyle}>
					{BASES.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</select>
			</p>
			<p>
				<label htmlFor="consentedOn">Ngày đồng ý</label>
				<input id="consentedOn" name="consentedOn" type="date" style={fieldStyle} />
			</p>
			<p>
				<label>
					<input
						name="hasConsent"
						type="checkbox"
						required
						style={{ width: 24, height: 24, verticalAlign: 'middle' }}
					/>{' '}
					Người đọc đồng ý cho phát bản ghi này trên loa và trên trang.
				</label>
			</p>
			<p>
				<label htmlFor="file">
					{role === '' ? '' : 'Tệp phải là bản ghi cả bài, đủ mọi vai. '}
					Hoặc chọn tệp ghi âm có sẵn (Zalo, M4A, AMR, WMA, MP3, WAV), nhiều nhất {MOST_MEGABYTES.recording} MB
				</label>
				<input
					id="file"
					name="file"
					type="file"
					accept="audio/*,video/3gpp,.opus,.amr,.wma,.m4a,.3gp"
					style={fieldStyle}
				/>
			</p>
			<SetOff rendition={rendition} change={{ kind: 'recording' }} />
			{missing > 0 && sounds.length > 0 && <p>Còn {missing} câu chưa thu; bản ghi chỉ có các câu đã thu.</p>}
			<p style={rowStyle}>
				<Button type="submit" size="large" margin={false} disabled={status.startsWith('Đang')}>
					Lưu bản ghi
				</Button>
				<span role="status">{status}</span>
			</p>
			{problem && (
				<p role="alert" style={{ whiteSpace: 'pre-line' }}>
					{problem}
				</p>
			)}
		</form>
	);
}

const speakerOf = (given: FormData): Speaker => ({
	speaker: textIn(given, 'speaker'),
	dialect: textIn(given, 'dialect'),
	consentBasis: textIn(given, 'consentBasis'),
	consentedOn: textIn(given, 'consentedOn'),
	hasConsent: given.has('hasConsent'),
});

function textIn(given: FormData, name: string): string {
	const value = given.get(name);
	return typeof value === 'string' ? value : '';
}
