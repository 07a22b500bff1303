import React from 'react';

import { revisionOf } from '../revision.ts';
import { PROGRESS_NAMES } from '../sentences.ts';

import type { MonthFigures } from '#content/model/month-figures.ts';
import type { CommuneRevision } from '../revision.ts';
import type { CommuneLine } from './commune-lines.ts';

const signed = (value: number): string =>
	`${value > 0 ? '+' : ''}${value.toLocaleString('vi-VN', { maximumFractionDigits: 2 })}`;

/** What came in after the closing: the closed figures stay, the difference stands beside them. */
export function RevisionTable({
	closed,
	live,
	names,
}: {
	closed: MonthFigures;
	live: MonthFigures;
	names: readonly Pick<CommuneLine, 'code' | 'fullName'>[];
}) {
	const revision = revisionOf(closed, live);
	const nameOf = new Map(names.map(({ code, fullName }) => [code, fullName]));
	return (
		<section className="ban-tin" aria-labelledby="chenh-lech">
			<h2 id="chenh-lech">Ghi thêm, sửa, rút sau khi chốt</h2>
			{revision.communes.length === 0 ? (
				<p>Chưa có gì đổi từ khi chốt.</p>
			) : (
				<>
					<p>
						Chênh lệch so với số đã chốt: {signed(revision.airings)} lần phát, {signed(revision.minuteHundredths / 100)}{' '}
						phút, {signed(revision.communesAired)} xã có phát.
					</p>
					<table>
						<thead>
							<tr>
								<th scope="col">Xã, phường</th>
								<th scope="col">Lần phát</th>
								<th scope="col">Phút</th>
								<th scope="col">Tình trạng</th>
							</tr>
						</thead>
						<tbody>
							{revision.communes.map((commune) => (
								<tr key={commune.code}>
									<th scope="row">{nameOf.get(commune.code) ?? commune.code}</th>
									<td>{signed(commune.airings)}</td>
									<td>{signed(commune.minuteHundredths / 100)}</td>
									<td>{progressSentence(commune)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</>
			)}
		</section>
	);
}

function progressSentence({ progress }: CommuneRevision): string {
	if (!progress) return 'không đổi';
	const name = (value: typeof progress.now) => (value ? PROGRESS_NAMES[value] : 'không có trong danh sách');
	return `lúc chốt: ${name(progress.before)}; nay: ${name(progress.now)}`;
}
