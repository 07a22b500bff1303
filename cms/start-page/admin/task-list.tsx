import React from 'react';

import { tasksOf } from '../tasks.ts';
import { countOwn } from '../today.ts';

import type { Day } from '#content/model/month.ts';
import type { Today } from '../load-today.ts';

/** One line a task, the oldest above, then each kind with its number. */
export function TaskList({ waiting, today }: { waiting: Today['waiting']; today: Day }) {
	const count = countOwn(waiting);
	const tasks = tasksOf(waiting, today);
	return (
		<section aria-labelledby="cho-ban">
			<header className="bat-dau__dau">
				<h2 id="cho-ban">Đang chờ bạn: {count.toLocaleString('vi-VN')}</h2>
				{count > 0 && <p>Việc cũ nhất ở trên</p>}
			</header>
			{count === 0 && <p>Không có việc nào đang chờ bạn.</p>}
			<ol className="bat-dau__viec">
				{tasks.map(({ short, text, detail, href, action, waits, isLate }) => (
					<li key={`${short} ${href}`}>
						<span className="bat-dau__loai">
							<b>{short}</b>
							{waits && <i className={isLate ? 'bat-dau__tre' : ''}>{waits}</i>}
						</span>
						<span className="bat-dau__ten">
							<cite>{text}</cite>
							{detail && <span>{detail}</span>}
						</span>
						<a className="bat-dau__nut" href={href} aria-label={`${action}: ${text}`}>
							{action}
						</a>
					</li>
				))}
			</ol>
			{waiting.length > 0 && (
				<ul className="bat-dau__loai-viec" aria-label="Từng loại việc">
					{waiting.map(({ title, count: number, href }) => (
						<li key={title}>
							<a href={href}>
								{title}: {number.toLocaleString('vi-VN')}
							</a>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}
