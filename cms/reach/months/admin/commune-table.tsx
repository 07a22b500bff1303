import React from 'react';

import { endsIn } from '#content/model/in-force.ts';
import { dayInWords } from '#content/model/month.ts';

import { rowsAddress } from '../../reports/rows-address.ts';
import { daysOf } from '../load-month.ts';
import { PROGRESS_NAMES } from '../sentences.ts';
import { EntryForm } from './entry-form.tsx';

import type { Day, Month } from '#content/model/month.ts';
import type { CommuneLine } from './commune-lines.ts';

/** Every commune that is expected, with what it has declared and said. */
export function CommuneTable({
	lines,
	month,
	isWriter,
	isClosed,
}: {
	lines: readonly CommuneLine[];
	month: Month;
	isWriter: boolean;
	isClosed: boolean;
}) {
	return (
		<section className="ban-tin" aria-labelledby="cac-xa">
			<h2 id="cac-xa">Từng xã, phường</h2>
			<div style={{ overflowX: 'auto' }}>
				<table>
					<thead>
						<tr>
							<th scope="col">Xã, phường</th>
							<th scope="col">Tình trạng</th>
							<th scope="col">Lần phát</th>
							<th scope="col">Phút</th>
							{isWriter && <th scope="col">Ghi sổ</th>}
						</tr>
					</thead>
					<tbody>
						{lines.map((line) => (
							<tr key={line.code}>
								<th scope="row">
									{line.fullName}
									{endsIn(line, month) && <div>Hết hiệu lực từ {dayInWords(line.validTo as Day)}</div>}
								</th>
								<td>
									{PROGRESS_NAMES[line.progress]}
									{line.completedOn !== '' && <div>Báo ngày {dayInWords(line.completedOn as Day)}</div>}
									{line.exception !== '' && <div>Được phép, lý do: {line.exception}</div>}
								</td>
								<td>
									{line.airings === 0 ? (
										'chưa ghi'
									) : (
										<a href={rowsAddress({ days: daysOf(month), commune: line.code })}>
											{line.airings.toLocaleString('vi-VN')}
										</a>
									)}
								</td>
								<td>{line.airings === 0 ? '–' : (line.minuteHundredths / 100).toLocaleString('vi-VN')}</td>
								{isWriter && (
									<td>
										<EntryForm
											commune={line.code}
											name={line.fullName}
											month={month}
											completedOn={line.completedOn}
											exception={line.exception}
											isClosed={isClosed}
										/>
									</td>
								)}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}
