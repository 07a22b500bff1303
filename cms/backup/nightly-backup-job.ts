import { ExpectedError } from '#content/model/errors.ts';

import { cmsSettings } from '../foundation/settings.ts';
import { isBackupDue } from './backup-due.ts';
import { backupState } from './backup-state.ts';
import { makeBackup } from './make-backup.ts';

import type { Payload, TaskConfig } from 'payload';

/** Looks every ten minutes whether the backup of this night is there; one process makes it (lease "backup"). */
export const nightlyBackupTask: TaskConfig<'nightlyBackup'> = {
	slug: 'nightlyBackup',
	label: 'Sao lưu mỗi đêm',
	schedule: [{ cron: '0 */10 * * * *', queue: 'default' }],
	concurrency: () => 'nightly-backup',
	handler: async ({ req: { payload } }) => {
		await backUpWhenDue(payload, new Date());
		return { output: {} };
	},
};

/** @returns the name of the backup that was made; undefined: none was due, or it could not be made (health says why) */
export async function backUpWhenDue(payload: Payload, now: Date): Promise<string | undefined> {
	const { backupTo, backupRecipients: recipients, backupPassphrase: passphrase } = cmsSettings();
	if (backupTo === undefined || !isBackupDue(await backupState(payload), now)) return undefined;
	try {
		const { manifest, newBytes } = await makeBackup(payload, {
			to: backupTo,
			encryption: { recipients, passphrase },
		});
		payload.logger.info({ msg: 'backup made', backup: manifest.name, newBytes, seconds: manifest.seconds });
		return manifest.name;
	} catch (error) {
		// a stick that is not plugged in, a bucket that does not answer is no broken job: health and start page say it, and the next hour tries again
		if (!(error instanceof ExpectedError)) throw error;
		payload.logger.error({ msg: 'no backup', reason: error.message });
		return undefined;
	}
}
