import React from 'react';

import type { Today } from '../load-today.ts';

/** What is late or broken; a link only where this person can do something about it. */
export function AskNow({ late }: Pick<Today, 'late'>) {
	if (late.length === 0) return null;
	return (
		<section className="bat-dau__o bat-dau__o--gap">
			<h2>Cần làm ngay</h2>
			<ul>
				{late.map(({ text, href, detail }) => (
					<li key={text}>
						{href === null ? text : <a href={href}>{text}</a>}
						{detail && <div>{detail}</div>}
					</li>
				))}
			</ul>
		</section>
	);
}
