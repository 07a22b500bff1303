/* Written by `npm run migration`. */
import * as migration_20261122_180833_init from './20261122_180833_init.ts';
import * as migration_20261122_200710_desk_flow from './20261122_200710_desk_flow.ts';

export const migrations = [
	{ up: migration_20261122_180833_init.up, down: migration_20261122_180833_init.down, name: '20261122_180833_init' },
	{ up: migration_20261122_200710_desk_flow.up, down: migration_20261122_200710_desk_flow.down, name: '20261122_200710_desk_flow' },
];
