import { randomUUID } from 'node:crypto';

import type { Payload } from 'payload';

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

/** A bulletin that is on the site, of which airings are told; nothing of it can be played. */
export async function publishedBulletin(
	payload: Payload,
	{ month, minutes, languages = ['vi'] }: { month: string; minutes: number; languages?: readonly string[] },
): Promise<void> {
	const bulletin = { durationSeconds: minutes * 60 };
	await payload.db.create({
		collection: 'editions',
		data: {
			month,
			area: '00',
			title: `Bản tin ${month}`,
			state: 'withdrawn',
			messages: [],
			slots: ['17:00'],
			released: JSON.stringify({ languages: languages.map((language) => ({ language, bulletin })) }),
		},
	});
}
