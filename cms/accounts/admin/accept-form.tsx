'use client';

import React, { useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { PASSWORD_ADVICE, PASSWORD_LENGTH } from '../password-words.ts';
import './accounts.css';

import type { FormEvent } from 'react';

interface Accepted {
	readonly message: string;
	readonly email: string;
}

/** The password twice, then the way to the sign-in. The token stays behind "#" until it is sent. */
export function AcceptForm() {
	const [isBusy, setIsBusy] = useState(false);
	const [refusal, setRefusal] = useState('');
	const [accepted, setAccepted] = useState<Accepted>();

	const send = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const fields = new FormData(event.currentTarget);
		const password = textOf(fields, 'password');
		if (password !== textOf(fields, 'again')) {
			setRefusal('Hai lần gõ mật khẩu khác nhau. Hãy gõ lại.');
			return;
		}
		setIsBusy(true);
		try {
			const token = window.location.hash.slice(1);
			if (token === '') throw new Error('Đường dẫn bị cắt mất phần cuối. Hãy mở lại cả đường dẫn trong thư mời.');
			setAccepted(await askServer<Accepted>('/api/users/accept-invitation', { token, password }));
		} catch (error) {
			setRefusal(sentenceOf(error));
		} finally {
			setIsBusy(false);
		}
	};

	if (accepted)
		return (
			<div className="dang-nhap" role="status">
				<h1>Đã đặt mật khẩu</h1>
				<p>
					Tài khoản {accepted.email}. {accepted.message}
				</p>
				<a className="btn btn--style-primary btn--size-large" href="/admin/login">
					Đăng nhập
				</a>
			</div>
		);
	return (
		<form className="dang-nhap" onSubmit={(event) => void send(event)}>
			<h1>Lời mời vào làm việc</h1>
			<p>
				Hãy đặt mật khẩu của riêng mình. {PASSWORD_LENGTH} {PASSWORD_ADVICE}
			</p>
			<label htmlFor="password">Mật khẩu mới</label>
			<input id="password" name="password" type="password" autoComplete="new-password" required />
			<label htmlFor="again">Gõ lại mật khẩu mới</label>
			<input id="again" name="again" type="password" autoComplete="new-password" required />
			<p role="alert" className="dang-nhap__bao">
				{refusal}
			</p>
			<button type="submit" className="btn btn--style-primary btn--size-large" disabled={isBusy}>
				{isBusy ? 'Đang lưu…' : 'Đặt mật khẩu'}
			</button>
		</form>
	);
}

function textOf(fields: FormData, name: string): string {
	const value = fields.get(name);
	return typeof value === 'string' ? value : '';
}
