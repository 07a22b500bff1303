import '#content/lib/leave-with-parent.ts';
import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { faultPoint } from '#content/lib/fault-point.ts';
import { runCommand } from '#content/lib/run-command.ts';
import { monthAt } from '#content/model/month.ts';

import { closeCms, openCms } from '../foundation/open-cms.ts';
import { cardsHaveEnded } from '../places/card-secret.ts';
import { publishRelease } from '../releases/publish-release.ts';
import { rebuildAfterUpgrade } from '../releases/rebuild-after-upgrade.ts';
import { faultOf, newestWhole, pointedRelease, pointTo } from '../releases/release-store.ts';
import { ensureAdministrator } from '../accounts/first-administrator.ts';
import { seedReferenceData } from '../places/seed-places.ts';
import { seedPlans } from '../reach/plans/seed-plans.ts';
import { seedSampleData } from '../system/seed-sample.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { runUpgrades } from '../system/upgrades/run-upgrades.ts';
import { followAddress } from './follow-address.ts';

import type { ExitCode } from '#content/lib/run-command.ts';
import type { Payload } from 'payload';

const CARDS_ENDED =
	'CARD_SECRET has changed: the cards of all communes have ended. Print new ones in the admin (Tỉnh, thành phố), ' +
	'or set the earlier CARD_SECRET again.';

/**
 * `node cms/commands/prepare.ts`: everything that has to stand before a server listens: database, places, first
 * administrator, starter content, first release. Each step is skipped when it is done already, so that a stop at any
 * moment is mended by the next start.
 */
async function main(): Promise<ExitCode> {
	const { cardSecret, loadsSampleData } = cmsSettings();
	const say = (line: string) => process.stderr.write(`${line}\n`);
	const payload = await openCms();
	faultPoint('start.opened');
	const upgraded = await runUpgrades(payload);
	if (upgraded.length > 0) say(`brought up to this version: ${upgraded.join(', ')}`);
	if (await cardsHaveEnded(payload, cardSecret)) say(CARDS_ENDED);
	say('loading places, languages and hotlines');
	await seedReferenceData(payload);
	faultPoint('start.reference-data');
	await ensureAdministrator(payload);
	faultPoint('start.administrator');
	if (loadsSampleData) {
		say('loading the starter messages (marked as sample data)');
		await seedSampleData(payload, new Date());
		await seedPlans(payload, monthAt(new Date()).slice(0, 4));
	}
	await ensureRelease(payload, say);
	await closeCms(payload);
	return 0;
}

/** A whole release must serve: the one that the pointer names, else the newest that is whole, and then a new one. */
async function ensureRelease(payload: Payload, say: (line: string) => void): Promise<void> {
	const current = await pointedRelease();
	const fault = current ? await faultOf(current) : undefined;
	if (current && fault === undefined) {
		await followAddress(payload, say);
		// a new address has published anew, with this version
		const isRebuilding = await rebuildAfterUpgrade(payload, (await pointedRelease()) ?? current);
		if (isRebuilding) say('the site has another version since the last release: publishing anew in the background');
		return;
	}
	const fallBack = await newestWhole();
	if (fallBack) {
		const why = current ? `release ${current} cannot be served: ${fault}` : 'no release is named as the current one';
		say(`${why}; going back to ${fallBack} and publishing anew`);
		await pointTo(fallBack);
	}
	say('rendering this month and building the site');
	const reason = fallBack ? 'Bản đang phục vụ bị hỏng tệp' : 'Lần khởi động đầu tiên';
	await publishRelease(payload, { reason, onLine: say });
}

await runCommand(main);
