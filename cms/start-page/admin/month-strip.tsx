import React from 'react';

import type { Today } from '../load-today.ts';

const WORDS = { done: '✓ xong', now: 'đang ở bước này', ahead: 'chưa đến' } as const;

/** The month in five stations: state in words, never by colour alone. */
export function MonthStrip({ stations, edition }: { stations: Today['strip']; edition: Today['current'] }) {
	return (
		<section aria-label="Bản tin tháng này">
			<ol className="bat-dau__ray">
				{stations.map(({ name, state, text, figure }, index) => (
					<li
						key={name}
						className={`bat-dau__ga bat-dau__ga--${state}`}
						{...(state === 'now' ? { 'aria-current': 'step' as const } : {})}
					>
						<b>
							{index + 1}. {name}
						</b>
						{figure && <strong>{figure}</strong>}
						<span>{text}</span>
						<i>{WORDS[state]}</i>
					</li>
				))}
			</ol>
			{edition && (
				<p className="bat-dau__ban-tin">
					<a href={`/admin/collections/editions/${edition.id}`}>{edition.title}</a>
				</p>
			)}
		</section>
	);
}
