'use client';

import React from 'react';

import { useConsequences } from './use-consequences.ts';

import type { Consequences, PlannedChange } from '../consequences/load.ts';

const note = { borderLeft: '6px solid #8a3b12', padding: '12px 16px', margin: '8px 0' } as const;

/** What a change sets off, before it is made; nothing where nothing is lost. */
export function SetOff({ rendition, change }: { rendition: string; change: PlannedChange | undefined }) {
	return <SetOffNote known={useConsequences(rendition, change)} />;
}

export function SetOffNote({ known }: { known: Consequences | undefined }) {
	if (!known || known.sentence === '') return null;
	return (
		<div role="status" style={{ ...note, background: 'var(--theme-elevation-50)' }}>
			<p style={{ margin: 0 }}>{known.sentence}</p>
			{known.isKeepable && (
				<p style={{ margin: '8px 0 0' }}>
					Nếu nghĩa không đổi: sau khi lưu, một người duyệt khác bấm “Không đổi nghĩa: giữ kết quả cũ” là giữ được những
					kết quả ấy.
				</p>
			)}
		</div>
	);
}
