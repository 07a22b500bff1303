'use client';

import React from 'react';

import type { ImportIssue } from './import-answer.ts';

const cell = { padding: '0.5rem 1rem', textAlign: 'left', verticalAlign: 'top' } as const;

/** Places of a file with a sentence each: what is wrong, or what was left out. */
export function IssueTable({ id, title, issues }: { id: string; title: string; issues: readonly ImportIssue[] }) {
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			<table style={{ borderCollapse: 'collapse' }}>
				<thead>
					<tr>
						<th scope="col" style={cell}>
							Chỗ
						</th>
						<th scope="col" style={cell}>
							Cột
						</th>
						<th scope="col" style={cell}>
							Vì sao, làm gì
						</th>
					</tr>
				</thead>
				<tbody>
					{issues.map((issue) => (
						<tr key={`${issue.place}-${issue.column}-${issue.message}`}>
							<th scope="row" style={{ ...cell, whiteSpace: 'nowrap' }}>
								{issue.place}
							</th>
							<td style={cell}>{issue.column}</td>
							<td style={cell}>{issue.message}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
