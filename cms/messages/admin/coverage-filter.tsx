'use client';

import React from 'react';

import { CELL_LOOKS, CELL_STATES } from './cell-states.ts';

export interface CoverageFilterValue {
	/** Words of the title. */
	readonly words: string;
	/** A state, `gap` for everything that is not approved, empty for all. */
	readonly state: string;
}

/** Which messages are shown, and what the symbols mean. */
export function CoverageFilter({
	value,
	onChange,
	shown,
}: {
	value: CoverageFilterValue;
	onChange: (value: CoverageFilterValue) => void;
	shown: number;
}) {
	return (
		<div style={{ display: 'flex', flexWrap: 'wrap', gap: '16px', alignItems: 'end', margin: '16px 0 8px' }}>
			<label style={{ display: 'flex', flexDirection: 'column', gap: '4px' }}>
				Tìm thông điệp
				<input
					type="search"
					value={value.words}
					style={{ minHeight: '40px' }}
					onChange={(event) => onChange({ ...value, words: event.target.value })}
				/>
			</label>
			<label style={{ display: 'flex', flexDirection: 'column', gap: '4px' }}>
				Có ô
				<select
					value={value.state}
					style={{ minHeight: '40px' }}
					onChange={(event) => onChange({ ...value, state: event.target.value })}
				>
					<option value="">ở bất cứ bước nào</option>
					<option value="gap">chưa duyệt</option>
					{CELL_STATES.map((state) => (
						<option key={state} value={state}>
							{CELL_LOOKS[state].word}
						</option>
					))}
				</select>
			</label>
			<p role="status" style={{ margin: '8px 0' }}>
				Đang hiện {shown} thông điệp.
			</p>
			<ul
				aria-label="Ký hiệu"
				style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 16px', listStyle: 'none', padding: 0, margin: '8px 0' }}
			>
				{CELL_STATES.map((state) => {
					const { symbol, word, ground, ink } = CELL_LOOKS[state];
					return (
						<li key={state}>
							<span
								aria-hidden="true"
								style={{ display: 'inline-block', width: '24px', textAlign: 'center', background: ground, color: ink }}
							>
								{symbol}
							</span>{' '}
							{word}
						</li>
					);
				})}
			</ul>
		</div>
	);
}
