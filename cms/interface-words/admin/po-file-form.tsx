'use client';

import React, { useCallback, useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';
import { rowStyle } from '../../foundation/admin/desk-layout.ts';

import type { SavedWords } from '../save-words.ts';

interface PoFileProps {
	readonly language: string;
	readonly mayWrite: boolean;
	readonly onTaken: (answer: SavedWords) => void;
}

/** For translators who work elsewhere: the words as a PO file, and their work back. */
export function PoFile({ language, mayWrite, onTaken }: PoFileProps) {
	const [problem, setProblem] = useState('');
	const take = useCallback(
		async (input: HTMLInputElement) => {
			const file = input.files?.[0];
			if (!file) return;
			setProblem('');
			try {
				onTaken(await askServer<SavedWords>(`/api/words/${language}/po`, { content: await file.text() }));
			} catch (error) {
				setProblem(sentenceOf(error));
			}
			// the same file can be chosen again
			input.value = '';
		},
		[language, onTaken],
	);
	return (
		<div style={rowStyle}>
			<a href={`/api/words/${language}/po`} download>
				Xuất tệp PO cho người dịch nơi khác
			</a>
			{mayWrite && (
				<label>
					Nhập tệp PO đã dịch (lưu thành bản đang soạn){' '}
					<input
						type="file"
						accept=".po,.pot,text/x-gettext-translation"
						onChange={(event) => void take(event.target)}
					/>
				</label>
			)}
			{problem !== '' && <p role="alert">{problem}</p>}
		</div>
	);
}
