import type { Month } from './month.ts';

/** When a unit exists; empty or missing: since ever, for ever. */
export interface Validity {
	readonly validFrom?: string | null | undefined;
	/** The day on which it ends: merges are in force from the first of a month, and then this is the same first. */
	readonly validTo?: string | null | undefined;
}

/**
 * Does a unit belong to the communes in force in a month (domain.md section 7)? It does when it existed on at least one
 * of its days, so that a commune abolished on the 15th still counts with what it has aired until then.
 */
export function isInForceIn({ validFrom, validTo }: Validity, month: Month): boolean {
	// no month has a 32nd; days are compared as text
	if (validFrom && validFrom > `${month}-31`) return false;
	return !validTo || validTo > `${month}-01`;
}

/** Does it end in this month? */
export const endsIn = ({ validTo }: Validity, month: Month): boolean => validTo?.startsWith(month) ?? false;
