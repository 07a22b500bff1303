'use client';

import { PasswordField } from '@payloadcms/ui';
import React from 'react';

/** Asked for only with a new address or password; never filled in by the server. */
export function CurrentPassword({ path = 'currentPassword' }: { path?: string }) {
	return (
		<>
			<PasswordField
				autoComplete="current-password"
				field={{ name: 'currentPassword', label: 'Mật khẩu hiện tại của chính mình' }}
				path={path}
				validate={() => true}
			/>
			<p>Chỉ cần nhập khi đổi email hoặc mật khẩu. Địa chỉ email cũ sẽ nhận được thư báo.</p>
		</>
	);
}
