'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import React, { useCallback, useState } from 'react';

import { AudioPreview } from './audio-preview.tsx';
import { Downloads } from './downloads.tsx';
import { Moves } from './transitions.tsx';
import { Schedule } from './schedule.tsx';
import { WorkProgress } from './work-progress.tsx';
import '../../foundation/admin/panel.css';

import type { EditionState } from '#content/model/edition.ts';

const STEPS: readonly (readonly [EditionState, string])[] = [
	['planning', '1. Đang chuẩn bị'],
	['locked', '2. Đã chốt, đang dựng âm thanh'],
	['rendered', '3. Nghe thử'],
	['published', '4. Đã phát hành'],
];

/** On top of an edition: where it stands, what comes next, how far the work is, what can be heard. */
export function EditionDesk() {
	const { id, savedDocumentData } = useDocumentInfo();
	const [audioVersion, setAudioVersion] = useState(0);
	const onWorkDone = useCallback(() => setAudioVersion((version) => version + 1), []);
	if (id === undefined) {
		return (
			<section className="ban-tin" aria-label="Các bước của bản tin">
				<p>Chọn tháng, địa bàn và các bài, rồi lưu. Sau đó các nút chốt, nghe thử và phát hành hiện ở đây.</p>
			</section>
		);
	}
	const state = (savedDocumentData?.state ?? 'planning') as EditionState;
	const publishAt = typeof savedDocumentData?.publishAt === 'string' ? savedDocumentData.publishAt : null;
	return (
		<section className="ban-tin" aria-labelledby="ban-tin-buoc">
			<h2 id="ban-tin-buoc">Các bước của bản tin</h2>
			<ol className="ban-tin__buoc">
				{STEPS.map(([step, name]) => (
					<li key={step} {...(step === state ? { 'aria-current': 'step' as const } : {})}>
						{name}
					</li>
				))}
				{state === 'withdrawn' && <li aria-current="step">Đã thu hồi</li>}
			</ol>
			{state === 'published' && <HowToChange />}
			<Moves id={id} state={state} month={String(savedDocumentData?.month ?? '')} />
			{(state === 'locked' || state === 'rendered') && <Schedule id={id} publishAt={publishAt} />}
			<WorkProgress id={id} state={state} onDone={onWorkDone} />
			<AudioPreview key={audioVersion} id={id} />
			{(state === 'published' || state === 'withdrawn') && <Downloads id={id} />}
		</section>
	);
}

/** What is on the air is not changed in place: communes have it on their sticks. */
function HowToChange() {
	return (
		<details>
			<summary>Bản tin đã phát hành phải sửa thì làm thế nào?</summary>
			<ol>
				<li>
					Chỉ bỏ một bài hoặc một thứ tiếng: thêm dòng vào mục “Bài đã rút”, ghi lý do, lưu lại. Gói mới không còn bài
					đó; xã đã tải đọc lời báo trên trang của xã, xóa tệp được nêu tên và tải lại gói.
				</li>
				<li>
					Sửa lời: sửa ở bàn làm việc của bài, duyệt và thu âm lại. Gói đang phát giữ lời cũ cho đến khi bản tin được
					phát hành lại.
				</li>
				<li>
					Đổi bài, thứ tự hoặc âm lượng: thu hồi cả bản tin (xã đọc lý do và ngừng phát), “Mở lại để sửa”, rồi chốt và
					phát hành lại. Xã tải gói mới; các số trong tên tệp có thể đổi, nên xóa hết gói cũ trên thẻ nhớ.
				</li>
			</ol>
		</details>
	);
}
