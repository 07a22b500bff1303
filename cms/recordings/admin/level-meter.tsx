'use client';

import React from 'react';

/** Too quiet, right, too loud: said in a word too, because a colour alone says nothing to many. */
const wordFor = (level: number): string => {
	if (level < 0.05) return 'Chưa nghe thấy tiếng';
	if (level > 0.95) return 'To quá, lùi ra xa một chút';
	return level < 0.15 ? 'Hơi nhỏ, lại gần micrô' : 'Vừa';
};

/** How loud the microphone hears the reader now. */
export function LevelMeter({ level }: { level: number }) {
	return (
		<p style={{ display: 'flex', alignItems: 'center', gap: '1rem', margin: '0.5rem 0' }}>
			<meter
				min={0}
				max={1}
				low={0.15}
				high={0.95}
				optimum={0.5}
				value={level}
				aria-label="Độ to"
				style={{ width: '16rem', height: '1.5rem' }}
			/>
			<span>{wordFor(level)}</span>
		</p>
	);
}
