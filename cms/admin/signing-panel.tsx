'use client';

import React, { useCallback } from 'react';

import { ListeningPlayer } from './recording/listening-player.tsx';

import type { ToSign } from '../desk/to-sign.ts';

/** What was played of which voice. */
export interface Played {
	readonly digest: string;
	/** Different seconds, of so many. */
	readonly seconds: number;
	readonly length: number;
}

interface SigningPanelProps {
	readonly toSign: ToSign;
	readonly onPlayed: (played: Played) => void;
}

/** Beside the buttons that sign: the voice as a loudspeaker plays it, and every word that goes out with it. */
export function SigningPanel({ toSign, onPlayed }: SigningPanelProps) {
	const digest = toSign.voice?.digest ?? '';
	const tell = useCallback(
		(heard: { readonly seconds: number; readonly length: number }) => onPlayed({ ...heard, digest }),
		[onPlayed, digest],
	);
	return (
		<section
			aria-labelledby="signing-panel"
			style={{ border: '1px solid var(--theme-elevation-200)', padding: '16px', margin: '8px 0' }}
		>
			<h3 id="signing-panel" style={{ fontSize: '1rem', marginTop: 0 }}>
				Nghe và đọc trước khi ký
			</h3>
			{toSign.voice && (
				<ListeningPlayer
					key={digest}
					recording={toSign.voice.recording}
					isMachineVoice={false}
					startsWith="processed"
					onHeard={tell}
				/>
			)}
			{toSign.isReadByMachine && <p>Chưa có bản ghi giọng người: loa sẽ phát giọng máy đọc lời dưới đây.</p>}
			{toSign.voice === null && !toSign.isReadByMachine && <p>Chưa có bản ghi nào của lời mới nhất.</p>}
			<div style={{ display: 'grid', gap: '16px', gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))' }}>
				{toSign.texts.map(({ label, text }) => (
					<div key={label}>
						<h4 style={{ fontSize: '0.875rem', margin: '0 0 4px' }}>{label}</h4>
						<p style={{ whiteSpace: 'pre-line', margin: 0 }}>{text}</p>
					</div>
				))}
			</div>
		</section>
	);
}
