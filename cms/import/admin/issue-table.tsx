'use client';

import React from 'react';

import type { ImportIssue } from './import-answer.ts';

const cell = { padding: '0.5rem 1rem', textAlign: 'left', verticalAlign: 'top' } as const;

/** What is wrong with a file, row by row: each to be found and mended without asking anybody. */
export function IssueTable({ issues }: { issues: readonly ImportIssue[] }) {
	return (
		<section aria-labelledby="import-issues">
			<h2 id="import-issues">Cần sửa {issues.length} chỗ trong tệp</h2>
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
