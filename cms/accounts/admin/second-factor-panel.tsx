'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import React, { useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { RecoveryCodes } from './recovery-code-list.tsx';
import { ScanCode } from './scan-code.tsx';
import './accounts.css';

import type { Scan } from './ask-sign-in.ts';

/** On an account's page: set up the own second factor; for administrators, take another's away. */
export function SecondFactorPanel() {
	const { user } = useAuth();
	const { id, savedDocumentData } = useDocumentInfo();
	const [password, setPassword] = useState('');
	const [code, setCode] = useState('');
	const [scan, setScan] = useState<Scan>();
	const [codes, setCodes] = useState<readonly string[]>([]);
	const [sentence, setSentence] = useState('');
	if (!user || id === undefined) return null;
	const isOwn = String(user.id) === String(id);
	const isOn = savedDocumentData?.hasSecondFactor === true || codes.length > 0;
	const tell = (work: Promise<string>) =>
		void work.then(setSentence, (error: unknown) => setSentence(sentenceOf(error)));

	const begin = async () => {
		setScan(await askServer<Scan>('/api/users/second-factor/begin', { password }));
		return 'Hãy quét mã vuông, rồi nhập mã 6 số đang hiện.';
	};
	const confirm = async () => {
		const body = { password, code, enrolment: scan?.enrolment };
		const answer = await askServer<{ recoveryCodes: readonly string[] }>('/api/users/second-factor/confirm', body);
		setCodes(answer.recoveryCodes);
		setScan(undefined);
		return 'Bước xác thực thứ hai đã bật.';
	};
	const reset = async () => {
		const answer = await askServer<{ message: string }>('/api/users/second-factor/reset', { user: id, password });
		return answer.message;
	};
	if (!isOwn && !(user.roles as readonly string[] | undefined)?.includes('administrator')) return null;
	return (
		<section className="ban-tin" aria-labelledby="buoc-hai">
			<h2 id="buoc-hai">Bước xác thực thứ hai: {isOn ? 'đang bật' : 'chưa bật'}</h2>
			<p>
				Khi bật, đăng nhập cần thêm mã 6 số trên điện thoại: người biết mật khẩu vẫn không vào được. Quản trị, người
				duyệt và tài khoản phụ trách cả nước bắt buộc phải bật khi hệ thống đã dùng thật.
			</p>
			<label htmlFor="mat-khau-buoc-hai">Mật khẩu của chính mình</label>
			<input
				id="mat-khau-buoc-hai"
				type="password"
				autoComplete="off"
				value={password}
				onChange={(event) => setPassword(event.target.value)}
			/>
			{scan && (
				<>
					<ScanCode scan={scan} />
					<label htmlFor="ma-buoc-hai">Mã 6 số</label>
					<input id="ma-buoc-hai" inputMode="numeric" value={code} onChange={(event) => setCode(event.target.value)} />
				</>
			)}
			<button
				type="button"
				className="btn btn--style-secondary btn--size-medium"
				onClick={() => tell(isOwn ? (scan ? confirm() : begin()) : reset())}
			>
				{isOwn ? (scan ? 'Xác nhận mã' : isOn ? 'Đổi sang điện thoại khác' : 'Bật') : 'Đặt lại cho người này'}
			</button>
			<p role="status" className="ban-tin__bao">
				{sentence}
			</p>
			{codes.length > 0 && <RecoveryCodes codes={codes} onKept={() => setCodes([])} />}
		</section>
	);
}
