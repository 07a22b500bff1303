'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useRef, useState } from 'react';

/** Words to copy into Zalo, in sight: where the browser keeps the clipboard shut, they can be marked by hand. */
export function CopyText({ text, about }: { text: string; about: string }) {
	const box = useRef<HTMLTextAreaElement>(null);
	const [sentence, setSentence] = useState('');
	const copy = useCallback(async () => {
		box.current?.select();
		try {
			await navigator.clipboard.writeText(text);
			setSentence('Đã chép. Dán vào Zalo.');
		} catch {
			setSentence('Máy không cho chép. Lời nhắn đã được bôi chọn: bấm Ctrl + C.');
		}
	}, [text]);
	return (
		<details>
			<summary style={{ minHeight: '44px', cursor: 'pointer' }}>
				Lời nhắn Zalo<span className="an-di"> cho {about}</span>
			</summary>
			<textarea
				ref={box}
				readOnly
				value={text}
				rows={4}
				aria-label={`Lời nhắn cho ${about}`}
				style={{ width: '100%', maxWidth: '48rem', font: 'inherit', padding: '8px' }}
			/>
			<Button buttonStyle="secondary" size="small" onClick={() => void copy()}>
				Chép lời nhắn
			</Button>{' '}
			<span role="status">{sentence}</span>
		</details>
	);
}
