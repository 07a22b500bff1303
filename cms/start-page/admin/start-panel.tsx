import React from 'react';

import { EDITION_STATE_NAMES } from '#content/model/edition.ts';
import { dayInWords, monthInWords } from '#content/model/month.ts';

import { hasRole } from '../../foundation/roles.ts';
import { loadToday } from '../load-today.ts';
import { namesInWords } from '../../editions/preflight-finding.ts';
import { cmsSettings } from '../../foundation/settings.ts';
import { PublishButton } from './publish-button.tsx';

import type { Payload, TypedUser } from 'payload';
import type { Today } from '../load-today.ts';

/** On top of the dashboard: what waits for this person, what is late, this month at a glance. */
export async function StartPanel({ payload, user }: { payload: Payload; user: TypedUser | null }) {
	if (!user) return null;
	const today = await loadToday(payload, user, new Date());
	return (
		<section aria-labelledby="start-panel" style={{ marginBottom: '2rem' }}>
			<h2 id="start-panel">
				Hôm nay {dayInWords(today.day)}, {monthInWords(today.month)}
			</h2>
			<div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px 32px', margin: '16px 0' }}>
				<div style={COLUMN}>
					<WaitingList waiting={today.waiting} />
					<LateList late={today.late} />
				</div>
				<div style={COLUMN}>
					<Month today={today} />
				</div>
			</div>
			{hasRole({ user }, 'administrator', 'officer') && <PublishButton />}
		</section>
	);
}

const COLUMN = { flex: '1 1 24rem', minWidth: 0 } as const;

function WaitingList({ waiting }: Pick<Today, 'waiting'>) {
	return (
		<>
			<h3>Đang chờ bạn</h3>
			{waiting.length === 0 && <p>Không có việc nào đang chờ bạn.</p>}
			{waiting.map(({ title, count, first, href }) => (
				<React.Fragment key={title}>
					<h4>
						{title}: {count}
					</h4>
					<ul>
						{first.map((work) => (
							<li key={work.href}>
								<a href={work.href}>{work.text}</a>
							</li>
						))}
						{count > first.length && (
							<li>
								<a href={href}>
									Xem cả {count} việc: {title.toLocaleLowerCase('vi')}
								</a>
							</li>
						)}
					</ul>
				</React.Fragment>
			))}
		</>
	);
}

function LateList({ late }: Pick<Today, 'late'>) {
	if (late.length === 0) return null;
	return (
		<>
			<h3>Cần làm ngay</h3>
			<ul>
				{late.map(({ text, href, detail }) => (
					<li key={text} style={{ whiteSpace: 'pre-line' }}>
						<a href={href}>{text}</a>
						{detail && <div>{detail}</div>}
					</li>
				))}
			</ul>
		</>
	);
}

function Month({ today }: { today: Today }) {
	const ready = today.languages.filter(({ approved, messages }) => messages > 0 && approved === messages);
	const begun = today.languages.filter(({ approved, messages }) => approved > 0 && approved < messages);
	return (
		<>
			<h3>Tháng này</h3>
			<ul>
				{today.editions.map(({ id, title, state }) => (
					<li key={id}>
						<a href={`/admin/collections/editions/${id}`}>{title}</a>: {EDITION_STATE_NAMES[state]}.
					</li>
				))}
				{today.editions.length === 0 && <li>Chưa có bản tin tháng này.</li>}
				<li>
					<a href="/admin/phu-kin">Ngôn ngữ</a>: {ready.length} trong {today.languages.length} đã duyệt đủ
					{begun.length > 0 && `; còn thiếu: ${begun.map(missingIn).join(', ')}`}.
				</li>
				{today.namesMissing.length > 0 && (
					<li>
						<a href="/admin/collections/spoken-names">Tên tiếng để nghe</a>: còn thiếu bản ghi của{' '}
						{namesInWords(today.namesMissing, { of: 'tiếng' })}.
					</li>
				)}
				<li>
					Lần phát của bản tin tháng này được tính: {today.airings.toLocaleString('vi-VN')}, từ{' '}
					{today.communes.toLocaleString('vi-VN')} xã.
				</li>
				<li>{releaseSentence(today.release)}</li>
				<li>
					Trang công khai: <a href={cmsSettings().siteUrl}>{cmsSettings().siteUrl}</a>
				</li>
			</ul>
		</>
	);
}

const missingIn = ({ name, approved, messages }: Today['languages'][number]): string =>
	`${name} ${messages - approved}/${messages}`;

function releaseSentence(release: Today['release']): string {
	if (!release) return 'Chưa phát hành lần nào.';
	if (release.state === 'published') {
		const held = release.held > 0 ? ` ${release.held} mục chưa cập nhật được, xem "Cần làm ngay".` : '';
		return `Bản phát hành mới nhất: ${release.release}.${held}`;
	}
	if (release.state === 'building') return `Đang dựng bản phát hành ${release.release}.`;
	return `Bản phát hành ${release.release} bị hỏng, bản trước vẫn phục vụ. ${release.problem}`;
}
