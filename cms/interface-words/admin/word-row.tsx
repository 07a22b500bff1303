import React from 'react';

import { WORD_STATE_NAMES } from '#content/interface-words/word-steps.ts';

import type { DeskWord, WordStanding } from '../load-words.ts';

export const STANDING_NAMES: Readonly<Record<WordStanding, string>> = {
	...WORD_STATE_NAMES,
	missing: 'Chưa dịch',
	outdated: 'Lỗi thời (câu tiếng Việt đã đổi)',
};

/** What a person has typed into a row. */
export interface TypedWord {
	readonly text: string;
	readonly backTranslation: string;
}

interface WordRowProps {
	readonly word: DeskWord;
	readonly language: string;
	readonly typed: TypedWord;
	readonly isChosen: boolean;
	readonly mayWrite: boolean;
	readonly onType: (key: string, typed: TypedWord) => void;
	readonly onChoose: (key: string, isChosen: boolean) => void;
}

const inputStyle = {
	width: '100%',
	minHeight: '44px',
	padding: '8px',
	fontSize: '16px',
	color: 'inherit',
	background: 'var(--theme-input-bg)',
	border: '1px solid var(--theme-elevation-400)',
	borderRadius: '4px',
} as const;
const cellStyle = {
	padding: '8px',
	verticalAlign: 'top',
	borderBottom: '1px solid var(--theme-elevation-150)',
} as const;

/** One word: its Vietnamese, its translation, what that means, where it stands. */
export const WordRow = React.memo(function WordRow(props: WordRowProps) {
	const { word, language, typed, isChosen, mayWrite, onType, onChoose } = props;
	const { key, text, standing, oldSource } = word;
	const rows = Math.max(1, text.split('\n').length);
	return (
		<tr>
			<td style={cellStyle}>
				<input
					type="checkbox"
					aria-label={`Chọn: ${text.split('\n')[0]}`}
					checked={isChosen}
					onChange={(event) => onChoose(key, event.target.checked)}
					style={{ width: 24, height: 24 }}
				/>
			</td>
			<th scope="row" style={{ ...cellStyle, textAlign: 'left', fontWeight: 'normal', whiteSpace: 'pre-line' }}>
				{text}
				{oldSource !== '' && (
					<p style={{ margin: '8px 0 0', fontSize: '14px' }}>
						Trước đây: <del>{oldSource}</del>
					</p>
				)}
			</th>
			<td style={cellStyle}>
				<textarea
					aria-label={`Lời dịch: ${text.split('\n')[0]}`}
					lang={language}
					rows={rows}
					value={typed.text}
					readOnly={!mayWrite}
					onChange={(event) => onType(key, { ...typed, text: event.target.value })}
					style={inputStyle}
				/>
			</td>
			<td style={cellStyle}>
				<textarea
					aria-label={`Dịch ngược: ${text.split('\n')[0]}`}
					rows={rows}
					value={typed.backTranslation}
					readOnly={!mayWrite}
					onChange={(event) => onType(key, { ...typed, backTranslation: event.target.value })}
					style={inputStyle}
				/>
			</td>
			<td style={cellStyle}>{STANDING_NAMES[standing]}</td>
		</tr>
	);
});
