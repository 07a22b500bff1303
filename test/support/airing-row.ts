import { randomUUID } from 'node:crypto';

/** An airing as an edge hands it to the CMS, of a commune that the test names. */
export const airingRow = (commune: string) => ({
	clientId: randomUUID() as string,
	commune,
	month: '2026-11',
	language: 'vi',
	day: '2026-11-20',
	slot: '17:00',
	channel: 'loudspeaker',
	minutes: 12,
	plays: 1,
	clustersWorking: 4,
	hamlets: null,
	loggedAt: '2026-11-20T10:30:00Z',
	receivedAt: '2026-11-21T01:00:00Z',
	replaces: null,
	isWithdrawal: false,
});
