'use client';

import { Button, toast } from '@payloadcms/ui';
import React, { useCallback, useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';

import type { Workspace } from '../load-workspace.ts';
import type { WrittenComment } from '../load-comments.ts';

interface CommentsBoxProps {
	readonly rendition: string;
	readonly workspace: Pick<Workspace, 'comments' | 'colleagues' | 'mayComment'>;
	readonly onChanged: () => void;
}

/** What people have asked each other about this text, and a new question to one of them. */
export function CommentsBox({
	rendition,
	workspace: { comments, colleagues, mayComment },
	onChanged,
}: CommentsBoxProps) {
	const [to, setTo] = useState('');
	const [text, setText] = useState('');
	const [isBusy, setBusy] = useState(false);
	const run = useCallback(
		async (work: () => Promise<unknown>, done: string) => {
			setBusy(true);
			try {
				await work();
				toast.success(done);
				onChanged();
				return true;
			} catch (error) {
				toast.error(sentenceOf(error));
				return false;
			} finally {
				setBusy(false);
			}
		},
		[onChanged],
	);
	const send = useCallback(async () => {
		const about = { rendition: idIn(rendition), to, text };
		if (await run(() => askServer('/api/comments', about), 'Đã gửi lời nhắn.')) setText('');
	}, [rendition, to, text, run]);
	const finish = (comment: WrittenComment, isDone: boolean) =>
		void run(
			() => askServer(`/api/comments/${comment.id}`, { isDone }, { method: 'PATCH' }),
			isDone ? 'Đã đánh dấu xong.' : 'Đã mở lại lời nhắn.',
		);
	const open = comments.filter(({ isDone }) => !isDone);
	return (
		<section className="lam-viec__o" aria-labelledby="trao-doi">
			<h2 id="trao-doi">Trao đổi ({open.length})</h2>
			{comments.length === 0 && <p>Chưa có lời nhắn nào.</p>}
			<ul>
				{comments.map((comment) => (
					<li key={comment.id} className={comment.isDone ? 'lam-viec__xong' : ''}>
						<b>
							{comment.from} gửi {comment.to}, {clock.format(new Date(comment.at))}
							{comment.isDone ? ' (đã xong)' : ''}:
						</b>{' '}
						{comment.text}
						{comment.mayFinish && (
							<button type="button" disabled={isBusy} onClick={() => finish(comment, !comment.isDone)}>
								{comment.isDone ? 'Mở lại' : 'Đánh dấu xong'}
							</button>
						)}
					</li>
				))}
			</ul>
			{mayComment && (
				<>
					<label htmlFor="loi-nhan-cho">Gửi cho</label>
					<select id="loi-nhan-cho" value={to} onChange={(event) => setTo(event.target.value)}>
						<option value="">Chọn một người…</option>
						{colleagues.map(({ id, name, role }) => (
							<option key={id} value={String(id)}>
								{name} ({role})
							</option>
						))}
					</select>
					<label htmlFor="loi-nhan">Lời nhắn</label>
					<textarea
						id="loi-nhan"
						rows={3}
						maxLength={1000}
						value={text}
						onChange={(event) => setText(event.target.value)}
					/>
					<Button
						size="medium"
						buttonStyle="secondary"
						margin={false}
						disabled={isBusy || to === '' || text.trim() === ''}
						onClick={() => void send()}
					>
						Gửi lời nhắn
					</Button>
				</>
			)}
		</section>
	);
}

/** SQLite's ids are numbers, MongoDB's are texts. */
const idIn = (text: string): string | number => (/^\d{1,15}$/.test(text) ? Number(text) : text);

const clock = new Intl.DateTimeFormat('vi-VN', {
	day: '2-digit',
	month: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	timeZone: 'Asia/Ho_Chi_Minh',
});
