'use client';

import { useEffect, useState } from 'react';

import { askServer } from '../../foundation/admin/ask-server.ts';

import type { Consequences, PlannedChange } from '../consequences/load.ts';

/** After the last letter; whoever types goes on undisturbed. */
const PAUSE_MS = 500;

/** What a change would set off, asked of the server whenever the change is another; undefined: nothing, or not known yet. */
export function useConsequences(rendition: string, change: PlannedChange | undefined): Consequences | undefined {
	const [known, setKnown] = useState<Consequences>();
	const asked = change === undefined ? '' : JSON.stringify(change);
	useEffect(() => {
		if (asked === '' || rendition === '') {
			setKnown(undefined);
			return undefined;
		}
		const leaving = new AbortController();
		const load = () =>
			askServer<Consequences>(`/api/renditions/${rendition}/consequences`, JSON.parse(asked) as PlannedChange, {
				signal: leaving.signal,
			});
		// the save itself does not wait for this: without an answer there is no sentence
		const timer = setTimeout(() => void load().then(setKnown, () => setKnown(undefined)), PAUSE_MS);
		return () => {
			clearTimeout(timer);
			leaving.abort();
		};
	}, [rendition, asked]);
	return known;
}
