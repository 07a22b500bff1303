/**
 * Coverage of a month: communes with at least one valid airing over communes in force (domain.md section 7).
 *
 * @returns a share from 0 to 1, or null when there is no denominator: a percentage is then not shown
 */
export function coverage({
	communesAired,
	communesInForce,
}: {
	communesAired: number;
	communesInForce: number;
}): number | null {
	return communesInForce > 0 ? communesAired / communesInForce : null;
}

interface LoggedAiring {
	readonly clientId: string;
	readonly replaces: string | null;
	readonly isWithdrawal: boolean;
}

/** The airings that stand: corrections put in the place of what they correct, withdrawals taken out. */
export function effectiveAirings<Entry extends LoggedAiring>(entries: readonly Entry[]): readonly Entry[] {
	const replaced = new Set(entries.flatMap((entry) => entry.replaces ?? []));
	return entries.filter((entry) => !entry.isWithdrawal && !replaced.has(entry.clientId));
}
