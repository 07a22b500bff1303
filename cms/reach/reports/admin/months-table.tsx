import React from 'react';

import { monthInWords } from '#content/model/month.ts';

import { stateOf } from '../files/month-columns.ts';
import { inWords, shareInWords } from '../number-words.ts';

import type { MonthLine } from '../report.ts';

/** Month by month: coverage, completeness, whether it is closed, and what came afterwards. */
export function MonthsTable({ months, province }: { months: readonly MonthLine[]; province: string }) {
	return (
		<section className="ban-tin" aria-labelledby="theo-thang">
			<h2 id="theo-thang">Từng tháng</h2>
			<div style={{ overflowX: 'auto' }}>
				<table>
					<thead>
						<tr>
							<th scope="col">Tháng</th>
							<th scope="col">Xã có phát</th>
							<th scope="col">Lần phát</th>
							<th scope="col">Phút</th>
							<th scope="col">Báo xong: đúng hạn, muộn, chưa</th>
							<th scope="col">Sổ tháng</th>
							<th scope="col">Ghi thêm sau khi chốt</th>
						</tr>
					</thead>
					<tbody>
						{months.map((line) => (
							<Line key={line.month} line={line} province={province} />
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}

function Line({ line, province }: { line: MonthLine; province: string }) {
	const { month, hasCome, communesAired, communesInForce, completeness, revision } = line;
	if (!hasCome)
		return (
			<tr>
				<th scope="row">{monthInWords(month)}</th>
				<td colSpan={6}>chưa tới</td>
			</tr>
		);
	const share = shareInWords(communesAired, communesInForce);
	return (
		<tr>
			<th scope="row">{monthInWords(month)}</th>
			<td>
				{inWords(communesAired)}/{inWords(communesInForce)}
				{share !== '' && ` (${share})`}
			</td>
			<td>
				<a href={line.href}>{inWords(line.airings)}</a>
			</td>
			<td>{inWords(line.minuteHundredths / 100)}</td>
			<td>
				{inWords(completeness.onTime)}, {inWords(completeness.late)},{' '}
				{inWords(completeness.unfinished + completeness.silent)}
			</td>
			<td>
				{province === '' ? (
					stateOf(line)
				) : (
					<a href={`/admin/chot-thang?thang=${month}&tinh=${province}`}>{stateOf(line)}</a>
				)}
			</td>
			<td>
				{revision
					? `${inWords(revision.airings)} lần phát, ${inWords(revision.minuteHundredths / 100)} phút, ${inWords(revision.communesAired)} xã`
					: '–'}
			</td>
		</tr>
	);
}
