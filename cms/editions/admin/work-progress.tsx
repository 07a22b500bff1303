'use client';

import React, { useEffect, useId, useState } from 'react';

import { durationInWords } from '#content/sheets/duration-in-words.ts';

import { askServer } from '../../foundation/admin/ask-server.ts';

import type { EditionState } from '#content/model/edition.ts';
import type { EditionWork } from '../work-state.ts';

const POLL_MS = 1_000;
const IDLE_POLL_MS = 10_000;

/** How far rendering and publishing are; the figures are the server's, so that they survive a reload. */
export function WorkProgress({ id, state, onDone }: { id: string | number; state: EditionState; onDone: () => void }) {
	const [work, setWork] = useState<EditionWork>();
	const progressId = useId();
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let wasBusy = false;
		let isOver = false;
		const look = async () => {
			const answer = await askServer<EditionWork>(`/api/editions/${id}/work`).catch(() => undefined);
			if (isOver) return;
			if (answer) setWork(answer);
			const isBusy = answer?.state === 'running' || answer?.state === 'waiting';
			if (wasBusy && answer && !isBusy) onDone();
			wasBusy = isBusy;
			timer = setTimeout(() => void look(), isBusy ? POLL_MS : IDLE_POLL_MS);
		};
		void look();
		return () => {
			isOver = true;
			clearTimeout(timer);
		};
	}, [id, onDone]);

	if (!work) return null;
	const name = work.kind === 'publish' ? 'Phát hành' : 'Dựng âm thanh';
	return (
		<div>
			{work.state === 'running' && (
				<>
					<h3 id={progressId}>{name}</h3>
					{work.total > 0 && (
						<progress max={100} value={work.percent} aria-labelledby={progressId}>
							{work.percent}%
						</progress>
					)}
					<p>{runningSentence(work)}</p>
				</>
			)}
			<p role="status" className="ban-tin__bao">
				{work.state === 'waiting' && `${name}: đang chờ đến lượt.`}
				{work.state === 'running' && `${name}: đang làm. Có thể rời trang, việc vẫn tiếp tục.`}
				{work.state === 'failed' && `${name} chưa xong. ${work.problem ?? ''}`}
				{work.state === 'idle' && work.editionState !== state && 'Bản tin đã sang bước sau. '}
			</p>
			{work.state === 'idle' && work.editionState !== state && (
				<p>
					<a href={`/admin/collections/editions/${id}`}>Tải lại trang để xem bước tiếp theo</a>
				</p>
			)}
		</div>
	);
}

function runningSentence({ percent, done, total, label, language, secondsLeft, kind }: EditionWork): string {
	if (total === 0) return 'Đang bắt đầu…';
	if (done === total) return kind === 'publish' ? '100%. Âm thanh đã xong, đang dựng trang.' : '100%. Đang ghi lại.';
	const last = label ? ` Vừa xong: "${label}"${language ? ` (tiếng ${language})` : ''}.` : '';
	const left = secondsLeft === null ? '' : ` Còn khoảng ${durationInWords(Math.max(1, secondsLeft))}.`;
	return `${percent}%: ${done} trong ${total} tệp.${last}${left}`;
}
