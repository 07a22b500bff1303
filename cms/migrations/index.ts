/* Written by `npm run migration`. */
import * as migration_20261122_180833_init from './20261122_180833_init.ts';
import * as migration_20261122_193225_desk_voice from './20261122_193225_desk_voice.ts';

export const migrations = [
	{ up: migration_20261122_180833_init.up, down: migration_20261122_180833_init.down, name: '20261122_180833_init' },
	{ up: migration_20261122_193225_desk_voice.up, down: migration_20261122_193225_desk_voice.down, name: '20261122_193225_desk_voice' },
];
