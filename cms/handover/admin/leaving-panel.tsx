'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import React, { useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import '../../foundation/admin/panel.css';

interface Held {
	readonly texts: readonly string[];
	readonly questions: readonly string[];
	readonly bulletins: readonly string[];
	readonly cards: readonly string[];
	readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}

/** On another's account, for administrators: hand over what the person has in hand, print the note, close the account. */
export function LeavingPanel() {
	const { user } = useAuth();
	const { id, savedDocumentData } = useDocumentInfo();
	const [held, setHeld] = useState<Held>();
	const [to, setTo] = useState('');
	const [endsCards, setEndsCards] = useState(false);
	const [sentence, setSentence] = useState('');
	const [isDone, setIsDone] = useState(false);
	const isAdministrator = (user?.roles as readonly string[] | undefined)?.includes('administrator');
	if (id === undefined || !isAdministrator || String(user?.id) === String(id)) return null;
	const closedAt: unknown = savedDocumentData?.closedAt;
	const note = `/api/handover/${id}/note${to === '' ? '' : `?to=${to}`}`;
	if (typeof closedAt === 'string')
		return (
			<section className="ban-tin" aria-labelledby="thoi-viec">
				<h2 id="thoi-viec">Tài khoản đã đóng</h2>
				<p>
					Đóng ngày {new Date(closedAt).toLocaleDateString('vi-VN')}. Người này không đăng nhập được; việc đã làm vẫn
					mang tên. Muốn mở lại, hãy mời lại địa chỉ này ở trang <a href="/admin/moi-nguoi">Mời người vào làm việc</a>.
				</p>
			</section>
		);
	const tell = (work: Promise<void>) => void work.catch((error: unknown) => setSentence(sentenceOf(error)));
	const look = async () => setHeld(await askServer<Held>(`/api/handover/${id}`));
	const close = async () => {
		const answer = await askServer<{ message: string }>(`/api/handover/${id}`, { to, endsCards });
		setSentence(answer.message);
		setIsDone(true);
	};
	return (
		<section className="ban-tin" aria-labelledby="thoi-viec">
			<h2 id="thoi-viec">Thôi việc ở đây: bàn giao và đóng tài khoản</h2>
			{!held && (
				<button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => tell(look())}>
					Xem việc đang giữ
				</button>
			)}
			{held && !isDone && (
				<>
					<Lines title="Bài được giao" lines={held.texts} />
					<Lines title="Lời nhắn chưa xong" lines={held.questions} />
					<Lines title="Bản tin đang chuẩn bị" lines={held.bulletins} />
					<Lines title="Xã đã in thẻ" lines={held.cards} />
					<label htmlFor="nguoi-nhan">Người nhận bàn giao</label>
					<select id="nguoi-nhan" value={to} onChange={(event) => setTo(event.target.value)}>
						<option value="">Chưa chọn</option>
						{held.colleagues.map((colleague) => (
							<option key={colleague.id} value={colleague.id}>
								{colleague.name}
							</option>
						))}
					</select>
					{held.cards.length > 0 && (
						<label>
							<input type="checkbox" checked={endsCards} onChange={(event) => setEndsCards(event.target.checked)} /> Đổi
							mã của {held.cards.length} xã đã in thẻ (thẻ cũ hết dùng được, phải in và phát thẻ mới)
						</label>
					)}
					<div className="ban-tin__nut">
						<a className="btn btn--style-secondary btn--size-medium" href={note} target="_blank" rel="noreferrer">
							In biên bản bàn giao
						</a>
						<button type="button" className="btn btn--style-primary btn--size-medium" onClick={() => tell(close())}>
							Bàn giao và đóng tài khoản
						</button>
					</div>
				</>
			)}
			<p role="status" className="ban-tin__bao">
				{sentence}
			</p>
		</section>
	);
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
	return (
		<details>
			<summary>
				{title}: {lines.length}
			</summary>
			<ul>
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</details>
	);
}
