import React from 'react';

import type { MarkedSentence } from '../marks.ts';

/** A sentence with what was taken out and put in; without marks its plain words. */
export function MarkedText({ text, marked }: { text: string; marked: MarkedSentence | undefined }) {
	if (!marked) return <>{text}</>;
	return (
		<>
			{marked.marks.map(({ kind, text: words }, place) => {
				const key = `${place}-${kind}`;
				if (kind === 'removed') return <del key={key}>{words}</del>;
				return kind === 'added' ? <ins key={key}>{words}</ins> : <span key={key}>{words}</span>;
			})}
		</>
	);
}
