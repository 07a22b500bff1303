'use client';

import { Button, useDocumentInfo } from '@payloadcms/ui';
import React, { useState } from 'react';

import { ComicPart } from './comic-part.tsx';

const SHEETS = [
	{ kind: 'poster', name: 'Áp phích A4' },
	{ kind: 'leaflet', name: 'Tờ rơi A5' },
	{ kind: 'notice', name: 'Tờ dán bảng tin A4' },
] as const;

/** In the editing view of a rendition: its sheets of paper, to look at and to print. */
export function SheetsPanel() {
	const { id } = useDocumentInfo();
	const [shown, setShown] = useState<(typeof SHEETS)[number] | undefined>();
	if (id === undefined) return null;
	return (
		<section aria-labelledby="sheets-panel" style={{ margin: '2rem 0' }}>
			<h2 id="sheets-panel">Tờ in</h2>
			<p>Dựng từ lời đã lưu. Bản chưa duyệt mang dấu và không đi lên trang.</p>
			<ul style={{ listStyle: 'none', padding: 0 }}>
				{SHEETS.map((sheet) => (
					<li key={sheet.kind} style={{ display: 'flex', gap: '1rem', alignItems: 'center', minHeight: '2.5rem' }}>
						<span style={{ minWidth: '12rem' }}>{sheet.name}</span>
						<Button
							size="small"
							margin={false}
							buttonStyle="secondary"
							aria-label={`Xem thử ${sheet.name}`}
							onClick={() => setShown(sheet)}
						>
							Xem thử
						</Button>
						<a href={`/api/sheets/${id}/${sheet.kind}`} download>
							Tải {sheet.name} (PDF)
						</a>
					</li>
				))}
			</ul>
			{shown && (
				<iframe
					key={shown.kind}
					title={`Xem thử: ${shown.name}`}
					src={`/api/sheets/${id}/${shown.kind}`}
					style={{ width: '100%', height: '48rem', border: '1px solid var(--theme-elevation-200)' }}
				/>
			)}
			<ComicPart rendition={id} />
		</section>
	);
}
