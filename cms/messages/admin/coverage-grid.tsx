'use client';

import React, { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { CELL_STATES } from './cell-states.ts';
import { CoverageFilter } from './coverage-filter.tsx';
import { CoverageRowCells } from './coverage-row.tsx';
import { SELECTED_CELL_BAR, SelectedCell } from './selected-cell.tsx';
import { placeAfter } from './grid-keys.ts';

import type { CompactRow, GridLanguage } from './coverage-cells.ts';
import type { CoverageFilterValue } from './coverage-filter.tsx';
import type { Place } from './grid-keys.ts';

/** Height of a row, in CSS pixels: only the rows in sight are in the page, so that 300 × 40 cells do not freeze it. */
const ROW_PX = 40;
const HEAD_PX = 168;
const SPARE_ROWS = 6;

/** Messages × languages: arrows move, Enter opens, Tab leads to what can be done with the chosen cell. */
export function CoverageGrid({
	languages,
	rows: all,
}: {
	languages: readonly GridLanguage[];
	rows: readonly CompactRow[];
}) {
	const [filter, setFilter] = useState<CoverageFilterValue>({ words: '', state: '' });
	const [changed, setChanged] = useState<ReadonlyMap<string | number, number>>(new Map());
	const rows = useMemo(() => all.filter((row) => isWanted(row, filter)), [all, filter]);
	const [active, setActive] = useState<Place>({ row: 0, column: 0 });
	const [isChosen, setChosen] = useState(false);
	const box = useRef<HTMLDivElement>(null);
	const [view, setView] = useState({ top: 0, height: 640 });
	const mustFocus = useRef(false);

	const look = useCallback(() => {
		if (box.current) setView({ top: box.current.scrollTop, height: box.current.clientHeight });
	}, []);
	useEffect(look, [look]);
	useEffect(() => setActive({ row: 0, column: 0 }), [filter]);

	const go = useCallback((place: Place) => {
		mustFocus.current = true;
		setActive(place);
		// what the arrows lead to comes into sight below the head
		const { current } = box;
		if (!current) return;
		const top = place.row * ROW_PX;
		if (top < current.scrollTop) current.scrollTop = top;
		else if (top + ROW_PX + HEAD_PX > current.scrollTop + current.clientHeight)
			current.scrollTop = top + ROW_PX + HEAD_PX - current.clientHeight;
	}, []);
	useEffect(() => {
		if (!mustFocus.current) return;
		const cell = box.current?.querySelector<HTMLElement>(`[data-place="${active.row}-${active.column}"]`);
		if (!cell) return;
		mustFocus.current = false;
		cell.focus({ preventScroll: true });
		cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}, [active, view]);

	const onKeyDown = useCallback(
		(event: React.KeyboardEvent) => {
			const size = { rows: rows.length, columns: languages.length };
			const place = placeAfter(event.key, event.ctrlKey || event.metaKey, active, size);
			if (!place) return;
			event.preventDefault();
			go(place);
		},
		[active, go, rows.length, languages.length],
	);
	const onFocus = useCallback((event: React.FocusEvent<HTMLElement>) => {
		const [row, column] = (event.target.dataset.place ?? '').split('-').map(Number);
		if (row === undefined || column === undefined || Number.isNaN(row)) return;
		setActive({ row, column });
		setChosen(true);
	}, []);

	const first = Math.max(0, Math.floor(view.top / ROW_PX) - SPARE_ROWS);
	const last = Math.min(rows.length, Math.ceil((view.top + view.height) / ROW_PX) + SPARE_ROWS);
	const chosen = rows[active.row];
	return (
		<>
			<CoverageFilter value={filter} onChange={setFilter} shown={rows.length} />
			<div
				ref={box}
				onScroll={look}
				style={{
					maxHeight: '70vh',
					overflow: 'auto',
					border: '1px solid var(--theme-elevation-150)',
					position: 'relative',
				}}
			>
				<table
					role="grid"
					aria-label="Thông điệp theo ngôn ngữ"
					aria-rowcount={rows.length + 1}
					aria-colcount={languages.length + 1}
					onKeyDown={onKeyDown}
					onFocus={onFocus}
					style={{ borderCollapse: 'separate', borderSpacing: 0 }}
				>
					<Head languages={languages} />
					<tbody>
						<Spacer rows={first} />
						{rows.slice(first, last).map((row, index) => (
							<CoverageRowCells
								key={row.message}
								row={row}
								place={first + index}
								languages={languages}
								changed={changed}
								activeColumn={active.row === first + index ? active.column : -1}
								height={ROW_PX}
							/>
						))}
						<Spacer rows={rows.length - last} />
					</tbody>
				</table>
			</div>
			{isChosen && chosen ? (
				<SelectedCell
					row={chosen}
					language={languages[active.column]}
					column={active.column}
					changed={changed}
					onMoved={(rendition, state) => setChanged((before) => new Map(before).set(rendition, state))}
				/>
			) : (
				// there from the start: a bar that came with the press of the mouse would slip below the pointer
				<p style={SELECTED_CELL_BAR}>Chọn một ô để xem bước tiếp theo; phím mũi tên đi giữa các ô, Enter mở ô.</p>
			)}
		</>
	);
}

const isWanted = (row: CompactRow, { words, state }: CoverageFilterValue): boolean =>
	row.title.toLocaleLowerCase('vi').includes(words.trim().toLocaleLowerCase('vi')) &&
	(state === '' ||
		row.states.some((place) => {
			const cell = CELL_STATES[place];
			return state === 'gap' ? cell !== 'approved' : cell === state;
		}));

function Head({ languages }: { languages: readonly GridLanguage[] }) {
	const sticky = { position: 'sticky', top: 0, background: 'var(--theme-bg)', height: `${HEAD_PX}px` } as const;
	return (
		<thead>
			<tr aria-rowindex={1}>
				<th
					scope="col"
					style={{ ...sticky, left: 0, zIndex: 3, minWidth: '240px', textAlign: 'start', padding: '8px' }}
				>
					Thông điệp <small>(số ô chưa duyệt)</small>
				</th>
				{languages.map(({ tag, name, gaps }) => (
					<th
						key={tag}
						scope="col"
						style={{ ...sticky, zIndex: 2, verticalAlign: 'bottom', fontWeight: 400, padding: '4px 0' }}
					>
						<span
							style={{
								writingMode: 'vertical-rl',
								transform: 'rotate(180deg)',
								whiteSpace: 'nowrap',
								lineHeight: '36px',
							}}
						>
							{name}
						</span>
						<span style={{ display: 'block', fontWeight: 600 }}>
							<span className="visually-hidden" style={HIDDEN}>
								, chưa duyệt{' '}
							</span>
							{gaps}
						</span>
					</th>
				))}
			</tr>
		</thead>
	);
}

/** For screen readers only. */
const HIDDEN = {
	position: 'absolute',
	width: '1px',
	height: '1px',
	overflow: 'hidden',
	clipPath: 'inset(50%)',
} as const;

const Spacer = ({ rows }: { rows: number }) =>
	rows > 0 ? (
		<tr aria-hidden="true">
			<td style={{ height: `${rows * ROW_PX}px`, padding: 0 }} />
		</tr>
	) : null;
