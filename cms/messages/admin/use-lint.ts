import { useEffect, useState } from 'react';

import type { Lint } from '#content/safety/finding.ts';

interface LoadedLint {
	readonly lint: Lint | undefined;
	/** It could not be fetched. */
	readonly isMissing: boolean;
}

/** The rules and the learned judge weigh more than a form: they come after it, so that writing need not wait. */
export function useLint(): LoadedLint {
	const [lint, setLint] = useState<Lint>();
	const [isMissing, setMissing] = useState(false);
	useEffect(() => {
		import('#content/safety/lint.ts').then(
			(rules) => setLint(() => rules.lint),
			() => setMissing(true),
		);
	}, []);
	return { lint, isMissing };
}
