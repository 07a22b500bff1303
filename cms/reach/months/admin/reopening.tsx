'use client';

import React, { useCallback, useState } from 'react';

import { MonthButton } from './month-button.tsx';

interface Props {
	readonly month: string;
	readonly province: string;
	/** Of the closing that stands on the page. */
	readonly digest: string;
	/** Who asks for it, and why; null: nobody. */
	readonly asking: {
		readonly who: string;
		readonly reason: string;
		/** Is it of whoever looks at the page? */
		readonly isOwn: boolean;
	} | null;
}

/** Two persons undo a closing: one says why, another one agrees. */
export function ReopeningForm({ month, province, digest, asking }: Props) {
	const [reason, setReason] = useState('');
	const changeReason = useCallback((event: React.ChangeEvent<HTMLInputElement>) => setReason(event.target.value), []);
	const body = { month, province, digest };
	if (!asking)
		return (
			<details>
				<summary style={{ minHeight: '44px', cursor: 'pointer' }}>Số chốt sai, cần mở lại</summary>
				<p>Một người ghi lý do, một người khác đồng ý. Số đã chốt vẫn giữ lại, và báo cáo nói rõ đã mở lại.</p>
				<label>
					Vì sao cần mở lại
					<input type="text" value={reason} maxLength={500} onChange={changeReason} />
				</label>
				<MonthButton
					label="Đề nghị mở lại"
					path="/api/months/ask-reopening"
					body={{ ...body, reason }}
					busy="Đang ghi…"
				/>
			</details>
		);
	return (
		<>
			<p className="ban-tin__bao">
				{asking.who} đề nghị mở lại: {asking.reason}
			</p>
			{asking.isOwn ? (
				<MonthButton
					label="Rút đề nghị"
					path="/api/months/ask-reopening"
					body={{ ...body, reason: '' }}
					busy="Đang ghi…"
				/>
			) : (
				<MonthButton label="Đồng ý mở lại" path="/api/months/reopen" body={body} busy="Đang mở lại…" />
			)}
		</>
	);
}
