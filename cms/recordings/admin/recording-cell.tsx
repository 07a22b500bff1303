import React from 'react';

import { chosenReading, readingsOf } from '#content/model/chosen-recording.ts';

import { idOf } from '../../foundation/id-of.ts';

import type { DefaultServerCellComponentProps, Payload } from 'payload';

type Row = { readonly id: string | number; readonly rendition?: unknown; readonly filename?: string | null };

/** In the list: what it is, heard where it stands, and whether it is the one that goes on air. */
export async function RecordingCell({ cellData, payload, rowData }: DefaultServerCellComponentProps) {
	const row = rowData as Row;
	const isChosen = await goesOnAir(payload, row);
	return (
		<div style={{ display: 'grid', gap: '4px' }}>
			<a href={`/admin/collections/recordings/${row.id}`}>{String(cellData || row.filename || row.id)}</a>
			{row.filename && (
				<audio
					controls
					preload="none"
					src={`/api/listen/${row.id}/processed`}
					style={{ height: '40px', width: '280px' }}
				>
					<a href={`/api/listen/${row.id}/processed`}>Nghe bản lên loa</a>
				</audio>
			)}
			{isChosen && <b>Đang dùng</b>}
		</div>
	);
}

async function goesOnAir(payload: Payload, { id, rendition: of }: Row): Promise<boolean> {
	if (of === undefined || of === null) return false;
	const rendition = idOf(of as string | number | { id: string | number });
	const [{ docs: renditions }, { docs: recordings }] = await Promise.all([
		payload.find({
			collection: 'renditions',
			where: { id: { equals: rendition } },
			limit: 1,
			depth: 0,
			select: { textVersion: true },
		}),
		payload.find({
			collection: 'recordings',
			where: { rendition: { equals: rendition } },
			pagination: false,
			depth: 0,
			select: { voiceKind: true, role: true, filename: true, textVersion: true, createdAt: true },
		}),
	]);
	return chosenReading(readingsOf(recordings), renditions[0]?.textVersion ?? 1)?.id === id;
}
