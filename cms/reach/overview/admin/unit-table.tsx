'use client';

import React, { useCallback, useMemo, useState } from 'react';

import { inWords, shareInWords } from '../../reports/number-words.ts';

import type { UnitOfOverview } from '../load-overview.ts';

/** With the page of the airings that make its figures. */
interface LinkedUnit extends UnitOfOverview {
	readonly href: string;
}

type Order = 'name' | 'airings' | 'minuteHundredths' | 'share' | 'silentFor';

const valueOf = (unit: UnitOfOverview, order: Exclude<Order, 'name'>): number => {
	if (order === 'share') return unit.inForce === 0 ? -1 : unit.aired / unit.inForce;
	// silent all the year comes before everything else
	if (order === 'silentFor') return unit.streak === null ? -1 : (unit.streak.silentFor ?? 99);
	return unit[order];
};

/** Provinces or communes; the headings sort. Without scripts it is a table in the order of names. */
export function UnitTable({
	units,
	month,
	isOfCommunes,
}: {
	units: readonly LinkedUnit[];
	month: string;
	isOfCommunes: boolean;
}) {
	const [order, setOrder] = useState<Order>('name');
	const sorted = useMemo(
		() =>
			[...units].sort((one, other) =>
				order === 'name' ? one.name.localeCompare(other.name, 'vi') : valueOf(other, order) - valueOf(one, order),
			),
		[units, order],
	);
	const columns: readonly (readonly [Order, string])[] = [
		['name', isOfCommunes ? 'Xã, phường' : 'Tỉnh, thành phố'],
		...(isOfCommunes ? [] : ([['share', 'Xã có phát']] as const)),
		['airings', 'Lần phát'],
		['minuteHundredths', 'Phút'],
		...(isOfCommunes ? ([['silentFor', 'Đều đặn, 12 tháng']] as const) : []),
	];
	return (
		<div style={{ overflowX: 'auto' }}>
			<table>
				<thead>
					<tr>
						{columns.map(([name, label]) => (
							<Heading key={name} name={name} label={label} order={order} onOrder={setOrder} />
						))}
					</tr>
				</thead>
				<tbody>
					{sorted.map((unit) => (
						<tr key={unit.code}>
							<th scope="row">
								<a href={`/admin/bao-cao?noi=${unit.code}&ky=${month}`}>{unit.name}</a>
							</th>
							{!isOfCommunes && (
								<td>
									{unit.airings === 0
										? 'Chưa có số liệu'
										: `${unit.aired}/${unit.inForce} (${shareInWords(unit.aired, unit.inForce)})`}
								</td>
							)}
							<td>{unit.airings === 0 ? 'Chưa có số liệu' : <a href={unit.href}>{inWords(unit.airings)}</a>}</td>
							<td>{unit.airings === 0 ? '–' : <a href={unit.href}>{inWords(unit.minuteHundredths / 100, 0)}</a>}</td>
							{isOfCommunes && <td>{streakInWords(unit.streak)}</td>}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

function Heading({
	name,
	label,
	order,
	onOrder,
}: {
	name: Order;
	label: string;
	order: Order;
	onOrder: (order: Order) => void;
}) {
	const choose = useCallback(() => onOrder(name), [name, onOrder]);
	const direction = name === 'name' ? 'ascending' : 'descending';
	return (
		<th scope="col" aria-sort={order === name ? direction : 'none'}>
			<button
				type="button"
				onClick={choose}
				style={{
					minHeight: '44px',
					padding: 0,
					border: 0,
					background: 'none',
					font: 'inherit',
					fontWeight: 600,
					color: 'inherit',
					textDecoration: 'underline',
					cursor: 'pointer',
				}}
			>
				{label}
				{order === name ? (name === 'name' ? ' ↑' : ' ↓') : ''}
			</button>
		</th>
	);
}

function streakInWords(streak: UnitOfOverview['streak']): string {
	if (streak === null) return '';
	if (streak.silentFor === null) return 'Chưa ghi lần nào';
	const gaps = streak.gaps > 0 ? `, bỏ ${streak.gaps} tháng ở giữa` : '';
	return streak.silentFor === 0
		? `${streak.airedInARow} tháng liền${gaps}`
		: `Đã ${streak.silentFor} tháng chưa ghi${gaps}`;
}
