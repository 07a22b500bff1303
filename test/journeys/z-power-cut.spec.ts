import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { communeKey } from '#content/lib/commune-key.ts';
import { dayAt, monthAt } from '#content/model/month.ts';

import { startProduct } from '../support/running-product.ts';
import { openDesk } from './desk.ts';
import { expect, test } from './product.ts';

test('a killed admin comes back by itself while the site serves, and a killed site while the admin does', async ({
	product,
}) => {
	test.setTimeout(180_000);
	const isUp = async (url: string) => (await fetch(url).catch(() => undefined))?.ok ?? false;
	const [site, admin] = [`${product.siteUrl}/healthz`, `${product.cmsUrl}/api/healthz`];
	for (const [script, killed, other, says] of [
		['cms/gate/main.ts', admin, site, /The admin has ended \(.*\) and starts again in 1 s; the site goes on\./],
		['site/edge/main.ts', site, admin, /The site has ended \(SIGKILL\) and starts again in 1 s; the admin goes on\./],
	] as const) {
		await product.killOnly(script);
		let hasBeenDown = false;
		await expect
			.poll(
				async () => {
					expect(await isUp(other), `${other} while ${script} is away`).toBe(true);
					const isBack = await isUp(killed);
					hasBeenDown ||= !isBack;
					return hasBeenDown && isBack;
				},
				{ timeout: 60_000, intervals: [100] },
			)
			.toBe(true);
		expect(product.output()).toMatch(says);
	}
});

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
