import { createServer } from 'node:http';

import { openEventLog } from '#site/edge/log/event-log.ts';
import { jsonLog } from '#site/edge/log.ts';
import { cmsClient } from '#site/edge/log/cms-client.ts';
import { watchCards } from '#site/edge/log/card-versions.ts';
import { clientNetwork } from '#site/edge/log/client-network.ts';
import { networkHash } from '#site/edge/log/network-hash.ts';
import { sendLimits } from '#site/edge/log/send-limits.ts';
import { wholeDownloads } from '#site/edge/log/whole-downloads.ts';
import { countWrongTries } from '#site/edge/log/wrong-tries.ts';
import { mediaFolder } from '#site/edge/release/media-store.ts';
import { watchReleases } from '#site/edge/release/release-watch.ts';
import { answer } from '#site/edge/routes/router.ts';
import { edgeSettings } from '#site/edge/settings.ts';
import { vietnamToday } from '#site/edge/vietnam-clock.ts';

import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EventLog } from '#site/edge/log/event-log.ts';

/** The routes of the edge as they are, with an event log that keeps nothing: what the rest of the handler costs. */
const settings = edgeSettings(process.env);
const log = jsonLog((line) => process.stdout.write(`${line}\n`));
const now = () => new Date();
const today = vietnamToday(now);
const cms = cmsClient({ ...settings, timeoutSeconds: 15, now });
const media = mediaFolder(settings.dataDir);
const releases = await watchReleases({ dataDir: settings.dataDir, media, log, pollMilliseconds: 500 });
const real = openEventLog({ ...settings, cms, now, today, log });
const eventLog: EventLog = {
	...real,
	journal: () => ({ ...real.journal(), noteEvents: () => new Promise((settle) => setImmediate(settle)) }),
};
const hashed = networkHash(today, () => undefined);
const context = {
	...settings,
	media,
	log,
	isHttps: false,
	startedAt: now(),
	now,
	today,
	release: releases.current,
	eventLog,
	cards: watchCards({ cms, log, spool: eventLog.spool, seconds: 3_600 }),
	wrongTries: countWrongTries({ ...settings, now, today }),
	sendLimits: sendLimits({ ...settings, now, today }),
	downloads: wholeDownloads(now),
	networkName: (request: IncomingMessage) => hashed(clientNetwork(request, settings.trustedProxies).network),
	proxies: { wereNoticed: false },
	name: () => 'bench',
	pull: () => undefined,
};
const server = createServer((request, response) => answer(request, response, context));
server.listen(0, '127.0.0.1', () => {
	log.info({ msg: 'edge listening', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.once('SIGTERM', () => process.exit(0));
