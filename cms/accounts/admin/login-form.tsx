'use client';

import React, { useState } from 'react';

import { askSignIn } from './ask-sign-in.ts';
import { RecoveryCodes } from './recovery-code-list.tsx';
import { ScanCode } from './scan-code.tsx';
import './accounts.css';

import type { FormEvent } from 'react';
import type { SignInAnswer } from './ask-sign-in.ts';

interface Props {
	/** Where the person wanted to go. */
	readonly after: string;
	readonly forgot: string;
	/** Of the office's identity provider; undefined: there is none. */
	readonly providerName: string | undefined;
	/** The provider has said who it is; a code is still due. */
	readonly isAfterProvider: boolean;
}

/** Asks for one thing after the other; each answer of the server says what is still missing. */
export function LoginForm({ after, forgot, providerName, isAfterProvider }: Props) {
	const [answer, setAnswer] = useState<SignInAnswer>({ kind: 'start' });
	const [isBusy, setIsBusy] = useState(false);
	const next = answer.kind === 'next' ? answer.next : undefined;
	const [enrolment, setEnrolment] = useState<string>();
	const [hasCode, setHasCode] = useState(false);
	const route = isAfterProvider ? '/api/users/oidc/code' : '/api/users/login';
	const [hasNewPassword, setHasNewPassword] = useState(false);

	const send = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		// what the browser filled in by itself is in the form, not in any state of ours
		const fields = Object.fromEntries(
			[...new FormData(event.currentTarget)].filter(([, value]) => typeof value === 'string' && value !== ''),
		);
		setIsBusy(true);
		const given = await askSignIn({ ...fields, ...(enrolment ? { enrolment } : {}) }, route);
		setIsBusy(false);
		setAnswer(given);
		if (given.kind === 'done' && given.recoveryCodes.length === 0) window.location.assign(after);
		if (given.kind !== 'next') return;
		if (given.next === 'new-password') setHasNewPassword(true);
		else setHasCode(true);
		if (given.scan) setEnrolment(given.scan.enrolment);
	};

	if (answer.kind === 'done' && answer.recoveryCodes.length > 0)
		return <RecoveryCodes codes={answer.recoveryCodes} onKept={() => window.location.assign(after)} />;
	return (
		<form className="dang-nhap" onSubmit={(event) => void send(event)}>
			<h1>Loa Làng – Đăng nhập</h1>
			{isAfterProvider ? (
				<p>Cơ quan của bạn đã xác nhận bạn là ai. Tài khoản này còn cần mã xác thực.</p>
			) : (
				<>
					<label htmlFor="email">Email</label>
					<input id="email" name="email" type="email" autoComplete="username" required maxLength={254} />
					<label htmlFor="password">Mật khẩu</label>
					<input id="password" name="password" type="password" autoComplete="current-password" required />
				</>
			)}
			{hasNewPassword && (
				<>
					<label htmlFor="newPassword">Mật khẩu mới</label>
					<input id="newPassword" name="newPassword" type="password" autoComplete="new-password" required />
				</>
			)}
			{next === 'second-factor' && answer.kind === 'next' && answer.scan && <ScanCode scan={answer.scan} />}
			{hasCode && (
				<>
					<label htmlFor="code">Mã xác thực</label>
					<input id="code" name="code" autoComplete="one-time-code" required maxLength={40} autoFocus />
				</>
			)}
			<p role="alert" className="dang-nhap__bao">
				{answer.kind === 'next' || answer.kind === 'refused' ? answer.message : ''}
			</p>
			<button type="submit" className="btn btn--style-primary btn--size-large" disabled={isBusy}>
				{isBusy ? 'Đang kiểm tra…' : isAfterProvider && !hasCode ? 'Tiếp tục' : 'Đăng nhập'}
			</button>
			{providerName !== undefined && (
				<a
					className="btn btn--style-secondary btn--size-large"
					href={`/api/users/oidc/start?${new URLSearchParams({ after })}`}
				>
					Đăng nhập bằng {providerName}
				</a>
			)}
			<a href={forgot}>Quên mật khẩu?</a>
		</form>
	);
}
