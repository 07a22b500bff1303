import React from 'react';

import { areaChoices, provinceChoices } from '../../../foundation/options.ts';
import { areaQuestion, QuestionForm } from '../../admin/question-form.tsx';

/** Of which place and period a report is asked for. */
export function ReportForm({ place, period, isOfCountry }: { place: string; period: string; isOfCountry: boolean }) {
	const listed = isOfCountry ? areaChoices : provinceChoices;
	const choices = listed.some(({ value }) => value === place)
		? listed
		: [{ value: place, label: `Xã, phường mang mã ${place}` }, ...listed];
	return (
		<QuestionForm path="/admin/bao-cao" place={{ ...areaQuestion(place), choices }}>
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
		</QuestionForm>
	);
}
