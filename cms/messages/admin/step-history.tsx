import React from 'react';

import type { DeskOfRendition } from '../transition-endpoints.ts';

const KINDS: Readonly<Record<string, string>> = {
	'stand-in': 'Người nghe cộng đồng thay người dịch thứ hai',
	'meaning-unchanged': 'Không đổi nghĩa',
};

/** The steps that were taken, the newest above. */
export function StepHistory({ history }: Pick<DeskOfRendition, 'history'>) {
	if (history.length === 0) return <p>Chưa có bước nào được ghi.</p>;
	return (
		<details>
			<summary>Các bước đã qua ({history.length})</summary>
			<ol reversed style={{ margin: '8px 0' }}>
				{history.map((step) => (
					<li key={`${step.at}${step.step}`}>
						{clock.format(new Date(step.at))} – {step.who}: {step.step}
						{KINDS[step.kind] ? `. ${KINDS[step.kind]}` : ''}
						{step.note === '' ? '' : `. ${step.note}`}
						{step.heardSeconds === null ? '' : `. Đã nghe ${Math.round(step.heardSeconds)} giây trước khi ký`}
					</li>
				))}
			</ol>
		</details>
	);
}

const clock = new Intl.DateTimeFormat('vi-VN', {
	dateStyle: 'short',
	timeStyle: 'short',
	timeZone: 'Asia/Ho_Chi_Minh',
});
