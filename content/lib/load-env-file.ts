import { existsSync } from 'node:fs';

/*
 * Imported for its effect by every command, before anything reads a setting: `.env` of the current folder, where what
 * the environment says already wins. (Node's --env-file-if-exists says on every run that there is none.)
 */
if (existsSync('.env')) process.loadEnvFile('.env');
