/** What the rule of corrections needs of a declared airing. */
export interface GroupEntry {
	readonly clientId: string;
	readonly commune: string;
	/** The entry that this one corrects, takes back or brings back. */
	readonly replaces: string | null;
	readonly isWithdrawal: boolean;
	/** By the clock of the device. */
	readonly loggedAt: string;
	/** When an edge had it on disk; absent on the device itself. */
	readonly receivedAt?: string;
}

/** All that was said of one airing: the first entry, its corrections, withdrawals and revivals, the oldest first. */
export interface AiringGroup<Entry extends GroupEntry> {
	/** `clientId` of the first entry, or what it names where that has not arrived. */
	readonly root: string;
	readonly commune: string;
	readonly entries: readonly Entry[];
	/** The entry that says what was aired; undefined: taken back. */
	readonly effective: Entry | undefined;
	/** What a person sees of it: the effective entry, or the withdrawal that ended it. */
	readonly shown: Entry;
}

interface Placed<Entry> {
	readonly entry: Entry;
	readonly parent: Entry | undefined;
	/** Milliseconds; never before what the entry names, whatever the clocks said. */
	readonly at: number;
	readonly depth: number;
}

/**
 * Puts entries that speak of one airing together and says which one stands. Corrections form a tree: two phones, a
 * phone and the paper desk or two edges may correct the same entry without knowing of each other. The newest entry
 * stands; a withdrawal ends the group, and only an entry that names a withdrawal brings it back. The result depends on
 * the entries alone, never on the order in which they arrived.
 *
 * Newest: by the instant of the entry (the device's clock, but neither after its receipt nor before what it names),
 * then the longer chain, then the id. Entries of different communes never belong together.
 *
 * It runs on telephones of 2018 too: no functions newer than those.
 */
export function airingGroups<Entry extends GroupEntry>(entries: readonly Entry[]): readonly AiringGroup<Entry>[] {
	const byName = new Map<string, Entry>();
	for (const entry of entries) {
		const name = nameIn(entry.commune, entry.clientId);
		if (!byName.has(name)) byName.set(name, entry);
	}
	const members = new Map<string, { root: string; placed: Placed<Entry>[] }>();
	byName.forEach((entry) => {
		const { root, placed } = place(entry, byName);
		const name = nameIn(entry.commune, root);
		const group = members.get(name) ?? { root, placed: [] };
		group.placed.push(placed);
		members.set(name, group);
	});
	const groups: AiringGroup<Entry>[] = [];
	members.forEach(({ root, placed }) => groups.push(settled(root, placed)));
	return groups;
}

const nameIn = (commune: string, clientId: string): string => `${commune} ${clientId}`;

/** Where an entry hangs in its tree. A circle of entries that name each other is cut at its smallest id. */
function place<Entry extends GroupEntry>(
	entry: Entry,
	byName: ReadonlyMap<string, Entry>,
): { root: string; placed: Placed<Entry> } {
	const parentOf = (child: Entry): Entry | undefined =>
		child.replaces === null ? undefined : byName.get(nameIn(child.commune, child.replaces));
	const chain: Entry[] = [entry];
	const seen = new Set([entry.clientId]);
	let circle: string | undefined;
	for (let next = parentOf(entry); next && circle === undefined; next = parentOf(next)) {
		if (seen.has(next.clientId)) circle = smallestOfCircle(chain, next);
		else {
			chain.push(next);
			seen.add(next.clientId);
		}
	}
	const end = circle === undefined ? chain.length : chain.findIndex(({ clientId }) => clientId === circle) + 1;
	const path = chain.slice(0, end);
	const first = path[path.length - 1] ?? entry;
	return {
		root: circle ?? first.replaces ?? first.clientId,
		placed: {
			entry,
			parent: path[1],
			at: Math.max(...path.map(instantOf)),
			depth: path.length,
		},
	};
}

function smallestOfCircle<Entry extends GroupEntry>(chain: readonly Entry[], met: Entry): string {
	const ids = chain.slice(chain.indexOf(met)).map(({ clientId }) => clientId);
	return ids.reduce((least, id) => (id < least ? id : least));
}

function instantOf({ loggedAt, receivedAt }: GroupEntry): number {
	const logged = Date.parse(loggedAt);
	// a clock that is ahead would win over everything that is said later
	const instant = receivedAt === undefined ? logged : Math.min(logged, Date.parse(receivedAt));
	return Number.isNaN(instant) ? 0 : instant;
}

const isOlder = <Entry extends GroupEntry>(one: Placed<Entry>, other: Placed<Entry>): number =>
	one.at - other.at || one.depth - other.depth || (one.entry.clientId < other.entry.clientId ? -1 : 1);

function settled<Entry extends GroupEntry>(root: string, placed: Placed<Entry>[]): AiringGroup<Entry> {
	placed.sort(isOlder);
	let effective: Entry | undefined;
	let ended: Entry | undefined;
	for (const { entry, parent } of placed) {
		const isRevival = parent !== undefined && parent.isWithdrawal;
		if (entry.isWithdrawal) [effective, ended] = [undefined, entry];
		else if (ended === undefined || isRevival) [effective, ended] = [entry, undefined];
	}
	const entries = placed.map(({ entry }) => entry);
	const [first] = entries;
	// a group is made of at least one entry
	if (!first) throw new TypeError('A group without entries.');
	return { root, commune: first.commune, entries, effective, shown: effective ?? ended ?? first };
}

/** The entries that say what was aired: one of each group that was not taken back. */
export const effectiveAirings = <Entry extends GroupEntry>(entries: readonly Entry[]): readonly Entry[] =>
	airingGroups(entries).flatMap(({ effective }) => (effective ? [effective] : []));
