import React from 'react';

import { monthInWords } from '#content/model/month.ts';

import { stateOf } from '../files/month-columns.ts';
import { inWords, shareInWords } from '../number-words.ts';

import type { MonthLine } from '../report.ts';

/** Month by month: coverage, completeness, whether it is closed, and what came afterwards. */
export function MonthsTable({ months }: { months: readonly MonthLine[] }) {
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
							<Line key={line.month} line={line} />
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}

function Line({ line }: { line: MonthLine }) {
	const { month, hasCome, communesAired, communesInForce, completeness, revision, href, bookHref } = line;
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
				<a href={href}>{inWords(communesAired)}</a>/<a href={line.communesHref}>{inWords(communesInForce)}</a>
				{share !== '' && ` (${share})`}
			</td>
			<td>
				<a href={href}>{inWords(line.airings)}</a>
			</td>
			<td>
				<a href={href}>{inWords(line.minuteHundredths / 100)}</a>
			</td>
			<td>
				<a href={bookHref}>
					{inWords(completeness.onTime)}, {inWords(completeness.late)},{' '}
					{inWords(completeness.unfinished + completeness.silent)}
				</a>
			</td>
			<td>
				<a href={bookHref}>{stateOf(line)}</a>
			</td>
			<td>
				{revision ? (
					<a href={bookHref}>
						{inWords(revision.airings)} lần phát, {inWords(revision.minuteHundredths / 100)} phút,{' '}
						{inWords(revision.communesAired)} xã
					</a>
				) : (
					'–'
				)}
			</td>
		</tr>
	);
}
