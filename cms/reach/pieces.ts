/** Operations in one message to MongoDB: the driver writes and reads a message in one go, and nobody is served meanwhile. */
const MOST_IN_ONE = 500;

/** The same in messages that take the loop a few milliseconds each. */
export const pieces = <Item>(items: readonly Item[]): readonly Item[][] =>
	Array.from({ length: Math.ceil(items.length / MOST_IN_ONE) }, (_none, index) =>
		items.slice(index * MOST_IN_ONE, (index + 1) * MOST_IN_ONE),
	);
