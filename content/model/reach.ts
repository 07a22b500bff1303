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
