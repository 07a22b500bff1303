'use client';

import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui';
import React, { useCallback, useEffect, useState } from 'react';

import { dayAt, dayInWords } from '#content/model/month.ts';
import { timeAt } from '#content/model/vietnam-time.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import '../../foundation/admin/panel.css';

interface Session {
	readonly id: string;
	readonly createdAt: string | null;
	readonly expiresAt: string;
	readonly device: string;
	readonly isThisOne: boolean;
}

/** On the own account page: where one is signed in, and the way to end it. */
export function SessionList() {
	const { user } = useAuth();
	const { id } = useDocumentInfo();
	const [sessions, setSessions] = useState<readonly Session[]>([]);
	const [sentence, setSentence] = useState('');
	const isOwn = user !== null && user !== undefined && String(user.id) === String(id);
	const load = useCallback(
		() =>
			askServer<{ sessions: readonly Session[] }>('/api/users/my-sessions').then(
				(answer) => setSessions(answer.sessions),
				(error: unknown) => setSentence(sentenceOf(error)),
			),
		[],
	);
	useEffect(() => {
		if (isOwn) void load();
	}, [isOwn, load]);
	if (!isOwn) return null;
	const end = async (session?: string) => {
		try {
			const { ended } = await askServer<{ ended: number }>('/api/users/my-sessions/end', session ? { session } : {});
			setSentence(`Đã kết thúc ${ended} phiên.`);
			await load();
		} catch (error) {
			setSentence(sentenceOf(error));
		}
	};
	return (
		<section className="ban-tin" aria-labelledby="phien-dang-nhap">
			<h2 id="phien-dang-nhap">Đang đăng nhập ở đâu</h2>
			<p>Thấy thiết bị lạ thì kết thúc phiên đó và đổi mật khẩu. Hệ thống không lưu địa chỉ mạng.</p>
			<ul>
				{sessions.map(({ id: session, device, createdAt, isThisOne }) => (
					<li key={session}>
						{device}
						{createdAt ? `, từ ${timeAt(new Date(createdAt))} ngày ${dayInWords(dayAt(new Date(createdAt)))}` : ''}{' '}
						{isThisOne ? (
							<strong>(phiên này)</strong>
						) : (
							<Button
								buttonStyle="secondary"
								size="small"
								aria-label={`Kết thúc phiên trên ${device}`}
								onClick={() => void end(session)}
							>
								Kết thúc
							</Button>
						)}
					</li>
				))}
			</ul>
			{sessions.length > 1 && (
				<Button buttonStyle="secondary" onClick={() => void end()}>
					Kết thúc mọi phiên khác
				</Button>
			)}
			<p role="status" className="ban-tin__bao">
				{sentence}
			</p>
		</section>
	);
}
