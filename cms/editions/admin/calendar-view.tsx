import React from 'react';

import { addMonths, dayAt, dayInWords, daysBetween, monthAt, monthInWords, parseMonth } from '#content/model/month.ts';

import { worksFor } from '../../foundation/province-access.ts';
import { editionsOf, loadEvents } from '../calendar/load-events.ts';
import { eventsIn, monthGrid } from '../calendar/month-grid.ts';
import { AdminPage } from '../../foundation/admin/admin-page.tsx';
import { CopyMonth } from './copy-month.tsx';
import './calendar.css';

import type { AdminViewServerProps } from 'payload';
import type { Day, Month } from '#content/model/month.ts';
import type { CalendarDay, CalendarEvent, EventKind } from '../calendar/month-grid.ts';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];
const KIND_NAMES: Readonly<Record<EventKind, string>> = {
	edition: 'Bản tin',
	appointment: 'Hẹn giờ',
	campaign: 'Chiến dịch',
	hotline: 'Số điện thoại',
	holiday: 'Ngày lễ',
};

/** `/admin/lich`: what is planned, month by month; a grid where there is room, a list on a narrow screen. */
export async function CalendarView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	const { payload, user } = req;
	const now = new Date();
	const wanted = view.searchParams?.thang;
	const month = parseMonth(typeof wanted === 'string' ? wanted : '') ?? monthAt(now);
	if (!user) {
		return (
			<AdminPage view={view}>
				<p>Hãy đăng nhập để xem lịch.</p>
			</AdminPage>
		);
	}
	const events = await loadEvents(payload, user, month);
	const previous = (await editionsOf(payload, user, addMonths(month, -1))).filter(({ area }) => worksFor(req, area));
	const here = await editionsOf(payload, user, month);
	const copyable = previous.filter(({ area }) => !here.some((edition) => edition.area === area));
	return (
		<AdminPage view={view} className="lich">
			<h1>Lịch chiến dịch, {monthInWords(month)}</h1>
			<MonthLinks month={month} today={dayAt(now)} />
			{copyable.map(({ id, title }) => (
				<CopyMonth key={String(id)} id={id} title={title} month={month} />
			))}
			<MonthTable weeks={monthGrid(month, events)} month={month} today={dayAt(now)} />
			<h2>Trong tháng</h2>
			<EventList events={eventsIn(month, events)} />
		</AdminPage>
	);
}

function MonthLinks({ month, today }: { month: Month; today: Day }) {
	const address = (target: Month) => `/admin/lich?thang=${target}`;
	const before = addMonths(month, -1);
	const after = addMonths(month, 1);
	return (
		<nav aria-label="Chuyển tháng" className="lich__thang">
			<a href={address(before)}>← {monthInWords(before)}</a>
			<a href="/admin/lich">Hôm nay {dayInWords(today)}</a>
			<a href={address(after)}>{monthInWords(after)} →</a>
			<a href="/admin/collections/editions/create">Tạo bản tin mới</a>
		</nav>
	);
}

function MonthTable({ weeks, month, today }: { weeks: readonly (readonly CalendarDay[])[]; month: Month; today: Day }) {
	return (
		<table className="lich__bang">
			<caption>{monthInWords(month)}</caption>
			<thead>
				<tr>
					{WEEKDAYS.map((name) => (
						<th key={name} scope="col">
							{name}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{weeks.map((week) => (
					<tr key={week[0]?.day}>
						{week.map(({ day, isOfMonth, events }, weekday) => (
							<td
								key={day}
								className={isOfMonth ? '' : 'lich__ngoai'}
								{...(day === today ? { 'aria-current': 'date' as const } : {})}
							>
								<span className="lich__ngay">{isOfMonth ? Number(day.slice(8)) : dayInWords(day).slice(0, 5)}</span>
								{events
									.filter((event) => isNamedOn(event, day, weekday))
									.map((event) => (
										<EventLink key={`${event.kind}-${event.title}`} event={event} />
									))}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** What lasts long is named when it begins, and once a week and a month: 31 times would hide everything else. */
const isNamedOn = ({ from, to }: CalendarEvent, day: Day, weekday: number): boolean =>
	daysBetween(from, to) < 7 || day === from || weekday === 0 || day.endsWith('-01');

function EventList({ events }: { events: readonly CalendarEvent[] }) {
	if (events.length === 0) return <p>Tháng này chưa có gì trong lịch.</p>;
	return (
		<ul className="lich__danh-sach">
			{events.map((event) => (
				<li key={`${event.kind}-${event.title}`}>
					<strong>
						{dayInWords(event.from)}
						{event.to === event.from ? '' : ` – ${dayInWords(event.to)}`}
					</strong>{' '}
					<EventLink event={event} />
				</li>
			))}
		</ul>
	);
}

const EventLink = ({ event: { kind, title, link } }: { event: CalendarEvent }) => {
	const content = (
		<>
			<span className="lich__loai">{KIND_NAMES[kind]}:</span> {title}
		</>
	);
	const className = `lich__viec lich__viec--${kind}`;
	return link ? (
		<a className={className} href={link}>
			{content}
		</a>
	) : (
		<span className={className}>{content}</span>
	);
};
