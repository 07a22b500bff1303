'use client';

import React, { memo } from 'react';

import { lookOf } from './cell-states.ts';
import { createRenditionAddress } from '../create-rendition-address.ts';

import type { CompactRow, GridLanguage } from './coverage-cells.ts';

interface RowProps {
	readonly row: CompactRow;
	/** Place of the row among those shown. */
	readonly place: number;
	readonly languages: readonly GridLanguage[];
	/** States that have changed since the page was loaded, by rendition. */
	readonly changed: ReadonlyMap<string | number, number>;
	/** −1: the chosen cell is in another row. */
	readonly activeColumn: number;
	/** In CSS pixels. */
	readonly height: number;
}

/** One message; each cell is a link to its rendition, or to a new one that knows its message and language. */
export const CoverageRowCells = memo(function CoverageRowCells({
	row,
	place,
	languages,
	changed,
	activeColumn,
	height,
}: RowProps) {
	return (
		<tr aria-rowindex={place + 2} style={{ height: `${height}px` }}>
			<th
				scope="row"
				title={row.title}
				style={{
					position: 'sticky',
					left: 0,
					zIndex: 1,
					background: 'var(--theme-bg)',
					textAlign: 'start',
					fontWeight: 400,
					padding: '0 8px',
					width: '240px',
					maxWidth: '240px',
					overflow: 'hidden',
					textOverflow: 'ellipsis',
					whiteSpace: 'nowrap',
				}}
			>
				{row.title} <small>({row.gaps})</small>
			</th>
			{languages.map((language, column) => {
				const rendition = row.renditions[column] ?? null;
				const look = lookOf(rendition === null ? 0 : (changed.get(rendition) ?? row.states[column]));
				return (
					<td key={language.tag} role="gridcell" style={{ padding: '1px', width: '36px', minWidth: '36px' }}>
						<a
							href={addressOf(row, language, rendition)}
							data-place={`${place}-${column}`}
							tabIndex={column === activeColumn ? 0 : -1}
							aria-label={`${row.title}, ${language.name}: ${look.word}`}
							title={`${language.name}: ${look.word}`}
							style={{
								display: 'block',
								height: `${height - 2}px`,
								lineHeight: `${height - 2}px`,
								textAlign: 'center',
								textDecoration: 'none',
								fontSize: '18px',
								background: look.ground,
								color: look.ink,
							}}
						>
							{look.symbol}
						</a>
					</td>
				);
			})}
		</tr>
	);
});

export const addressOf = (row: CompactRow, language: GridLanguage, rendition: string | number | null): string =>
	rendition === null
		? createRenditionAddress({ message: row.message, language: language.tag, title: row.title })
		: `/admin/collections/renditions/${rendition}/lam-viec`;
