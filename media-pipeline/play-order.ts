import { InvalidInputError } from '#content/model/errors.ts';

import type { EditionItem, EditionPlan } from '#content/model/edition-plan.ts';

/**
 * Can a plan be played as it stands: at most one opening, first; at most one closing, last; nothing twice?
 *
 * @throws {InvalidInputError} with code `invalid_plan` and one sentence per mistake
 */
export function assertPlayable(plan: EditionPlan): void {
	const issues = plan.languages.flatMap(({ language, items }) =>
		mistakesIn(items).map((mistake) => `${language}: ${mistake}`),
	);
	const twice = repeated(plan.languages.map(({ language }) => language));
	issues.push(...twice.map((language) => `${language}: is there twice; put its items into one list.`));
	if (issues.length > 0)
		throw new InvalidInputError(`The plan of ${plan.month} cannot be played:`, issues, 'invalid_plan');
}

function mistakesIn(items: readonly EditionItem[]): readonly string[] {
	const last = items.length - 1;
	return [
		...items.flatMap(({ role, message }, index) => {
			if (role === 'opening' && index !== 0) return [`"${message}" is an opening; it must be the first item.`];
			if (role === 'closing' && index !== last) return [`"${message}" is a closing; it must be the last item.`];
			return [];
		}),
		...repeated(items.map(({ message }) => message)).map((message) => `"${message}" is there twice; remove one.`),
	];
}

const repeated = (names: readonly string[]): readonly string[] => [
	...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];
