import React from 'react';

import { dayInWords, monthInWords } from '#content/model/month.ts';

import { hasRole } from '../../foundation/roles.ts';
import { cmsSettings } from '../../foundation/settings.ts';
import { loadToday } from '../load-today.ts';
import { AskNow } from './ask-now.tsx';
import { MonthAside } from './month-aside.tsx';
import { MonthStrip } from './month-strip.tsx';
import { PublishButton } from './publish-button.tsx';
import { TaskList } from './task-list.tsx';
import './start.css';

import type { Payload, TypedUser } from 'payload';
import type { Today } from '../load-today.ts';

/** What waits for this person, what is late, how far the month is. */
export async function StartPanel({ payload, user }: { payload: Payload; user: TypedUser }) {
	const today = await loadToday(payload, user, new Date());
	const mayPublish = hasRole({ user }, 'administrator', 'officer');
	return (
		<section aria-labelledby="start-panel" className="bat-dau">
			<header className="bat-dau__dau">
				<h1 id="start-panel">
					Hôm nay {dayInWords(today.day)}, {monthInWords(today.month)}
				</h1>
				<p>{cmsSettings().helpContact && `Hỗ trợ: ${cmsSettings().helpContact}`}</p>
			</header>
			<MonthStrip stations={today.strip} edition={today.current} />
			<div className="bat-dau__hai">
				<div>
					<TaskList waiting={today.waiting} today={today.day} />
					<Shortcuts user={user} />
				</div>
				<aside aria-label="Tháng này">
					<AskNow late={today.late} />
					<FirstWeek steps={today.firstWeek} />
					<MonthAside today={today} mayPlan={mayPublish} />
					{mayPublish && (
						<section className="bat-dau__o">
							<h2>Phát hành</h2>
							<p>{releaseSentence(today.release)}</p>
							<PublishButton />
						</section>
					)}
				</aside>
			</div>
		</section>
	);
}

function FirstWeek({ steps }: { steps: Today['firstWeek'] }) {
	if (steps.length === 0) return null;
	return (
		<section className="bat-dau__o">
			<h2>Tuần đầu tiên</h2>
			<ol className="bat-dau__buoc">
				{steps.map(({ text, href, isDone }) => (
					<li key={text}>
						{isDone ? (
							<>
								<b>✓ Xong.</b> {text}
							</>
						) : (
							<a href={href}>{text}</a>
						)}
					</li>
				))}
			</ol>
		</section>
	);
}

/** Ways that are else only in the closed menu; each only for those who may go it. */
function Shortcuts({ user }: { user: TypedUser }) {
	const isDesk = hasRole({ user }, 'administrator', 'officer');
	const readsMonths = hasRole({ user }, 'administrator', 'officer', 'approver', 'manager');
	const links = [
		{ text: 'Bảng các thứ tiếng', href: '/admin/phu-kin', isOpen: true },
		{ text: 'Lịch phát', href: '/admin/lich', isOpen: true },
		{ text: 'Viết thông điệp mới', href: '/admin/collections/messages/create', isOpen: isDesk },
		{ text: 'Nhập từ Word, Excel', href: '/admin/nhap-du-lieu', isOpen: isDesk },
		{ text: 'Độ phủ', href: '/admin/do-phu', isOpen: readsMonths },
		{ text: 'Kế hoạch và chỉ tiêu', href: '/admin/ke-hoach', isOpen: readsMonths },
		{ text: 'Sổ tháng của các xã', href: '/admin/chot-thang', isOpen: readsMonths },
		{ text: 'Báo cáo', href: '/admin/bao-cao', isOpen: readsMonths },
		{ text: 'Tình trạng máy', href: '/admin/tinh-trang', isOpen: hasRole({ user }, 'administrator') },
		{ text: 'Trang công khai', href: cmsSettings().siteUrl, isOpen: true },
	];
	return (
		<nav className="bat-dau__tat" aria-label="Lối tắt">
			{links
				.filter(({ isOpen }) => isOpen)
				.map(({ text, href }) => (
					<a key={href} href={href}>
						{text}
					</a>
				))}
		</nav>
	);
}

function releaseSentence(release: Today['release']): string {
	if (!release) return 'Chưa phát hành lần nào.';
	if (release.state === 'published') {
		const held = release.held > 0 ? ` ${release.held} mục chưa cập nhật được, xem "Cần làm ngay".` : '';
		return `Bản phát hành mới nhất: ${release.release}.${held}`;
	}
	if (release.state === 'building') return `Đang dựng bản phát hành ${release.release}.`;
	return `Bản phát hành ${release.release} bị hỏng, bản trước vẫn phục vụ. ${release.problem}`;
}
