import { setTimeout as sleep } from 'node:timers/promises';

import { communes } from '#content/places/places.ts';

import { communeClient } from './commune-client.ts';

import type { Visit } from './commune-client.ts';

/** All communes as clients, spread over some time; started by month-start.ts, which works beside it. */
const [month = '', spreadMilliseconds = '0', most = '0', ...addresses] = process.argv.slice(2);

/** What the clients of one run saw. */
export interface Seen {
	readonly visits: readonly Visit[];
	readonly bytesEachSecond: readonly number[];
}

const all = communes().slice(0, Number(most));
const began = performance.now();
const perSecond = new Map<number, number>();
const client = communeClient({
	addresses: addresses.map((address) => new URL(address)),
	month,
	onBytes: (bytes) => {
		const second = Math.floor((performance.now() - began) / 1_000);
		perSecond.set(second, (perSecond.get(second) ?? 0) + bytes);
	},
});
const visits = await Promise.all(
	all.map(async ({ code }, index) => {
		await sleep((Number(spreadMilliseconds) * index) / all.length);
		return client.visit(code);
	}),
);
process.stdout.write(JSON.stringify({ visits, bytesEachSecond: [...perSecond.values()] } satisfies Seen), () =>
	process.exit(0),
);
