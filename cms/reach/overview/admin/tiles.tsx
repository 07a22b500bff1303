import React from 'react';

import { shareInWords } from '../../reports/number-words.ts';
import { ISLAND_TILES, PROVINCE_TILES } from '../tile-map.ts';

import type { Month } from '#content/model/month.ts';
import type { UnitOfOverview } from '../load-overview.ts';

const levelOf = ({ aired, inForce, airings }: UnitOfOverview): string => {
	if (airings === 0 || inForce === 0) return '';
	const share = aired / inForce;
	return share >= 0.75 ? 'muc-3' : share >= 0.4 ? 'muc-2' : 'muc-1';
};

const placed = ([row, column]: readonly [number, number]): React.CSSProperties => ({ gridArea: `${row} / ${column}` });

/** Provinces where they lie, Hoàng Sa and Trường Sa too; the number is the share of communes that have logged. */
export function ProvinceTiles({ units, month }: { units: readonly UnitOfOverview[]; month: Month }) {
	return (
		<ul className="do-phu-o">
			{units.map((unit) => (
				<li key={unit.code} style={placed(PROVINCE_TILES[unit.code] ?? [16, 1])}>
					<a href={`/admin/do-phu?noi=${unit.code}&thang=${month}`} className={levelOf(unit)}>
						{unit.name}
						<b>{unit.airings === 0 ? '–' : shareInWords(unit.aired, unit.inForce)}</b>
					</a>
				</li>
			))}
			{ISLAND_TILES.map(({ name, province, tile }) => (
				<li key={name} style={placed(tile)}>
					<span className="dao">
						{name}
						<small>({units.find(({ code }) => code === province)?.name ?? ''})</small>
					</span>
				</li>
			))}
		</ul>
	);
}

/** Communes of a province; the number is how many airings. */
export function CommuneTiles({ units, month }: { units: readonly UnitOfOverview[]; month: Month }) {
	return (
		<ul className="do-phu-o do-phu-o--xa">
			{units.map((unit) => (
				<li key={unit.code}>
					<a href={`/admin/bao-cao?noi=${unit.code}&ky=${month}`} className={unit.airings === 0 ? '' : 'muc-2'}>
						{unit.name}
						<b>{unit.airings === 0 ? '–' : `${unit.airings} lần`}</b>
					</a>
				</li>
			))}
		</ul>
	);
}
