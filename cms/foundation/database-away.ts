/** What people read while the database cannot be reached. Nothing that they typed is taken from their screen. */
export const DATABASE_AWAY = 'Cơ sở dữ liệu tạm ngừng, chữ bạn viết còn đây, hãy thử lại sau một phút.';

/** Next packs its own copy of each module; the state is the process's. */
const STATE = Symbol.for('loa-lang.is-database-away');
const state = globalThis as unknown as Record<symbol, boolean | undefined>;

/** Did the database leave the last look without an answer? */
export const isDatabaseAway = (): boolean => state[STATE] === true;

/** Milliseconds between two looks, and those that an answer may take. */
const LOOK_MS = 1_000;
const PATIENCE_MS = 1_000;

/**
 * Asks the database every second whether it is there. A question that hangs (a stopped server keeps its connections) is
 * not asked again until it ends: with its answer the database is back.
 *
 * @returns ends it
 */
export function watchDatabase(ping: () => Promise<unknown>, onChange: (isAway: boolean) => void): () => void {
	let isOver = false;
	let timer: NodeJS.Timeout;
	const note = (isAway: boolean) => {
		if (isOver || isDatabaseAway() === isAway) return;
		state[STATE] = isAway;
		onChange(isAway);
	};
	const look = async () => {
		const late = setTimeout(() => note(true), PATIENCE_MS);
		const isThere = await ping().then(
			() => true,
			() => false,
		);
		clearTimeout(late);
		note(!isThere);
		if (!isOver) timer = setTimeout(() => void look(), LOOK_MS).unref();
	};
	timer = setTimeout(() => void look(), LOOK_MS).unref();
	return () => {
		isOver = true;
		clearTimeout(timer);
		state[STATE] = false;
	};
}

/** Errors of the driver that say nothing of the question: there is no server that would answer it. */
const NAMES = [
	'MongoNetworkError',
	'MongoNetworkTimeoutError',
	'MongoNotConnectedError',
	'MongoPoolClearedError',
	'MongoServerSelectionError',
	'MongoTopologyClosedError',
	'MongooseServerSelectionError',
];
/** Codes of a server that is not primary, or shuts down. */
const CODES = [91, 189, 10_107, 11_600, 11_602, 13_435, 13_436];

export function saysDatabaseIsAway(error: unknown): boolean {
	const { name, code, message } = error as { name?: unknown; code?: unknown; message?: unknown };
	if (typeof name === 'string' && NAMES.includes(name)) return true;
	if (typeof code === 'number' && CODES.includes(code)) return true;
	// of a socket that has just ended, before the driver has given it a name
	if (code === 'EPIPE' || code === 'ECONNRESET') return true;
	return name === 'MongooseError' && String(message).includes('buffering timed out');
}
