import type { z } from 'zod';

import { InvalidInputError } from '../model/errors.ts';

/**
 * Reads settings from the environment, once, and names every mistake at once.
 * An empty value counts as absent, so that `NAME=` in a file means the default.
 *
 * @throws {InvalidInputError} with code `invalid_settings`, one sentence per mistake
 */
export function readSettings<Schema extends z.ZodObject>(schema: Schema, env: NodeJS.ProcessEnv): z.output<Schema> {
	const given = Object.fromEntries(
		Object.keys(schema.shape).map((name) => [name, env[name] === '' ? undefined : env[name]]),
	);
	const result = schema.safeParse(given);
	if (result.success) return result.data;
	const issues = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
	throw new InvalidInputError(
		'Some settings are wrong; correct them in the environment or in .env:',
		issues,
		'invalid_settings',
	);
}
