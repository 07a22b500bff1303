import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { readPlan } from '#pipeline/cli/read-plan.ts';
import { processTerminal } from '#pipeline/cli/terminal.ts';
import { main } from '#pipeline/cli.ts';

import type { EditionPlan } from '#content/model/edition-plan.ts';

/**
 * `npm run pipeline -- edition PLAN …` for the CMS: the same command, telling every step as one JSON object a line on
 * stderr, so that a page can show how far it is.
 */
const [, planFile = ''] = process.argv.slice(2);
const terminal = processTerminal();
const plan = await readPlan(planFile).catch(() => undefined);

process.exitCode = await main(process.argv.slice(2), {
	...terminal,
	showProgress: (progress) => {
		const language = plan && languageOf(plan, progress.label);
		process.stderr.write(`${JSON.stringify({ ...progress, ...(language ? { language } : {}) })}\n`);
	},
});

/** Languages are built side by side; a title usually stands in one of them only. */
function languageOf({ languages }: EditionPlan, title: string): string | undefined {
	const [first, ...others] = languages.filter(({ items }) => items.some((item) => item.title === title));
	return others.length === 0 ? first?.language : undefined;
}
