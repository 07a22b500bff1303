import React from 'react';

import { PASSWORD_ADVICE, PASSWORD_LENGTH } from '../password-words.ts';

/** Below the fields of the password: what it has to be, before one is refused. */
export function PasswordHelp() {
	return (
		<p style={{ marginBottom: '1.5rem' }}>
			{PASSWORD_LENGTH} Không dùng tên mình, ngày tháng hay dãy phím liền nhau. {PASSWORD_ADVICE}
		</p>
	);
}
