'use client';

import { Button, toast } from '@payloadcms/ui';
import React, { useCallback, useEffect, useState } from 'react';

import { askServer } from '../../foundation/admin/ask-server.ts';
import { CELL_STATES, lookOf } from './cell-states.ts';
import { addressOf } from './coverage-row.tsx';
import { takeStep } from './take-step.ts';

import type { CompactRow, GridLanguage } from './coverage-cells.ts';
import type { DeskOfRendition } from '../transition-endpoints.ts';

/** Milliseconds of rest on a cell before its steps are asked for: arrows pass over many. */
const REST_MS = 250;

/** Below the matrix: what the chosen cell is, and the next step without leaving the screen. */
export function SelectedCell({
	row,
	language,
	column,
	changed,
	onMoved,
}: {
	row: CompactRow;
	language: GridLanguage | undefined;
	column: number;
	changed: ReadonlyMap<string | number, number>;
	onMoved: (rendition: string | number, state: number) => void;
}) {
	const rendition = row.renditions[column] ?? null;
	const desk = useDesk(rendition);
	const [isBusy, setBusy] = useState(false);
	const next = desk?.moves.find((move) => move.refusal === null && move.asksFor === null);

	const take = useCallback(async () => {
		if (!next || rendition === null || !desk) return;
		setBusy(true);
		try {
			const after = await takeStep(rendition, { to: next.to, baseUpdatedAt: desk.updatedAt });
			onMoved(rendition, CELL_STATES.indexOf(after.state as (typeof CELL_STATES)[number]));
			toast.success(`${row.title}: ${next.label}.`);
		} catch (error) {
			toast.error(error instanceof Error ? error.message : String(error));
		} finally {
			setBusy(false);
		}
	}, [next, rendition, desk, onMoved, row.title]);

	if (!language) return null;
	const look = lookOf(rendition === null ? 0 : (changed.get(rendition) ?? row.states[column]));
	return (
		<section aria-label="Ô đang chọn" style={SELECTED_CELL_BAR}>
			<p style={{ margin: 0 }}>
				<strong>{row.title}</strong>, {language.name}: {look.word}
			</p>
			<a
				href={addressOf(row, language, rendition)}
				className="btn btn--style-secondary btn--size-medium"
				style={{ margin: 0 }}
			>
				{rendition === null ? 'Tạo bản ngữ' : 'Mở bản ngữ'}
			</a>
			{next && (
				<Button size="medium" margin={false} disabled={isBusy} onClick={() => void take()}>
					{next.label}
				</Button>
			)}
		</section>
	);
}

/** Stays in sight whatever the length of the matrix. */
export const SELECTED_CELL_BAR = {
	position: 'sticky',
	bottom: 0,
	zIndex: 4,
	display: 'flex',
	flexWrap: 'wrap',
	gap: '8px 16px',
	alignItems: 'center',
	minHeight: '64px',
	padding: '8px 0',
	background: 'var(--theme-bg)',
} as const;

function useDesk(rendition: string | number | null): DeskOfRendition | undefined {
	const [found, setFound] = useState<{ rendition: string | number; desk: DeskOfRendition }>();
	useEffect(() => {
		if (rendition === null) return undefined;
		const leaving = new AbortController();
		const resting = setTimeout(() => {
			askServer<DeskOfRendition>(`/api/renditions/${rendition}/desk`, undefined, { signal: leaving.signal })
				.then((desk) => setFound({ rendition, desk }))
				// the cell stays without its steps; its link still leads to them
				.catch(() => undefined);
		}, REST_MS);
		return () => {
			clearTimeout(resting);
			leaving.abort();
		};
	}, [rendition]);
	return found?.rendition === rendition ? found?.desk : undefined;
}
