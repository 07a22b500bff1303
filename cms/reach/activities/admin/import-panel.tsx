'use client';

import { useAuth } from '@payloadcms/ui';
import React, { useCallback, useEffect, useState } from 'react';

import { MOST_MEGABYTES } from '#content/model/upload-limits.ts';

import { answerOf } from '../../../foundation/admin/ask-server.ts';

import type { TypedUser } from 'payload';

interface Progress {
	readonly state?: 'waiting' | 'running' | 'done' | 'refused';
	readonly done?: number | null;
	readonly total?: number | null;
	readonly written?: number | null;
	readonly problems?: string | null;
}

const LOOK_AGAIN_MS = 1_500;
const number = (value: number | null | undefined): string => (value ?? 0).toLocaleString('vi-VN');

function inWords({ state, done, total, written }: Progress): string {
	if (state === 'done') return `Đã nhập xong: ${number(written)} hoạt động mới trong ${number(total)} dòng.`;
	if (state === 'refused') return 'Chưa nhập xong. Hãy xem vì sao dưới đây, rồi gửi lại.';
	return total ? `Đang nhập: ${number(done)} trong ${number(total)} dòng.` : 'Đang đọc tệp…';
}

/** Above the list of activities: bring a workbook in, see how far it is and which cells are wrong. */
export function ImportPanel() {
	const [file, setFile] = useState<File | undefined>();
	const [id, setId] = useState('');
	const [status, setStatus] = useState('');
	const [problems, setProblems] = useState<readonly string[]>([]);
	const choose = useCallback((event: React.ChangeEvent<HTMLInputElement>) => setFile(event.target.files?.[0]), []);
	const send = useCallback(async () => {
		if (!file) return;
		setProblems([]);
		setStatus('Đang gửi tệp…');
		const form = new FormData();
		form.set('file', file);
		const answer = await answerOf('/api/import/activities', { body: form });
		const body = (await answer?.json().catch(() => undefined)) as { id?: string; message?: string } | undefined;
		setStatus(body?.message ?? 'Không gửi được. Hãy xem lại mạng rồi gửi lại.');
		setId(body?.id ?? '');
	}, [file]);
	useEffect(() => {
		if (id === '') return undefined;
		const timer = setInterval(() => {
			void (async () => {
				const answer = await answerOf(`/api/activity-imports/${id}`);
				if (!answer?.ok) return;
				const progress = (await answer.json()) as Progress;
				setStatus(inWords(progress));
				if (progress.state !== 'done' && progress.state !== 'refused') return;
				setProblems((progress.problems ?? '').split('\n').filter(Boolean));
				setId('');
			})();
		}, LOOK_AGAIN_MS);
		return () => clearInterval(timer);
	}, [id]);
	const { user } = useAuth<TypedUser>();
	const mayImport = user?.roles?.some((role) => role === 'officer' || role === 'administrator') ?? false;
	if (!mayImport) return null;
	return (
		<details className="ban-tin" style={{ marginBottom: '16px' }}>
			<summary style={{ minHeight: '44px', cursor: 'pointer' }}>Nhập nhiều hoạt động từ Excel</summary>
			<p>
				<a href="/api/import/activities/template">Tải mẫu Excel</a>, điền mỗi hoạt động một dòng, rồi gửi lên. Có một ô
				sai thì chưa dòng nào được nhập. <a href="/admin/collections/activity-imports">Các lần nhập trước</a>
			</p>
			<label>
				Tệp Excel, nhiều nhất {MOST_MEGABYTES.importFile} MB và 100.000 dòng
				<input type="file" accept=".xlsx" onChange={choose} />
			</label>
			<p>
				<button
					type="button"
					className="btn btn--style-primary btn--size-medium"
					disabled={!file || id !== ''}
					onClick={() => void send()}
				>
					Gửi tệp
				</button>
			</p>
			<p role="status">{status}</p>
			{problems.length > 0 && (
				<ul>
					{problems.map((problem) => (
						<li key={problem}>{problem}</li>
					))}
				</ul>
			)}
		</details>
	);
}
