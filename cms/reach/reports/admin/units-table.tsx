import React from 'react';

import { inWords } from '../number-words.ts';

import type { UnitLine } from '../report.ts';

interface Props {
	readonly id: string;
	readonly title: string;
	readonly units: readonly UnitLine[];
	/** Places have codes that people know; those of languages and channels are for programs. */
	readonly hasCodes?: boolean;
}

/** Places, languages or channels; without airings there is a word, not a zero. */
export function UnitsTable({ id, title, units, hasCodes = false }: Props) {
	return (
		<section className="ban-tin" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{units.length === 0 ? (
				<p>Chưa có số liệu.</p>
			) : (
				<div style={{ overflowX: 'auto' }}>
					<table>
						<thead>
							<tr>
								{hasCodes && <th scope="col">Mã</th>}
								<th scope="col">Tên</th>
								<th scope="col">Xã có phát</th>
								<th scope="col">Lần phát</th>
								<th scope="col">Phút</th>
								<th scope="col">Lượt phát</th>
								<th scope="col">Lượt tải gói</th>
							</tr>
						</thead>
						<tbody>
							{units.map((unit) => (
								<Line key={unit.code} unit={unit} hasCodes={hasCodes} />
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}

function Line({ unit, hasCodes }: { unit: UnitLine; hasCodes: boolean }) {
	const { code, name, note, airings, communesAired, communesInForce, href, communesHref } = unit;
	return (
		<tr>
			{hasCodes && <td>{code}</td>}
			<th scope="row">
				{name}
				{note !== '' && <div>{note}</div>}
			</th>
			<td>
				<Linked href={href} value={communesAired} />
				{communesInForce > 0 && (
					<>
						/<Linked href={communesHref} value={communesInForce} />
					</>
				)}
			</td>
			{airings === 0 ? (
				<td colSpan={3}>
					<a href={href}>chưa có số liệu</a>
				</td>
			) : (
				<>
					{[airings, unit.minuteHundredths / 100, unit.plays].map((value, index) => (
						<td key={['airings', 'minutes', 'plays'][index]}>
							<Linked href={href} value={value} />
						</td>
					))}
				</>
			)}
			<td>
				<Linked href={unit.downloadsHref} value={unit.downloads} />
			</td>
		</tr>
	);
}

/** A number that leads to the rows behind it. */
function Linked({ href, value }: { href: string; value: number }) {
	return href === '' ? inWords(value) : <a href={href}>{inWords(value)}</a>;
}
