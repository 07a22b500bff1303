import type { Indicator } from './report.ts';

export type Line = Omit<Indicator, 'decimals' | 'of' | 'note' | 'href'> & Partial<Indicator>;

/** A line of the official table; what is not given is nothing. */
export const line = (given: Line): Indicator => ({ decimals: 0, of: null, note: '', href: '', ...given });
