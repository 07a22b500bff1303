'use client';

import { Button, useField } from '@payloadcms/ui';
import React, { useState } from 'react';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';

type Id = string | number;

interface Earlier {
	readonly title: string;
	readonly area: string;
	readonly messages: readonly Id[];
	readonly withdrawn?: readonly { readonly message: Id }[] | null;
}

/** In the form of a bulletin without messages: all of the newest one before it, in its order, in one press. */
export function ProposeMessages({ onProposed }: { onProposed: (messages: readonly Id[], said: string) => void }) {
	const { value: month } = useField<string>({ path: 'month' });
	const { value: area } = useField<string>({ path: 'area' });
	const [problem, setProblem] = useState('');
	const propose = async () => {
		const query = new URLSearchParams({
			depth: '0',
			limit: '10',
			sort: '-month',
			'where[area][in]': [area ?? '00', '00'].join(','),
		});
		if (month) query.set('where[month][less_than]', month);
		const { docs } = await askServer<{ docs: readonly Earlier[] }>(`/api/editions?${query.toString()}`);
		// the own bulletin of a province stands before the national one
		const found = docs.find((earlier) => earlier.area === area) ?? docs[0];
		if (!found) throw new Error('Chưa có bản tin nào trước tháng này. Hãy chọn từng bài ở ô dưới.');
		const withdrawn = new Set((found.withdrawn ?? []).map(({ message }) => message));
		onProposed(
			found.messages.filter((message) => !withdrawn.has(message)),
			`Đã lấy các bài của "${found.title}", trừ bài đã rút. Hãy đổi bài nào cần đổi rồi lưu.`,
		);
	};
	return (
		<p>
			<Button
				buttonStyle="secondary"
				size="medium"
				margin={false}
				onClick={() => void propose().catch((error: unknown) => setProblem(sentenceOf(error)))}
			>
				Lấy các bài của bản tin gần nhất
			</Button>{' '}
			<span role="alert">{problem}</span>
		</p>
	);
}
