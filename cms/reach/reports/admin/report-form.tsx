import React from 'react';

import { areaChoices, provinceChoices } from '../../../foundation/options.ts';

/** A plain form: works without scripts, and the address can be passed on. */
export function ReportForm({ place, period, isOfCountry }: { place: string; period: string; isOfCountry: boolean }) {
	const choices = isOfCountry ? areaChoices : provinceChoices;
	const isListed = choices.some(({ value }) => value === place);
	return (
		<form method="get" action="/admin/bao-cao" className="ban-tin ban-tin__nut">
			<label>
				Địa bàn
				<select name="noi" defaultValue={place}>
					{!isListed && <option value={place}>Xã, phường mang mã {place}</option>}
					{choices.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</select>
			</label>
			<label>
				Kỳ: tháng 2026-11, quý 2026-Q4, 6 tháng 2026-H2, năm 2026
				<input
					name="ky"
					defaultValue={period}
					required
					pattern="20[0-9]{2}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?"
					title="2026-11, 2026-Q4, 2026-H2 hoặc 2026"
				/>
			</label>
			<button type="submit" className="btn btn--style-primary btn--size-medium" style={{ margin: 0 }}>
				Xem
			</button>
		</form>
	);
}
