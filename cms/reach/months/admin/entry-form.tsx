'use client';

import React, { useCallback, useState } from 'react';

import { MonthButton } from './month-button.tsx';

interface Props {
	readonly commune: string;
	readonly name: string;
	readonly month: string;
	readonly completedOn: string;
	readonly exception: string;
	readonly isClosed: boolean;
}

const PATH = '/api/months/entries';

/** What the desk has heard from one commune: that it is done, or why it may be late. Folded, since there are many. */
export function EntryForm({ commune, name, month, completedOn, exception, isClosed }: Props) {
	const [day, setDay] = useState(completedOn);
	const [reason, setReason] = useState(exception);
	const changeDay = useCallback((event: React.ChangeEvent<HTMLInputElement>) => setDay(event.target.value), []);
	const changeReason = useCallback((event: React.ChangeEvent<HTMLInputElement>) => setReason(event.target.value), []);
	return (
		<details>
			<summary style={{ minHeight: '44px', cursor: 'pointer' }}>
				Ghi<span className="an-di"> cho {name}</span>
			</summary>
			<label>
				Xã báo đã ghi xong, ngày
				<input type="date" value={day} min={`${month}-01`} onChange={changeDay} />
			</label>
			<MonthButton
				label={day === '' && completedOn !== '' ? 'Bỏ lời báo xong' : 'Ghi lời báo xong'}
				about={`Ghi lời báo xong của ${name}`}
				path={PATH}
				body={{ month, commune, kind: 'completion', day }}
				busy="Đang ghi…"
			/>
			{!isClosed && (
				<>
					<label>
						Cho phép muộn, vì
						<input type="text" value={reason} maxLength={500} onChange={changeReason} />
					</label>
					<MonthButton
						label={reason.trim() === '' && exception !== '' ? 'Bỏ phép muộn' : 'Ghi phép muộn'}
						about={`Ghi phép muộn của ${name}`}
						path={PATH}
						body={{ month, commune, kind: 'exception', reason }}
						busy="Đang ghi…"
					/>
				</>
			)}
		</details>
	);
}
