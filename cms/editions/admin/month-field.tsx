'use client';

import { FieldError, useDocumentInfo, useField, useForm, useFormInitializing } from '@payloadcms/ui';
import React, { useEffect, useId } from 'react';

import { titleOfBulletin } from '../bulletin-title.ts';
import { addMonths, monthAt, monthInWords, parseMonth } from '#content/model/month.ts';

import type { Month } from '#content/model/month.ts';
import type { TextFieldClientProps } from 'payload';

/** From the month before, which may still have to be written down, to a year ahead. */
const [EARLIEST, LATEST] = [-1, 12];

/** The month of a bulletin, chosen among those that come into question; the title follows as long as nobody wrote one. */
export function MonthField({ path, readOnly }: TextFieldClientProps) {
	const inputId = useId();
	const { id } = useDocumentInfo();
	const isInitializing = useFormInitializing();
	const { value, setValue, showError } = useField<string>({ path: path ?? 'month' });
	const { getDataByPath, dispatchFields } = useForm();
	const now = monthAt(new Date());
	const chosen = parseMonth(value ?? '');

	const choose = (month: Month) => {
		const title = getDataByPath<string | undefined>('title') ?? '';
		const isProposed = title.trim() === '' || (chosen && title === titleOfBulletin(chosen));
		setValue(month);
		if (isProposed) dispatchFields({ type: 'UPDATE', path: 'title', value: titleOfBulletin(month) });
	};
	useEffect(() => {
		// the next month is the one that is usually prepared
		if (id === undefined && !isInitializing && !value) choose(addMonths(now, 1));
		// once, when the form has come alive
	}, [id, isInitializing]);

	const offered = Array.from({ length: LATEST - EARLIEST + 1 }, (_none, index) => addMonths(now, EARLIEST + index));
	const months = chosen && !offered.includes(chosen) ? [chosen, ...offered] : offered;
	return (
		<div className="field-type text">
			<label className="field-label" htmlFor={inputId}>
				Tháng <span className="required">*</span>
			</label>
			<div className="field-type__wrap">
				<FieldError path={path ?? 'month'} showError={showError} />
				<select
					id={inputId}
					className="chon-thang"
					value={chosen ?? ''}
					disabled={readOnly === true}
					onChange={(event) => {
						const month = parseMonth(event.target.value);
						if (month) choose(month);
					}}
				>
					{!chosen && <option value="">Chọn tháng</option>}
					{months.map((month) => (
						<option key={month} value={month}>
							{monthInWords(month)}
						</option>
					))}
				</select>
			</div>
		</div>
	);
}
