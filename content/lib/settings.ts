import type { z } from 'zod';

import { InvalidInputError } from '../model/errors.ts';

/**
 * Reads settings from the environment, once, and names every mistake at once.
 * An empty value counts as absent, so that `NAME=` in a file means the default.
 *
 * @param furtherMistakes what was found wrong elsewhere, e.g. with the secrets: named together with the rest
 * @throws {InvalidInputError} with code `invalid_settings`, one sentence per mistake
 */
export function readSettings<Schema extends z.ZodObject>(
	schema: Schema,
	env: NodeJS.ProcessEnv,
	furtherMistakes: readonly string[] = [],
): z.output<Schema> {
	const given = Object.fromEntries(
		Object.keys(schema.shape).map((name) => [name, env[name] === '' ? undefined : env[name]]),
	);
	const result = schema.safeParse(given);
	if (result.success && furtherMistakes.length === 0) return result.data;
	const wrong = result.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
	const issues = [...wrong, ...furtherMistakes];
	throw wrongSettings(issues);
}

/** @param mistakes one sentence each, the name of the setting first */
export const wrongSettings = (mistakes: readonly string[]): InvalidInputError =>
	new InvalidInputError(
		'Some settings are wrong; correct them in the environment or in .env:',
		mistakes,
		'invalid_settings',
	);
