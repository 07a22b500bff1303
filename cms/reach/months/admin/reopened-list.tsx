import React from 'react';

import { dayAt, dayInWords } from '#content/model/month.ts';

import type { Reopening } from '../load-reopened.ts';

const dayOf = (instant: string): string => dayInWords(dayAt(new Date(instant)));

/** Earlier closings with the figures that they froze: nothing that was once reported disappears. */
export function ReopenedList({ reopened }: { reopened: readonly Reopening[] }) {
	if (reopened.length === 0) return null;
	return (
		<section className="ban-tin" aria-labelledby="mo-lai">
			<h2 id="mo-lai">Các lần chốt đã mở lại</h2>
			<ol>
				{reopened.map((one) => (
					<li key={one.closing} style={{ overflowWrap: 'anywhere' }}>
						{one.closedBy} chốt ngày {dayOf(one.closedAt)}: {one.airings.toLocaleString('vi-VN')} lần phát,{' '}
						{(one.minuteHundredths / 100).toLocaleString('vi-VN')} phút, {one.communesAired} xã có phát. {one.askedBy}{' '}
						đề nghị, {one.reopenedBy} mở lại ngày {dayOf(one.reopenedAt)}: {one.reason}. Dấu SHA-256: {one.digest}
					</li>
				))}
			</ol>
		</section>
	);
}
