import React from 'react';

import type { wordCoverage } from '../load-words.ts';

type Rows = Awaited<ReturnType<typeof wordCoverage>>;

/** How many words of the pages each language has; also below the board of languages. */
export function WordsCoverage({ rows, current }: { readonly rows: Rows; readonly current?: string | undefined }) {
	if (rows.length === 0) return null;
	return (
		<table style={{ borderCollapse: 'collapse', margin: '16px 0' }}>
			<caption style={{ textAlign: 'left', paddingBottom: '8px' }}>Lời trên trang theo thứ tiếng</caption>
			<thead>
				<tr>
					{['Thứ tiếng', 'Đã duyệt', 'Chờ xem hoặc duyệt', 'Lỗi thời', 'Chưa dịch xong'].map((title) => (
						<th key={title} scope="col" style={cell}>
							{title}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ tag, name, all, approved, waiting, outdated, missing }) => (
					<tr key={tag}>
						<th scope="row" style={cell}>
							<a href={`/admin/loi-tren-trang?tieng=${tag}`} aria-current={tag === current ? 'page' : undefined}>
								{name}
							</a>
						</th>
						<td style={cell}>
							{approved} / {all}
						</td>
						<td style={cell}>{waiting}</td>
						<td style={cell}>{outdated}</td>
						<td style={cell}>{missing}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

const cell = {
	textAlign: 'left',
	padding: '8px 16px 8px 0',
	borderBottom: '1px solid var(--theme-elevation-150)',
} as const;
