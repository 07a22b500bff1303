import { publishRelease } from '#cms/releases/publish-release.ts';
import { closeCms, openCms } from '#cms/foundation/open-cms.ts';

/** Publishes once from the installation that the environment names, and says the most memory that it held. */
const payload = await openCms();
payload.logger.level = 'silent';
await publishRelease(payload, { reason: 'đo đạc', now: new Date('2026-11-22T00:00:00Z') });
await closeCms(payload);
process.stdout.write(`> ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
process.exit(0);
