import { failureSentence } from '#content/lib/failure-sentence.ts';

import { lastSnapshot } from '../releases/last-release.ts';
import { publishRelease } from '../releases/publish-release.ts';
import { cmsSettings } from '../foundation/settings.ts';

import type { Payload } from 'payload';

/** Feeds, calendars, papers and QR codes carry the public address: a new one is published, or the old one goes on. */
export async function followAddress(payload: Payload, say: (line: string) => void): Promise<void> {
	const { siteUrl } = cmsSettings();
	const served = await lastSnapshot();
	if (!served || served.siteUrl === siteUrl) return;
	say(`the site's address was ${served.siteUrl} and is ${siteUrl}: publishing with the new one`);
	try {
		const { release } = await publishRelease(payload, {
			reason: `Địa chỉ trang công khai đổi thành ${siteUrl}`,
			isAutomatic: true,
			onLine: say,
		});
		if (!release) say('a release chosen by hand stays; publish again to give it the new address: npm run publish');
	} catch (err) {
		const why = failureSentence(err, cmsSettings().dataDir) ?? String(err);
		say(`it could not be published, and the release with the old address goes on: ${why}`);
	}
}
