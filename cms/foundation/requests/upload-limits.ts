import { resolve } from 'node:path';

import { mostBytes, mostRequestBytes, RECORDING_TOO_LARGE } from '#content/model/upload-limits.ts';

import type { Config } from 'payload';
import type { CmsSettings } from '../settings.ts';

/** How Payload takes files; the gate has measured each request before. */
export const uploadLimits = ({ dataDir }: Pick<CmsSettings, 'dataDir'>): NonNullable<Config['upload']> => ({
	limits: { fileSize: mostBytes('recording') },
	// Payload's own 50 MB would refuse a recording, in English
	requestSizeLimit: mostRequestBytes('recording'),
	// for bodies that do not say how long they are
	abortOnLimit: true,
	responseOnLimit: RECORDING_TOO_LARGE,
	useTempFiles: true,
	tempFileDir: resolve(dataDir, 'tmp'),
});
