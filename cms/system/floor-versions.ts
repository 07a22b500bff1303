/** The lowest version without a known hole of each line, of what an operator brings; README.md says the same. */
const FLOORS = {
	// CVE-2025-14847
	MongoDB: ['4.4.30', '5.0.32', '6.0.27', '7.0.28', '8.0.17', '8.2.3'],
	// WAL-reset bug: up to 3.51.2 what was committed can be lost
	SQLite: ['3.44.6', '3.50.7', '3.51.3'],
	Node: ['24.0.0'],
} as const satisfies Record<string, readonly string[]>;

export type Kept = keyof typeof FLOORS;

type Version = readonly number[];
const numbers = (version: string): Version => version.replace(/^v/, '').split(/[-.+]/).map(Number);

/**
 * The version that this one should be replaced by: the corrected one of its own line (major and minor), else of the next
 * line that has one.
 *
 * @returns undefined: it is high enough, or of a newer line than what is known here
 */
export function saferVersion(what: Kept, version: string): string | undefined {
	const have = numbers(version);
	const floor = FLOORS[what].find((known) => !isBelow(numbers(known).slice(0, 2), have.slice(0, 2)));
	return floor !== undefined && isBelow(have, numbers(floor)) ? floor : undefined;
}

function isBelow(have: Version, need: Version): boolean {
	for (const [index, number] of need.entries()) if (have[index] !== number) return (have[index] ?? 0) < number;
	return false;
}
