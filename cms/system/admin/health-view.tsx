import React from 'react';

import { hasRole } from '../../foundation/roles.ts';
import { loadHealth } from '../health.ts';
import { AdminPage } from '../../foundation/admin/admin-page.tsx';
import { EdgeBatches, HeldWorkList, SetAsideRows } from './held-work.tsx';
import { HealthButton } from './health-button.tsx';
import { healthInWords, instantInWords } from './health-words.ts';
import '../../foundation/admin/panel.css';

import type { AdminViewServerProps } from 'payload';
import type { Health } from '../health.ts';
import type { HealthPart } from './health-part.ts';

/** `/admin/tinh-trang`: what the system works with and what is broken, for administrators. */
export async function HealthView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	const health = hasRole(req, 'administrator') ? await loadHealth(req.payload) : undefined;
	return (
		<AdminPage view={view}>
			<h1>Tình trạng hệ thống</h1>
			{health ? <Parts health={health} /> : <p>Chỉ quản trị hệ thống xem được trang này.</p>}
		</AdminPage>
	);
}

function Parts({ health }: { health: Health }) {
	// what somebody has to do stands first
	const parts = healthInWords(health).toSorted((one, other) => Number(other.isTrouble) - Number(one.isTrouble));
	const troubles = parts.filter(({ isTrouble }) => isTrouble).map(({ title }) => title.toLocaleLowerCase('vi'));
	return (
		<>
			<p className="ban-tin__bao" role="status">
				{troubles.length === 0 ? 'Mọi phần đều chạy tốt.' : `Cần xem: ${troubles.join(', ')}.`}
			</p>
			{parts.map((part) => (
				<Part key={part.title} part={part} />
			))}
			<HeldWorkList held={health.held} />
			{health.failed.length > 0 && <FailedJobs failed={health.failed} />}
			{health.edgeBatches.map((edge) => (
				<EdgeBatches key={edge.edge} edge={edge} />
			))}
			{health.setAside.count > 0 && <SetAsideRows {...health.setAside} />}
			<section className="ban-tin" aria-labelledby="thu-am-thanh">
				<h2 id="thu-am-thanh">Thử bộ xử lý âm thanh</h2>
				<p>Dựng tiếng chuông mở đầu bản tin từ đầu đến cuối, không lưu lại.</p>
				<HealthButton label="Thử ngay" path="/api/operations/self-test" busy="Đang dựng tiếng chuông…" />
			</section>
		</>
	);
}

function Part({ part: { title, isTrouble, sentences } }: { part: HealthPart }) {
	return (
		<section
			className="ban-tin"
			aria-label={title}
			style={isTrouble ? { borderInlineStart: '4px solid var(--theme-error-500)' } : {}}
		>
			<h2>
				{title}: {isTrouble ? 'cần xem' : 'tốt'}
			</h2>
			{sentences.map((sentence) => (
				<p key={sentence} style={{ overflowWrap: 'anywhere' }}>
					{sentence}
				</p>
			))}
		</section>
	);
}

function FailedJobs({ failed }: Pick<Health, 'failed'>) {
	return (
		<section className="ban-tin" aria-labelledby="viec-hong">
			<h2 id="viec-hong">Việc bị hỏng</h2>
			<ul>
				{failed.map(({ id, label, reason, at, tries }) => (
					<li key={id}>
						<p>
							<b>{label}</b>, lúc {instantInWords(at)}, đã thử {tries} lần.
						</p>
						<p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason}</p>
						<HealthButton
							label="Thử lại"
							about={`Thử lại: ${label}, lúc ${instantInWords(at)}`}
							path={`/api/operations/retry/${id}`}
							busy="Đang đưa vào hàng chờ…"
						/>
					</li>
				))}
			</ul>
		</section>
	);
}
