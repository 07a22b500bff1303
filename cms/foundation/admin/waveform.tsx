'use client';

import React from 'react';

const HEIGHT = 80;

/** The wave of a recording as one path; what has been played is darker. Decoration: the slider beside it says the time. */
export function Waveform({ peaks, playedShare }: { peaks: readonly number[]; playedShare: number }) {
	const bars = peaks.map((peak, index) => {
		const half = Math.max(1, (peak * HEIGHT) / 2);
		return `M${index} ${HEIGHT / 2 - half}v${half * 2}`;
	});
	const played = Math.round(playedShare * bars.length);
	return (
		<svg
			viewBox={`0 0 ${Math.max(1, bars.length)} ${HEIGHT}`}
			preserveAspectRatio="none"
			aria-hidden="true"
			style={{ width: '100%', height: HEIGHT, background: 'var(--theme-elevation-50)' }}
		>
			<path d={bars.slice(played).join('')} stroke="var(--theme-elevation-400)" />
			<path d={bars.slice(0, played).join('')} stroke="var(--theme-elevation-900)" />
		</svg>
	);
}
