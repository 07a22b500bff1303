import type { Log, LogEvent } from '#site/edge/log.ts';
import type { EdgeOptions } from '#site/edge/start-edge.ts';

export const EDGE_SECRET = 'a secret for tests only, 32 letters or more';
export const CARD_SECRET = 'the root of cards in tests, 32 letters too';

/** Settings of an edge that no CMS answers and that looks at the pointer often. */
export function edgeOptions(dataDir: string, log: Log = silentLog().log): EdgeOptions {
	return {
		dataDir,
		log,
		port: 0,
		host: '127.0.0.1',
		siteUrl: 'http://127.0.0.1:4321',
		cmsInternalUrl: 'http://127.0.0.1:9',
		batchSeconds: 3_600,
		trustedProxies: 0,
		edgeSecret: EDGE_SECRET,
		cardSecret: CARD_SECRET,
		eventsPerMinute: 10_000_000,
		edgeName: '',
		pullFrom: [],
		pullSeconds: 0.05,
		pollMilliseconds: 20,
		mediaMilliseconds: 50,
		storage: undefined,
		cacheBytes: 1_000_000_000,
		pullsReleases: false,
	};
}

export function silentLog(): { log: Log; logged: LogEvent[] } {
	const logged: LogEvent[] = [];
	const note = (event: LogEvent) => void logged.push(event);
	return { logged, log: { info: note, warn: note, error: note } };
}
