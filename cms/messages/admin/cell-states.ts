import { STATE_NAMES } from '#content/model/decide-transition.ts';

import type { CellState } from '../coverage.ts';

/** How a state looks in the matrix: a shape that fills up, a word, and a colour that only repeats what they say. */
interface CellLook {
	readonly symbol: string;
	readonly word: string;
	readonly ground: string;
	readonly ink: string;
}

const STEP = { ground: 'var(--theme-elevation-50)', ink: 'var(--theme-text)' };

export const CELL_LOOKS: Readonly<Record<CellState, CellLook>> = {
	missing: { symbol: '–', word: 'Chưa có', ground: 'transparent', ink: 'var(--theme-text)' },
	sample: { symbol: '◌', word: 'Dữ liệu mẫu, chưa ai duyệt', ...STEP },
	drafted: { symbol: '○', word: STATE_NAMES.drafted, ...STEP },
	translated: { symbol: '◔', word: STATE_NAMES.translated, ...STEP },
	'back-translated': { symbol: '◑', word: STATE_NAMES['back-translated'], ...STEP },
	recorded: { symbol: '◕', word: STATE_NAMES.recorded, ...STEP },
	submitted: { symbol: '◎', word: STATE_NAMES.submitted, ...STEP },
	listened: { symbol: '●', word: STATE_NAMES.listened, ...STEP },
	approved: { symbol: '✓', word: STATE_NAMES.approved, ground: '#0b4f4a', ink: '#ffffff' },
	outdated: { symbol: '!', word: STATE_NAMES.outdated, ground: '#8a3b12', ink: '#ffffff' },
	withdrawn: { symbol: '×', word: STATE_NAMES.withdrawn, ground: '#f2d98b', ink: '#1d2a2f' },
};

export const CELL_STATES = Object.keys(CELL_LOOKS) as readonly CellState[];

/** A cell travels to the browser as its state's place in the list. */
export const lookOf = (place: number | undefined): CellLook => CELL_LOOKS[CELL_STATES[place ?? 0] ?? 'missing'];
