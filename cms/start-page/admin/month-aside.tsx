import React from 'react';

import { EDITION_STATE_NAMES } from '#content/model/edition.ts';
import { dayInWords } from '#content/model/month.ts';

import { namesInWords } from '../../editions/preflight-finding.ts';

import type { Today } from '../load-today.ts';

/** Languages that are named one by one; the rest is a number and a link. */
const LANGUAGES_SHOWN = 6;

/** What is on the air, what comes next, what the last withdrawal did. */
export function MonthAside({ today, mayPlan }: { today: Today; mayPlan: boolean }) {
	return (
		<>
			<Withdrawal withdrawal={today.withdrawal} />
			<OnAir today={today} />
			<Next next={today.next} mayPlan={mayPlan} />
		</>
	);
}

function Withdrawal({ withdrawal }: Pick<Today, 'withdrawal'>) {
	if (!withdrawal) return null;
	const { title, day, reason, href, mayHaveIt, fetchedSince } = withdrawal;
	return (
		<section className="bat-dau__o bat-dau__o--gap">
			<h2>Vừa rút</h2>
			<p>
				“{title}”, rút ngày {dayInWords(day)}: {reason}
			</p>
			<p>
				{fetchedSince.toLocaleString('vi-VN')} xã đã tải lại gói sau ngày đó; {mayHaveIt.toLocaleString('vi-VN')} xã tải
				lần cuối từ trước, có thể còn bản cũ.
			</p>
			<a className="bat-dau__nut" href={href}>
				Xem các xã cần gọi
			</a>
		</section>
	);
}

function OnAir({ today: { languages, namesMissing } }: { today: Today }) {
	const shown = languages.toSorted((one, other) => other.approved - one.approved).slice(0, LANGUAGES_SHOWN);
	return (
		<section className="bat-dau__o">
			<h2>Các thứ tiếng tháng này</h2>
			<dl>
				{shown.map(({ name, approved, messages }) => (
					<React.Fragment key={name}>
						<dt>{name}</dt>
						<dd>
							{approved} trong {messages} bài đã duyệt
						</dd>
					</React.Fragment>
				))}
			</dl>
			{languages.length > shown.length && (
				<p>
					<a href="/admin/phu-kin">Còn {languages.length - shown.length} tiếng nữa</a>
				</p>
			)}
			{namesMissing.length > 0 && (
				<p>
					<a href="/admin/collections/spoken-names">Tên tiếng để nghe</a>: còn thiếu bản ghi của{' '}
					{namesInWords(namesMissing, { of: 'tiếng' })}.
				</p>
			)}
		</section>
	);
}

function Next({ next, mayPlan }: Pick<Today, 'next'> & { mayPlan: boolean }) {
	return (
		<section className="bat-dau__o">
			<h2>Tháng sau</h2>
			{next ? (
				<p>
					<a href={`/admin/collections/editions/${next.id}`}>{next.title}</a>: {EDITION_STATE_NAMES[next.state]}.
				</p>
			) : (
				<p>Chưa có bản tin tháng sau.</p>
			)}
			{!next && mayPlan && (
				<a className="bat-dau__nut" href="/admin/collections/editions/create">
					Lập bản tin tháng sau
				</a>
			)}
		</section>
	);
}
