/** Makes JSON values that no program of ours sends, the same in every run of a seed. */
export function oddValues(random: (below: number) => number): (depth?: number) => unknown {
	const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)]!;
	const odd = (depth = 0): unknown =>
		pick<() => unknown>([
			() => null,
			() => random(2) === 0,
			() => random(1_000_000_007) * 997 - 5e11,
			() => -1,
			() => 1e308,
			() => '',
			() => '\u{0}\u{202E}<script>',
			() => '2026-11-31',
			() => 'x'.repeat(random(300)),
			() => '../../etc/passwd',
			() => (depth > 3 ? [] : Array.from({ length: random(4) }, () => odd(depth + 1))),
			() =>
				depth > 3 ? {} : Object.fromEntries(Array.from({ length: random(4) }, () => [pick(NAMES), odd(depth + 1)])),
		])();
	return odd;
}

/** Names of fields that documents between phone, edge and CMS have, and some that mean something elsewhere. */
const NAMES =
	'id edge sequence counters airings statements answers clientId commune key day kind subject language month minutes plays replaces isWithdrawal code version jpeg statement units people receivedAt total setAside __proto__ constructor toString $gt'.split(
		' ',
	);
