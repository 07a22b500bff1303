/* Written by `npm run migration`. */
import * as migration_20261122_160516_init from './20261122_160516_init.ts';

export const migrations = [
	{ up: migration_20261122_160516_init.up, down: migration_20261122_160516_init.down, name: '20261122_160516_init' },
];
