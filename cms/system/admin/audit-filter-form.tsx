'use client';

import { useRouter, useSearchParams } from 'next/navigation.js';
import React, { useCallback, useId } from 'react';

interface Choice {
	readonly value: string;
	readonly label: string;
}

/** Names in the form, and the condition of the list that each makes. */
const CONDITIONS: readonly (readonly [string, string, (value: string) => string])[] = [
	['ai', '[who][equals]', (value) => value],
	['loai', '[subject][equals]', (value) => value],
	['viec', '[action][equals]', (value) => value],
	// days are those of Vietnam
	['tu', '[at][greater_than_equal]', (value) => `${value}T00:00:00+07:00`],
	['den', '[at][less_than_equal]', (value) => `${value}T23:59:59.999+07:00`],
];

const addressFor = (values: FormData): string => {
	const query = new URLSearchParams();
	let place = 0;
	for (const [name, condition, inQuery] of CONDITIONS) {
		const value = values.get(name);
		if (typeof value !== 'string' || value === '') continue;
		query.set(`where[or][0][and][${place}]${condition}`, inQuery(value));
		query.set(name, value);
		place += 1;
	}
	return `/admin/collections/audit?${query.toString()}`;
};

/** Puts the conditions into the address of the list, where Payload reads them; the address can be passed on. */
export function AuditFilterForm({
	people,
	subjects,
	actions,
}: {
	people: readonly Choice[];
	subjects: readonly Choice[];
	actions: readonly Choice[];
}) {
	const router = useRouter();
	const asked = useSearchParams();
	const show = useCallback(
		(event: React.FormEvent<HTMLFormElement>) => {
			event.preventDefault();
			router.push(addressFor(new FormData(event.currentTarget)));
		},
		[router],
	);
	const given = (name: string) => asked.get(name) ?? '';
	return (
		<form
			onSubmit={show}
			aria-label="Lọc nhật ký"
			style={{ display: 'flex', flexWrap: 'wrap', gap: '16px', alignItems: 'end', margin: '16px 0' }}
		>
			<Select label="Ai" name="ai" value={given('ai')} choices={people} all="Mọi người" />
			<Select label="Loại tài liệu" name="loai" value={given('loai')} choices={subjects} all="Mọi loại" />
			<Select label="Việc" name="viec" value={given('viec')} choices={actions} all="Mọi việc" />
			<Day label="Từ ngày" name="tu" value={given('tu')} />
			<Day label="Đến hết ngày" name="den" value={given('den')} />
			<button type="submit" className="btn btn--style-primary btn--size-medium" style={{ margin: 0 }}>
				Lọc
			</button>
			<a href="/admin/collections/audit" style={{ lineHeight: '40px' }}>
				Bỏ lọc
			</a>
		</form>
	);
}

const FIELD = { display: 'flex', flexDirection: 'column', gap: '4px' } as const;

function Select({
	label,
	name,
	value,
	choices,
	all,
}: {
	label: string;
	name: string;
	value: string;
	choices: readonly Choice[];
	all: string;
}) {
	const id = useId();
	return (
		<div style={FIELD}>
			<label htmlFor={id}>{label}</label>
			<select id={id} name={name} defaultValue={value} style={{ minHeight: '40px', maxWidth: '16rem' }}>
				<option value="">{all}</option>
				{choices.map((choice) => (
					<option key={choice.value} value={choice.value}>
						{choice.label}
					</option>
				))}
			</select>
		</div>
	);
}

function Day({ label, name, value }: { label: string; name: string; value: string }) {
	const id = useId();
	return (
		<div style={FIELD}>
			<label htmlFor={id}>{label}</label>
			<input id={id} type="date" name={name} defaultValue={value} style={{ minHeight: '40px' }} />
		</div>
	);
}
