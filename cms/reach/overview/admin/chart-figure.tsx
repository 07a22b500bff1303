import React from 'react';

import { barChart } from '../chart.ts';

import type { Bar } from '../chart.ts';

/** A chart of our own making, of numbers and names of ours only; the table below says the same. */
export function ChartFigure({ bars, title }: { bars: readonly Bar[]; title: string }) {
	return (
		<div
			role="img"
			aria-label={`${title}. Số liệu ở bảng dưới.`}
			className="do-phu-bieu-do"
			dangerouslySetInnerHTML={{ __html: barChart(bars) }}
		/>
	);
}

/** Chart and table of the same figures. */
export function ChartAndTable({
	id,
	title,
	unit,
	bars,
	children,
}: {
	id: string;
	title: string;
	unit: string;
	/** With the page of the rows behind a figure, where there is one. */
	bars: readonly (Bar & { readonly href?: string })[];
	children?: React.ReactNode;
}) {
	return (
		<section className="ban-tin" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{children}
			{bars.length === 0 ? (
				<p>Chưa có số liệu.</p>
			) : (
				<>
					<ChartFigure bars={bars} title={title} />
					<details>
						<summary style={{ minHeight: '44px', cursor: 'pointer' }}>Bảng số</summary>
						<table>
							<thead>
								<tr>
									<th scope="col">Tên</th>
									<th scope="col">{unit}</th>
								</tr>
							</thead>
							<tbody>
								{bars.map(({ name, label, href }) => (
									<tr key={name}>
										<th scope="row">{name}</th>
										<td>{href === undefined ? label : <a href={href}>{label}</a>}</td>
									</tr>
								))}
							</tbody>
						</table>
					</details>
				</>
			)}
		</section>
	);
}
