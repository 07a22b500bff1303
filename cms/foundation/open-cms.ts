import { getPayload } from 'payload';

import type { Payload } from 'payload';

/** The CMS without its pages, for commands and tests: database migrated, nothing listening, no jobs running by themselves. */
export async function openCms(): Promise<Payload> {
	// imported here, so that wrong settings are an error of the command that opens the CMS, with all mistakes named
	const { default: config } = await import('../payload.config.ts');
	return getPayload({ config });
}

/** Ends connections; a plain `payload.destroy()` leaves the job timers running. */
export async function closeCms(payload: Payload): Promise<void> {
	await payload.destroy();
}
