import { join } from 'node:path';

import { RotatingLog } from '#content/lib/rotating-log.ts';

/** What the servers say in the long run goes to files that an operator can read, not over the terminal. */
export function logTo(dataDir: string, name: string): (chunk: Buffer) => void {
	const log = new RotatingLog(join(dataDir, 'logs', `${name}.log`));
	return (chunk) => log.write(chunk);
}
