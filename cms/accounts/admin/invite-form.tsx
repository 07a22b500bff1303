'use client';

import React, { useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { ShownLink } from './shown-link.tsx';
import './accounts.css';

import type { FormEvent } from 'react';

interface Choice {
	readonly value: string;
	readonly label: string;
}

interface Props {
	readonly roles: readonly Choice[];
	readonly provinces: readonly Choice[];
	readonly languages: readonly Choice[];
}

export interface Invited {
	readonly message: string;
	/** Only where it could not be mailed. */
	readonly url?: string;
}

/** Who the person is and what the account may do; the password is the person's own business. */
export function InviteForm({ roles, provinces, languages }: Props) {
	const [isBusy, setIsBusy] = useState(false);
	const [refusal, setRefusal] = useState('');
	const [invited, setInvited] = useState<Invited>();

	const send = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = event.currentTarget;
		const fields = new FormData(form);
		setIsBusy(true);
		setRefusal('');
		setInvited(undefined);
		try {
			const province = fields.get('province');
			const body = {
				email: fields.get('email'),
				fullName: fields.get('fullName'),
				roles: fields.getAll('roles'),
				province: province === '' ? null : province,
				languages: fields.getAll('languages'),
			};
			setInvited(await askServer<Invited>('/api/users/invite', body));
			form.reset();
		} catch (error) {
			setRefusal(sentenceOf(error));
		} finally {
			setIsBusy(false);
		}
	};

	return (
		<form className="ban-tin moi-nguoi" onSubmit={(event) => void send(event)}>
			<label htmlFor="moi-email">Email</label>
			<input id="moi-email" name="email" type="email" required maxLength={254} autoComplete="off" />
			<label htmlFor="moi-ten">Họ và tên</label>
			<input id="moi-ten" name="fullName" required maxLength={80} autoComplete="off" />
			<fieldset>
				<legend>Vai trò</legend>
				{roles.map(({ value, label }) => (
					<label key={value}>
						<input type="checkbox" name="roles" value={value} /> {label}
					</label>
				))}
			</fieldset>
			<label htmlFor="moi-tinh">Tỉnh, thành phố phụ trách</label>
			<select id="moi-tinh" name="province" defaultValue="">
				<option value="">Cả nước</option>
				{provinces.map(({ value, label }) => (
					<option key={value} value={value}>
						{label}
					</option>
				))}
			</select>
			<details>
				<summary>Ngôn ngữ phụ trách (người dịch, người nghe thẩm định)</summary>
				<div className="moi-nguoi__tieng">
					{languages.map(({ value, label }) => (
						<label key={value}>
							<input type="checkbox" name="languages" value={value} /> {label}
						</label>
					))}
				</div>
			</details>
			<p role="alert" className="ban-tin__bao">
				{refusal}
			</p>
			<button type="submit" className="btn btn--style-primary btn--size-medium" disabled={isBusy}>
				{isBusy ? 'Đang tạo lời mời…' : 'Mời'}
			</button>
			{invited && <ShownLink {...invited} />}
		</form>
	);
}
