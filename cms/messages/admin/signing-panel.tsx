'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useState } from 'react';

import { ListeningPlayer } from '../../foundation/admin/listening-player.tsx';

import type { ToSign } from '../to-sign.ts';

/** What was played of which voice. */
export interface Played {
	readonly digest: string;
	/** Different seconds, of so many. */
	readonly seconds: number;
	readonly length: number;
}

interface SigningPanelProps {
	readonly rendition: string;
	readonly toSign: ToSign;
	/** Shows the words, too. */
	readonly isReading: boolean;
	/** The person has come to listen. */
	readonly playsAtOnce: boolean;
	readonly onPlayed: (played: Played) => void;
}

/** Beside the buttons that sign: the voice as a loudspeaker plays it, and every word that goes out with it. */
export function SigningPanel({ rendition, toSign, isReading, playsAtOnce, onPlayed }: SigningPanelProps) {
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
					source={`/api/listen/${toSign.voice.recording}`}
					isMachineVoice={false}
					startsWith="processed"
					playsAtOnce={playsAtOnce}
					onHeard={tell}
				/>
			)}
			{toSign.isReadByMachine && (
				<>
					<p>Chưa có bản ghi giọng người: loa sẽ phát giọng máy đọc lời dưới đây. Hãy nghe máy đọc có đúng không.</p>
					<MachineVoice rendition={rendition} />
				</>
			)}
			{toSign.voice === null && !toSign.isReadByMachine && <p>Chưa có bản ghi nào của lời mới nhất.</p>}
			<div style={{ display: 'grid', gap: '16px', gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))' }}>
				{(isReading ? toSign.texts : []).map(({ label, text }) => (
					<div key={label}>
						<h4 style={{ fontSize: '0.875rem', margin: '0 0 4px' }}>{label}</h4>
						<p style={{ whiteSpace: 'pre-line', margin: 0 }}>{text}</p>
					</div>
				))}
			</div>
		</section>
	);
}

/** Made when somebody asks: reading a text aloud keeps the server busy for seconds. */
function MachineVoice({ rendition }: { rendition: string }) {
	const [isAsked, setAsked] = useState(false);
	const ask = useCallback(() => setAsked(true), []);
	if (isAsked)
		return <ListeningPlayer source={`/api/listen-machine/${rendition}`} isMachineVoice startsWith="processed" />;
	return (
		<Button size="medium" margin={false} buttonStyle="secondary" onClick={ask}>
			Nghe giọng máy
		</Button>
	);
}
