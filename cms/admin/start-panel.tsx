import React from 'react';

import { dayAt, dayInWords, monthAt, monthInWords } from '#content/model/month.ts';

import { hasRole } from '../access/roles.ts';
import { cmsSettings } from '../settings.ts';
import { WorkButton } from './work-button.tsx';

import type { Payload, TypedUser } from 'payload';

/** On top of the dashboard: this month at a glance, and the one button for putting everything out. */
export async function StartPanel({ payload, user }: { payload: Payload; user: TypedUser | null }) {
	const now = new Date();
	const month = monthAt(now);
	const { docs: editions } = await payload.find({
		collection: 'editions',
		where: { month: { equals: month } },
		pagination: false,
		depth: 0,
	});
	const { docs: releases } = await payload.find({ collection: 'releases', sort: '-release', limit: 1, depth: 0 });
	const airings = await payload.count({ collection: 'airings', where: { month: { equals: month } } });
	const last = releases[0];
	return (
		<section aria-labelledby="start-panel" style={{ marginBottom: '2rem' }}>
			<h2 id="start-panel">
				Hôm nay {dayInWords(dayAt(now))}, {monthInWords(month)}
			</h2>
			<ul>
				<li>
					Bản tin tháng này: {editions.length === 0 ? 'chưa có' : editions.map((edition) => edition.title).join('; ')}.
				</li>
				{editions
					.filter((edition) => edition.problem)
					.map((edition) => (
						<li key={edition.id} style={{ whiteSpace: 'pre-line' }}>
							{edition.title} đang vướng: {edition.problem}
						</li>
					))}
				<li>Lần phát các xã đã ghi cho bản tin tháng này: {airings.totalDocs.toLocaleString('vi-VN')}.</li>
				<li>{last ? releaseSentence(last) : 'Chưa phát hành lần nào.'}</li>
				<li>
					Trang công khai: <a href={cmsSettings().siteUrl}>{cmsSettings().siteUrl}</a>
				</li>
			</ul>
			{hasRole({ user }, 'administrator', 'officer') && (
				<WorkButton label="Phát hành ngay" path="/api/tasks/publish" doneSentence="Đã phát hành lên trang." />
			)}
		</section>
	);
}

function releaseSentence({
	release,
	state,
	problem,
}: {
	release: string;
	state: string;
	problem?: string | null;
}): string {
	if (state === 'published') return `Bản phát hành mới nhất: ${release}.`;
	if (state === 'building') return `Đang dựng bản phát hành ${release}.`;
	return `Bản phát hành ${release} bị hỏng, bản trước vẫn phục vụ. ${problem ?? ''}`;
}
