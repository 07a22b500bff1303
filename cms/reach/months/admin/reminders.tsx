import React from 'react';

import { dayAt, dayInWords, monthInWords } from '#content/model/month.ts';

import { CopyText } from './copy-text.tsx';
import { MonthButton } from './month-button.tsx';

import type { Month } from '#content/model/month.ts';
import type { CommuneLine } from './commune-lines.ts';

/** Communes to call or write to. Nothing is sent by itself: a person copies the words, and says so afterwards. */
export function Reminders({
	lines,
	month,
	isWriter,
}: {
	lines: readonly CommuneLine[];
	month: Month;
	isWriter: boolean;
}) {
	return (
		<section className="ban-tin" aria-labelledby="nhac">
			<h2 id="nhac">Cần nhắc: {lines.length} xã, phường</h2>
			{lines.length === 0 ? (
				<p>Xã nào cũng đã báo xong {monthInWords(month)}.</p>
			) : (
				<p>Máy không tự gửi gì. Gọi điện, hoặc chép lời nhắn sang Zalo, rồi bấm &quot;Đã nhắc&quot;.</p>
			)}
			<ul>
				{lines.map((line) => (
					<li key={line.code}>
						<b>{line.fullName}</b>:{' '}
						{line.phone === '' ? (
							<>
								chưa có số điện thoại, <a href={`/admin/collections/communes?search=${line.code}`}>ghi vào danh mục</a>
							</>
						) : (
							<a href={`tel:${line.phone.replace(/[^\d+]/g, '')}`}>{line.phone}</a>
						)}
						{line.remindedAt !== '' && `; đã nhắc ngày ${dayInWords(dayAt(new Date(line.remindedAt)))}`}
						{line.exception !== '' && '; được phép muộn'}.
						<CopyText text={line.reminder} about={line.fullName} />
						{isWriter && (
							<MonthButton
								label="Đã nhắc"
								about={`Đã nhắc ${line.fullName}`}
								path="/api/months/entries"
								body={{ month, commune: line.code, kind: 'reminder' }}
								busy="Đang ghi…"
							/>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
