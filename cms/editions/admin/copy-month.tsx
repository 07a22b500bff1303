'use client';

import { Button } from '@payloadcms/ui';
import React, { useState } from 'react';

import { monthInWords } from '#content/model/month.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';

import type { Month } from '#content/model/month.ts';

/** One click from last month's edition to this month's. */
export function CopyMonth({ id, title, month }: { id: string | number; title: string; month: Month }) {
	const [problem, setProblem] = useState('');
	const copy = async () => {
		try {
			const made = await askServer<{ id: string | number }>(`/api/editions/${id}/copy`, { month });
			window.location.assign(`/admin/collections/editions/${made.id}`);
		} catch (error) {
			setProblem(sentenceOf(error));
		}
	};
	return (
		<p>
			{monthInWords(month)} chưa có bản tin của địa bàn này.{' '}
			<Button buttonStyle="secondary" size="small" onClick={() => void copy()}>
				{`Chép từ "${title}"`}
			</Button>{' '}
			<span role="status">{problem}</span>
		</p>
	);
}
