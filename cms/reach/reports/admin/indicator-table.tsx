import React from 'react';

import { inWords, shareInWords } from '../number-words.ts';

import type { Indicator } from '../report.ts';

/** The official table; each number leads to the rows behind it. */
export function IndicatorTable({ indicators }: { indicators: readonly Indicator[] }) {
	return (
		<section className="ban-tin" aria-labelledby="bang-chinh">
			<h2 id="bang-chinh">Từng bậc, không cộng vào nhau</h2>
			<div style={{ overflowX: 'auto' }}>
				<table style={{ maxWidth: 'none' }}>
					<thead>
						<tr>
							<th scope="col">TT</th>
							<th scope="col">Chỉ số</th>
							<th scope="col">Giá trị</th>
							<th scope="col">Tỉ lệ</th>
							<th scope="col">Nguồn</th>
							<th scope="col">Ghi chú</th>
						</tr>
					</thead>
					<tbody>
						{indicators.map((indicator) => (
							<React.Fragment key={indicator.code}>
								{indicator.heading !== undefined && (
									<tr>
										<th colSpan={6} scope="rowgroup">
											{indicator.heading}
										</th>
									</tr>
								)}
								<Line indicator={indicator} />
							</React.Fragment>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}

function Line({
	indicator: { number, name, unit, value, decimals, of, source, note, href },
}: {
	indicator: Indicator;
}) {
	const share = shareInWords(value, of);
	return (
		<tr>
			<td>{number}</td>
			<td>
				{name} ({unit})
			</td>
			<td>
				{value === null && 'chưa có số liệu'}
				{value !== null && (href === '' ? inWords(value, decimals) : <a href={href}>{inWords(value, decimals)}</a>)}
			</td>
			<td>{share === '' ? '' : `${share} của ${inWords(of ?? 0, 0)}`}</td>
			<td>{source}</td>
			<td>{note}</td>
		</tr>
	);
}
