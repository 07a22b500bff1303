import { existsSync } from 'node:fs';

/*
 * Imported for its effect by every command, before anything reads a setting: `.env` of the current folder, where what
 * the environment says already wins. A child of the CMS gets what it needs of it from there (LOA_ENV_READ), and does not
 * read the rest. (Node's --env-file-if-exists says on every run that there is none.)
 */
if (process.env.LOA_ENV_READ !== '1' && existsSync('.env')) {
	try {
		process.loadEnvFile('.env');
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		process.stderr.write(
			`The settings in ${process.cwd()}/.env cannot be read (${why}). Give this user the right to read the file, or move it away.\n`,
		);
		process.exit(2);
	}
}
