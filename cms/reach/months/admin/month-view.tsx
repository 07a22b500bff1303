import { redirect } from 'next/navigation.js';
import React from 'react';

import { completenessOf, dueDayOf } from '#content/model/month-completion.ts';
import { totalOf } from '#content/model/month-figures.ts';
import { dayAt, dayInWords, monthInWords } from '#content/model/month.ts';

import { AdminPage } from '../../../foundation/admin/admin-page.tsx';
import { worksFor } from '../../../foundation/province-access.ts';
import { cmsSettings } from '../../../foundation/settings.ts';
import { provinceQuestion, QuestionForm } from '../../admin/question-form.tsx';
import { closingOf } from '../closing-endpoints.ts';
import { loadMonth } from '../load-month.ts';
import { personOf } from '../month-person.ts';
import { mayClose, mayReadMonths } from '../month-access.ts';
import { communeLines } from './commune-lines.ts';
import { CommuneTable } from './commune-table.tsx';
import { MonthState } from './month-state.tsx';
import { monthQuestion } from './month-question.ts';
import { Reminders } from './reminders.tsx';
import { ReopenedList } from './reopened-list.tsx';
import { RevisionTable } from './revision-table.tsx';
import '../../../foundation/admin/panel.css';

import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { Month } from '#content/model/month.ts';

/** `/admin/chot-thang`: who has declared a month, who is late, and the closing of it. */
export async function MonthView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fchot-thang');
	const question = monthQuestion(req, new Date());
	return (
		<AdminPage view={view}>
			<main>
				<h1>Sổ tháng của các xã, {monthInWords(question.month)}</h1>
				<QuestionForm
					path="/admin/chot-thang"
					month={{ chosen: question.month }}
					place={provinceQuestion(question.province)}
				/>
				{mayReadMonths(req, question.province) ? (
					<MonthOfProvince req={req} {...question} />
				) : (
					<p className="ban-tin">Sổ tháng của tỉnh này chỉ dành cho cán bộ, người duyệt và lãnh đạo của tỉnh.</p>
				)}
			</main>
		</AdminPage>
	);
}

async function MonthOfProvince({ req, month, province }: { req: PayloadRequest; month: Month; province: string }) {
	const loaded = await loadMonth(req.payload, { month, province });
	const lines = communeLines(loaded, { month, siteUrl: cmsSettings().siteUrl });
	const counts = completenessOf(lines);
	const total = totalOf(loaded.live.figures);
	const today = dayAt(new Date());
	const due = dueDayOf(month);
	const isWriter = worksFor(req, province);
	return (
		<>
			<section className="ban-tin" aria-labelledby="tinh-hinh">
				<h2 id="tinh-hinh">
					{counts.declared} trong {counts.expected} xã, phường có ghi lần phát
				</h2>
				<p>
					Báo đã ghi xong: {counts.onTime} đúng hạn, {counts.late} muộn. Đã ghi mà chưa báo xong: {counts.unfinished}.
					Chưa ghi, chưa báo: {counts.silent}. Trong số muộn và chưa báo, {counts.excused} xã được phép, có lý do.
				</p>
				<p>
					Hạn báo xong: {dayInWords(due)}
					{today <= due ? ', còn trong hạn.' : '.'} Muộn hay không là theo ngày xã báo xong, không theo ngày chốt. Chưa
					ghi không có nghĩa là chưa phát.
				</p>
				<p>
					Cả tỉnh: {total.airings.toLocaleString('vi-VN')} lần phát,{' '}
					{(total.minuteHundredths / 100).toLocaleString('vi-VN')} phút.{' '}
					<a href={`/admin/bao-cao?noi=${province}&ky=${month}`}>Xem báo cáo tháng này</a>
				</p>
			</section>
			<MonthState
				loaded={loaded}
				closing={closingOf(loaded, { month, today, closer: personOf(req.user) })}
				month={month}
				province={province}
				isReviewer={isWriter}
				isCloser={mayClose(req, province)}
			/>
			{loaded.closed && <RevisionTable closed={loaded.closed.figures} live={loaded.live} names={lines} />}
			<ReopenedList reopened={loaded.reopened} />
			<CommuneTable lines={lines} month={month} isWriter={isWriter} isClosed={loaded.closed !== undefined} />
			<Reminders
				lines={lines.filter(({ progress }) => progress === 'unfinished' || progress === 'silent')}
				month={month}
				isWriter={isWriter}
			/>
		</>
	);
}
