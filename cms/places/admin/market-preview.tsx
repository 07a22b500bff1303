'use client';

import { useFormFields } from '@payloadcms/ui';
import React from 'react';

import { animalOf, ANIMAL_NAMES } from '#content/model/market-rule.ts';
import { marketDays } from '#content/model/market.ts';
import { addMonths, dayAt, monthOf } from '#content/model/month.ts';

import { marketFrom } from '../market-of-commune.ts';

import type { Day } from '#content/model/month.ts';

const SHOWN = 4;
const WEEKDAY = new Intl.DateTimeFormat('vi-VN', {
	weekday: 'long',
	day: 'numeric',
	month: 'numeric',
	timeZone: 'UTC',
});

/** The next markets as they follow from the form: whoever lives there sees at once whether it is right. */
export function MarketPreview() {
	const kind = useValue('marketKind');
	const every = useValue('marketEvery');
	const market = marketFrom({
		marketKind: textOf(kind),
		marketWeekday: textOf(useValue('marketWeekday')),
		marketAnimal: textOf(useValue('marketAnimal')),
		marketIsTwice: useValue('marketIsTwice') === true,
		marketEvery: typeof every === 'number' ? every : null,
		marketFrom: textOf(useValue('marketFrom')),
	});
	if (!kind || kind === 'none') return null;
	if (!market) return <p role="status">Điền đủ các ô trên để xem các phiên sắp tới.</p>;
	const today = dayAt(new Date());
	const month = monthOf(today);
	const next = [month, addMonths(month, 1), addMonths(month, 2)]
		.flatMap((each) => marketDays({ market }, each))
		.filter((day) => day >= today)
		.slice(0, SHOWN);
	return (
		<p role="status">
			Các phiên sắp tới: {next.map((day) => inWords(day, kind === 'animal')).join('; ')}. Nếu không đúng với lịch ở xã,
			hãy chọn lại.
		</p>
	);
}

function inWords(day: Day, withAnimal: boolean): string {
	const date = WEEKDAY.format(new Date(`${day}T00:00:00Z`));
	return withAnimal ? `${date}, ngày ${ANIMAL_NAMES[animalOf(day)]}` : date;
}

const useValue = (path: string): unknown => useFormFields(([fields]) => fields[path]?.value);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
