import React from 'react';

import { areaChoices, provinceChoices } from '../../foundation/options.ts';

type Choices = readonly { readonly value: string; readonly label: string }[];

interface Question {
	/** Address of the page that answers. */
	readonly path: string;
	/** Left out where the page speaks of no month. */
	readonly month?: { readonly chosen: string; readonly newest?: string };
	/** Name of the parameter, and what can be chosen: the country and its provinces, or fewer. */
	readonly place: { readonly name: string; readonly label: string; readonly chosen: string; readonly choices: Choices };
	/** More that is asked. */
	readonly children?: React.ReactNode;
}

/** Of which month and place a page speaks. A plain form: works without scripts, and the address can be passed on. */
export function QuestionForm({ path, month, place, children }: Question) {
	return (
		<form method="get" action={path} className="ban-tin ban-tin__nut">
			{month && (
				<label>
					Tháng
					<input type="month" name="thang" defaultValue={month.chosen} max={month.newest} required />
				</label>
			)}
			<label>
				{place.label}
				<select name={place.name} defaultValue={place.chosen}>
					{place.choices.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</select>
			</label>
			{children}
			<button type="submit" className="btn btn--style-primary btn--size-medium" style={{ margin: 0 }}>
				Xem
			</button>
		</form>
	);
}

/** The country or a province. */
export const areaQuestion = (chosen: string): Question['place'] => ({
	name: 'noi',
	label: 'Địa bàn',
	chosen,
	choices: areaChoices,
});

/** One province. */
export const provinceQuestion = (chosen: string): Question['place'] => ({
	name: 'tinh',
	label: 'Tỉnh, thành phố',
	chosen,
	choices: provinceChoices,
});
