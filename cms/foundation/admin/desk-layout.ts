import type { CSSProperties } from 'react';

/** Views of our own: the letters of look-and-voice.md, and air between the parts, which Payload's own styles take away. */
export const deskStyle: CSSProperties = {
	display: 'flex',
	flexDirection: 'column',
	gap: '16px',
	fontSize: '16px',
	lineHeight: 1.5,
};

/** A row of buttons and what they say. */
export const rowStyle: CSSProperties = { display: 'flex', gap: '16px', alignItems: 'center', flexWrap: 'wrap' };

/** A field with its label above. */
export const fieldStyle: CSSProperties = {
	display: 'block',
	width: '100%',
	maxWidth: '28rem',
	minHeight: '44px',
	padding: '8px 12px',
	fontSize: '16px',
	color: 'inherit',
	background: 'var(--theme-input-bg)',
	border: '1px solid var(--theme-elevation-400)',
	borderRadius: '4px',
};
