const LONGEST = 60;
/** Room for `-999` behind a key that is taken. */
const LONGEST_STEM = LONGEST - 4;

/** The key that a title proposes: `Việc nhẹ, lương cao?` → `viec-nhe-luong-cao`; empty: it has no letter or digit of ours. */
export function keyFromTitle(title: string): string {
	const plain = title
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('đ', 'd')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
	if (plain.length <= LONGEST_STEM) return plain;
	const cut = plain.slice(0, LONGEST_STEM + 1);
	return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1));
}

/** The first of `bai`, `bai-2`, `bai-3`, … that no other message has. */
export function freeKey(title: string, taken: ReadonlySet<string>): string {
	const stem = keyFromTitle(title) || 'bai';
	let key = stem;
	for (let count = 2; taken.has(key); count += 1) key = `${stem}-${count}`;
	return key;
}
