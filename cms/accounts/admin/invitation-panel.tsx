'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import React, { useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { ShownLink } from './shown-link.tsx';
import '../../foundation/admin/panel.css';

import type { Invited } from './invite-form.tsx';

/** On another's account, for administrators: a new link for whoever has lost the first one, or the password. */
export function InvitationPanel() {
	const { user } = useAuth();
	const { id, savedDocumentData } = useDocumentInfo();
	const [invited, setInvited] = useState<Invited>();
	const [refusal, setRefusal] = useState('');
	const isAdministrator = (user?.roles as readonly string[] | undefined)?.includes('administrator');
	if (id === undefined || !isAdministrator || String(user?.id) === String(id) || savedDocumentData?.closedAt)
		return null;
	const until: unknown = savedDocumentData?.invitedUntil;
	const invite = () => {
		setRefusal('');
		askServer<Invited>(`/api/users/${id}/invite`, {}).then(setInvited, (error: unknown) =>
			setRefusal(sentenceOf(error)),
		);
	};
	return (
		<section className="ban-tin" aria-labelledby="loi-moi">
			<h2 id="loi-moi">Lời mời đặt mật khẩu</h2>
			<p>
				{typeof until === 'string'
					? `Người này chưa đặt mật khẩu theo lời mời, hạn ${new Date(until).toLocaleDateString('vi-VN')}. `
					: ''}
				Người quên mật khẩu hoặc mất thư mời nhận một đường dẫn mới để tự đặt mật khẩu; đường dẫn cũ hết dùng được.
			</p>
			<button type="button" className="btn btn--style-secondary btn--size-medium" onClick={invite}>
				Gửi lời mời mới
			</button>
			<p role="alert" className="ban-tin__bao">
				{refusal}
			</p>
			{invited && <ShownLink {...invited} />}
		</section>
	);
}
