'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import React, { useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import '../../foundation/admin/panel.css';

/** On an account that one administrator opened: a second one says who sits there. */
export function ConfirmationPanel() {
	const { user } = useAuth();
	const { id, savedDocumentData } = useDocumentInfo();
	const [password, setPassword] = useState('');
	const [sentence, setSentence] = useState('');
	const openedBy: unknown = savedDocumentData?.openedBy;
	if (!user || id === undefined || typeof openedBy !== 'string' || openedBy === '') return null;
	const isAdministrator = (user.roles as readonly string[] | undefined)?.includes('administrator');
	const mayAsk = isAdministrator && String(user.id) !== String(id) && String(user.id) !== openedBy;
	const confirm = () => {
		askServer<{ message: string }>(`/api/users/${id}/confirm-person`, { password }).then(
			({ message }) => setSentence(message),
			(error: unknown) => setSentence(sentenceOf(error)),
		);
	};
	return (
		<section className="ban-tin" aria-labelledby="xac-nhan-nguoi">
			<h2 id="xac-nhan-nguoi">Chờ quản trị thứ hai xác nhận</h2>
			<p>
				Một quản trị đã mở tài khoản này hoặc cấp lại lối vào. Khi chưa có quản trị khác xác nhận, hai tài khoản tính là
				một người: làm việc bình thường, nhưng không duyệt, nghe, xác minh việc của nhau. Không còn quản trị nào khác
				thì người vận hành máy chủ xác nhận bằng lệnh npm run account -- --confirm.
			</p>
			{mayAsk && (
				<>
					<p>Hãy gặp hoặc gọi người giữ tài khoản theo số cơ quan, rồi mới xác nhận.</p>
					<label htmlFor="mat-khau-xac-nhan">Mật khẩu của chính mình</label>
					<input
						id="mat-khau-xac-nhan"
						type="password"
						autoComplete="off"
						value={password}
						onChange={(event) => setPassword(event.target.value)}
					/>
					<button type="button" className="btn btn--style-secondary btn--size-medium" onClick={confirm}>
						Tôi đã gặp hoặc gọi: xác nhận
					</button>
				</>
			)}
			<p role="status" className="ban-tin__bao">
				{sentence}
			</p>
		</section>
	);
}
