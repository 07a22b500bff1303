'use client';

import { Button, toast } from '@payloadcms/ui';
import React, { useCallback, useState } from 'react';

import { dayInWords, parseDay } from '#content/model/month.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';

import type { Workspace } from '../load-workspace.ts';

interface AssignmentBoxProps {
	readonly rendition: string;
	readonly workspace: Pick<Workspace, 'assigned' | 'colleagues' | 'mayAssign'>;
	readonly onChanged: () => void;
}

/** Whose work this is now and until when; those who lead give it to somebody. */
export function AssignmentBox({
	rendition,
	workspace: { assigned, colleagues, mayAssign },
	onChanged,
}: AssignmentBoxProps) {
	const [to, setTo] = useState(assigned.to);
	const [dueDay, setDueDay] = useState(assigned.dueDay);
	const [isBusy, setBusy] = useState(false);
	const save = useCallback(async () => {
		setBusy(true);
		try {
			const data = { assignedTo: to === '' ? null : to, dueDay: dueDay === '' ? null : dueDay };
			await askServer(`/api/renditions/${rendition}`, data, { method: 'PATCH' });
			toast.success(to === '' ? 'Không còn giao cho ai.' : 'Đã giao việc.');
			onChanged();
		} catch (error) {
			toast.error(sentenceOf(error));
		} finally {
			setBusy(false);
		}
	}, [rendition, to, dueDay, onChanged]);
	return (
		<details>
			<summary>{summaryOf(assigned)}</summary>
			{mayAssign && (
				<div className="lam-viec__o">
					<label htmlFor="giao-cho">Giao cho</label>
					<select id="giao-cho" value={to} onChange={(event) => setTo(event.target.value)}>
						<option value="">Chưa giao cho ai</option>
						{colleagues.map(({ id, name, role }) => (
							<option key={id} value={String(id)}>
								{name} ({role})
							</option>
						))}
					</select>
					<label htmlFor="han-lam">Hạn làm</label>
					<input id="han-lam" type="date" value={dueDay} onChange={(event) => setDueDay(event.target.value)} />
					<Button size="medium" buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => void save()}>
						Giao việc
					</Button>
				</div>
			)}
		</details>
	);
}

function summaryOf({ to, name, dueDay }: Workspace['assigned']): string {
	const day = parseDay(dueDay);
	const until = day ? `, hạn ${dayInWords(day)}` : '';
	return to === '' ? `Chưa giao cho ai${until}` : `Giao cho ${name || 'một người không còn làm bài này'}${until}`;
}
