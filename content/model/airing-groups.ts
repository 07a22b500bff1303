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
	readonly root: string;
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
	const communes = new Map<string, Map<string, Entry>>();
	for (const entry of entries) {
		const byId = communes.get(entry.commune) ?? new Map<string, Entry>();
		if (byId.size === 0) communes.set(entry.commune, byId);
		if (!byId.has(entry.clientId)) byId.set(entry.clientId, entry);
	}
	const groups: AiringGroup<Entry>[] = [];
	communes.forEach((byId) => {
		const members = new Map<string, Placed<Entry>[]>();
		placedIn(byId).forEach((placed) => {
			const group = members.get(placed.root);
			if (group) group.push(placed);
			else members.set(placed.root, [placed]);
		});
		members.forEach((group) => groups.push(settled(group)));
	});
	return groups;
}

/** Each entry of a commune in its tree. A circle of entries that name each other is cut at its smallest id. */
function placedIn<Entry extends GroupEntry>(byId: ReadonlyMap<string, Entry>): ReadonlyMap<Entry, Placed<Entry>> {
	const places = new Map<Entry, Placed<Entry>>();
	const cut = new Set<Entry>();
	const parentOf = (entry: Entry): Entry | undefined =>
		entry.replaces === null || cut.has(entry) ? undefined : byId.get(entry.replaces);

	const put = (entry: Entry): void => {
		const chain: Entry[] = [];
		const seen = new Set<Entry>();
		let next: Entry | undefined = entry;
		for (; next && !places.has(next) && !seen.has(next); next = parentOf(next)) {
			chain.push(next);
			seen.add(next);
		}
		if (next && seen.has(next)) {
			const circle = chain.slice(chain.indexOf(next));
			cut.add(circle.reduce((least, one) => (one.clientId < least.clientId ? one : least)));
			put(entry);
			return;
		}
		for (let member = chain.pop(); member; member = chain.pop()) {
			const parent = parentOf(member);
			const above = parent && places.get(parent);
			const own = instantOf(member);
			places.set(member, {
				entry: member,
				parent,
				root: above?.root ?? (cut.has(member) ? member.clientId : (member.replaces ?? member.clientId)),
				at: above ? Math.max(above.at, own) : own,
				depth: above ? above.depth + 1 : 1,
			});
		}
	};
	byId.forEach(put);
	return places;
}

function instantOf({ loggedAt, receivedAt }: GroupEntry): number {
	const logged = Date.parse(loggedAt);
	// a clock that is ahead would win over everything that is said later
	const instant = receivedAt === undefined ? logged : Math.min(logged, Date.parse(receivedAt));
	return Number.isNaN(instant) ? 0 : instant;
}

const isOlder = <Entry extends GroupEntry>(one: Placed<Entry>, other: Placed<Entry>): number =>
	one.at - other.at || one.depth - other.depth || (one.entry.clientId < other.entry.clientId ? -1 : 1);

function settled<Entry extends GroupEntry>(members: Placed<Entry>[]): AiringGroup<Entry> {
	members.sort(isOlder);
	let effective: Entry | undefined;
	let ended: Entry | undefined;
	for (const { entry, parent } of members) {
		const isRevival = parent !== undefined && parent.isWithdrawal;
		if (entry.isWithdrawal) [effective, ended] = [undefined, entry];
		else if (ended === undefined || isRevival) [effective, ended] = [entry, undefined];
	}
	const entries = members.map(({ entry }) => entry);
	const [first] = members;
	// a group is made of at least one entry
	if (!first) throw new TypeError('A group without entries.');
	const shown = effective ?? ended ?? first.entry;
	return { root: first.root, commune: first.entry.commune, entries, effective, shown };
}

/** The entries that say what was aired: one of each group that was not taken back. */
export const effectiveAirings = <Entry extends GroupEntry>(entries: readonly Entry[]): readonly Entry[] =>
	airingGroups(entries)
		.map(({ effective }) => effective)
		.filter((entry) => entry !== undefined);
