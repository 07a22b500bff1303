'use client';

import React, { useCallback, useState } from 'react';

import { answerOf } from '../../../foundation/admin/ask-server.ts';

interface Answer {
	readonly message?: string;
	readonly lines?: readonly string[];
	readonly problems?: readonly string[];
	readonly digest?: string;
}

/** Paste, look at what would change, then change it: all of it or nothing. */
export function ChangesDesk() {
	const [text, setText] = useState('');
	const [answer, setAnswer] = useState<Answer>({});
	const [isBusy, setBusy] = useState(false);
	const change = useCallback((event: React.ChangeEvent<HTMLTextAreaElement>) => {
		setText(event.target.value);
		setAnswer({});
	}, []);
	const send = useCallback(
		async (digest?: string) => {
			setBusy(true);
			const response = await answerOf('/api/communes-import/changes', {
				body: { text, ...(digest === undefined ? {} : { digest }) },
			});
			const body = (await response?.json().catch(() => undefined)) as Answer | undefined;
			setAnswer(body ?? { message: 'Không gửi được. Hãy xem lại mạng rồi thử lại.' });
			setBusy(false);
		},
		[text],
	);
	return (
		<>
			<label>
				Các dòng
				<textarea value={text} rows={8} onChange={change} style={{ width: '100%', fontFamily: 'monospace' }} />
			</label>
			<p className="ban-tin__nut">
				<button
					type="button"
					className="btn btn--style-secondary btn--size-medium"
					disabled={isBusy || text.trim() === ''}
					onClick={() => void send()}
				>
					Xem trước
				</button>
				<button
					type="button"
					className="btn btn--style-primary btn--size-medium"
					disabled={isBusy || answer.digest === undefined}
					onClick={() => void send(answer.digest)}
				>
					Ghi vào danh mục
				</button>
			</p>
			<p role="status">{answer.message ?? ''}</p>
			<ul>
				{[...(answer.problems ?? []), ...(answer.lines ?? [])].map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</>
	);
}
