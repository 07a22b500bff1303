import React from 'react';

import { HealthButton } from './health-button.tsx';
import { instantInWords } from './health-words.ts';

import type { Health } from '../health.ts';

/** Who works on what, since when; what is a job can be stopped. */
export function HeldWorkList({ held }: Pick<Health, 'held'>) {
	return (
		<section className="ban-tin" aria-labelledby="viec-dang-lam">
			<h2 id="viec-dang-lam">Việc đang làm</h2>
			{held.length === 0 && <p>Không có việc nào đang làm.</p>}
			<ul>
				{held.map((work) => (
					<li key={`${work.subject} ${work.since}`}>
						<p>
							<b>{work.subject}</b>, từ {instantInWords(work.since)}, trên máy {work.machine} (tiến trình {work.pid}).
							{!work.isAlive && ' Tiến trình này đã chết, máy sẽ tự giao việc cho tiến trình khác trong nửa phút.'}
							{work.isStopAsked && ' Đang dừng.'}
						</p>
						{work.job !== undefined && !work.isStopAsked && (
							<HealthButton
								label="Dừng"
								about={`Dừng: ${work.subject}, từ ${instantInWords(work.since)}`}
								path={`/api/operations/stop/${work.job}`}
								busy="Đang yêu cầu dừng…"
							/>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}

/** What edges sent and could not be taken, as it came. */
export function SetAsideRows({ count, rows }: Health['setAside']) {
	return (
		<section className="ban-tin" aria-labelledby="de-rieng">
			<h2 id="de-rieng">Dòng để riêng</h2>
			{rows.length < count && (
				<p>
					{rows.length} dòng cũ nhất trong {count} dòng.
				</p>
			)}
			<HealthButton label="Nhận lại tất cả" path="/api/operations/set-aside/all/retry" busy="Đang nhận lại…" />
			<ul>
				{rows.map(({ id, what, reason, at }) => (
					<li key={id}>
						<p>
							Lúc {instantInWords(at)}. Lý do: <span lang="en">{reason}</span>
						</p>
						<p style={{ overflowWrap: 'anywhere' }}>
							<code>{JSON.stringify(what)}</code>
						</p>
						<HealthButton
							label="Nhận lại"
							about={`Nhận lại dòng lúc ${instantInWords(at)}`}
							path={`/api/operations/set-aside/${id}/retry`}
							busy="Đang nhận lại…"
						/>
					</li>
				))}
			</ul>
		</section>
	);
}

/** Whole batches that lie at an edge, because the CMS could not take them. */
export function EdgeBatches({
	edge: { edge, total, setAside, at, isRetryAsked },
}: {
	edge: Health['edgeBatches'][number];
}) {
	return (
		<section className="ban-tin" aria-label={`Lô để riêng ở trang ${edge}`}>
			<h2>Lô để riêng ở trang {edge}</h2>
			<p>
				{total} lô, theo tin của trang lúc {instantInWords(at)}.
				{setAside.length < total && ` Dưới đây là ${setAside.length} lô cũ nhất.`}
				{isRetryAsked && ' Đã yêu cầu gửi lại, đang chờ trang liên lạc.'}
			</p>
			{!isRetryAsked && (
				<HealthButton
					label="Gửi lại tất cả"
					about={`Gửi lại các lô để riêng ở trang ${edge}`}
					path={`/api/operations/edge-batches/${encodeURIComponent(edge)}/retry`}
					busy="Đang yêu cầu gửi lại…"
				/>
			)}
			<ul>
				{setAside.map(({ id, reason, setAsideAt, counters, airings }) => (
					<li key={id}>
						<p style={{ overflowWrap: 'anywhere' }}>
							Lúc {instantInWords(setAsideAt)}: {airings} lần phát, {counters} số đếm. Lý do:{' '}
							<span lang="en">{reason}</span>
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}
