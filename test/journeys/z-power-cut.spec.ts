import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { communeKey } from '#content/lib/commune-key.ts';
import { dayAt, monthAt } from '#content/model/month.ts';

import { startProduct } from '../support/running-product.ts';
import { openDesk } from './desk.ts';
import { expect, test } from './product.ts';

/** Named to come last: it ends the product that the other journeys share. */
test('after a power cut the next start goes on: nothing acknowledged is lost or counted twice', async ({
	product,
	database,
	databaseUrl,
}) => {
	test.setTimeout(300_000);
	const { cardSecret } = JSON.parse(await readFile(join(product.dataDir, 'secrets.json'), 'utf8')) as {
		cardSecret: string;
	};
	const commune =
		/href="\/phat-thanh\/(\d{5})\/"/.exec(await (await fetch(`${product.siteUrl}/phat-thanh/tinh/48/`)).text())?.[1] ??
		'';
	const today = dayAt(new Date());
	const claims = Array.from({ length: 20 }, (_value, index) => ({
		clientId: crypto.randomUUID(),
		commune,
		month: monthAt(new Date()),
		language: 'vi',
		day: today,
		slot: '05:00',
		channel: 'loudspeaker',
		minutes: 10 + index,
		plays: 1,
		clustersWorking: 3,
		hamlets: null,
		loggedAt: new Date().toISOString(),
		replaces: null,
		isWithdrawal: false,
		key: communeKey(cardSecret, commune, 1),
	}));
	const answer = await fetch(`${product.siteUrl}/phat-thanh/nhat-ky`, { method: 'POST', body: JSON.stringify(claims) });
	const acknowledged = (await answer.json()) as { status: string }[];
	expect(acknowledged.every(({ status }) => status === 'accepted')).toBe(true);
	await product.kill();

	const again = await startProduct({ dataDir: product.dataDir, databaseUrl });
	try {
		const desk = await openDesk(again);
		await expect
			.poll(
				async () =>
					(await desk.find<{ clientId: string }>('airings', { commune })).map((airing) => airing.clientId).toSorted(),
				{ timeout: 60_000 },
			)
			.toEqual(claims.map((claim) => claim.clientId).toSorted());
		const resent = await fetch(`${again.siteUrl}/phat-thanh/nhat-ky`, { method: 'POST', body: JSON.stringify(claims) });
		expect(((await resent.json()) as { status: string }[]).every(({ status }) => status === 'duplicate')).toBe(true);
		expect(await again.stop(), `Ctrl-C ends the product on ${database} with 0`).toBe(0);
	} finally {
		await again.kill();
	}
});
