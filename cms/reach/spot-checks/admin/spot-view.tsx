import { redirect } from 'next/navigation.js';
import React from 'react';

import { monthInWords } from '#content/model/month.ts';
import { spotCheckInWords } from '#content/survey/spot-check.ts';

import { AdminPage } from '../../../foundation/admin/admin-page.tsx';
import { worksFor } from '../../../foundation/province-access.ts';
import { provinceQuestion, QuestionForm } from '../../admin/question-form.tsx';
import { MonthButton } from '../../months/admin/month-button.tsx';
import { monthQuestion } from '../../months/admin/month-question.ts';
import { mayReadMonths } from '../../months/month-access.ts';
import { spotDesk } from '../spot-desk.ts';
import '../../../foundation/admin/panel.css';

import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { SpotDesk, SpotLine } from '../spot-desk.ts';

const PATH = '/admin/kiem-tra-lan-phat';
/** Enough for an interval of about ten points to each side. */
const USUAL_SIZE = 60;

const OUTCOMES = [
	['confirmed', 'Có phát'],
	['denied', 'Không phát'],
	['unreached', 'Không hỏi được'],
] as const;

/** `/admin/kiem-tra-lan-phat`: declared airings of a month by lot, to be asked about by telephone. */
export async function SpotView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(PATH)}`);
	const { month, province } = monthQuestion(req, new Date());
	return (
		<AdminPage view={view}>
			<main>
				<h1>Gọi điện kiểm tra lần phát, {monthInWords(month)}</h1>
				<QuestionForm path={PATH} month={{ chosen: month }} place={provinceQuestion(province)} />
				{mayReadMonths(req, province) ? (
					<SampleOfMonth req={req} month={month} province={province} />
				) : (
					<p className="ban-tin">Trang này chỉ dành cho cán bộ, người duyệt và lãnh đạo của tỉnh.</p>
				)}
			</main>
		</AdminPage>
	);
}

async function SampleOfMonth({ req, month, province }: { req: PayloadRequest; month: Month; province: string }) {
	const desk = await spotDesk(req, { month, province });
	const isWriter = worksFor(req, province);
	if (!desk)
		return (
			<section className="ban-tin" aria-labelledby="rut-mau">
				<h2 id="rut-mau">Chưa rút mẫu</h2>
				<p>
					Máy rút ngẫu nhiên tối đa {USUAL_SIZE} lần phát được tính của tháng, chỉ một lần. Hãy đợi các xã ghi xong rồi
					mới rút.
				</p>
				{isWriter && (
					<MonthButton
						label="Rút mẫu"
						path="/api/spot-checks/draw"
						body={{ month, province, size: USUAL_SIZE }}
						busy="Đang rút…"
					/>
				)}
			</section>
		);
	return (
		<>
			<Summary desk={desk} month={month} province={province} />
			<Lines lines={desk.lines} month={month} province={province} isWriter={isWriter} />
		</>
	);
}

function Summary({ desk: { sample, tally }, month, province }: { desk: SpotDesk; month: Month; province: string }) {
	const asked = tally.confirmed + tally.denied;
	return (
		<section className="ban-tin" aria-labelledby="ket-qua">
			<h2 id="ket-qua">
				{tally.confirmed} trong {asked} lần phát hỏi được là có phát
			</h2>
			<p>{spotCheckInWords(tally)}</p>
			<p>
				Rút {sample.size} trong {sample.of} lần phát, hạt giống {sample.seed}, do {sample.who}. Xã xác nhận thì lần phát
				lên mức A; xã nói không phát thì xuống mức D; không hỏi được thì giữ nguyên.
			</p>
			<p className="ban-tin__nut">
				<a
					className="btn btn--style-secondary btn--size-medium"
					href={`/api/spot-checks/${province}/${month}/xlsx`}
					download
				>
					Tải danh sách để gọi (Excel)
				</a>
			</p>
		</section>
	);
}

interface LinesProps {
	readonly lines: readonly SpotLine[];
	readonly month: Month;
	readonly province: string;
	readonly isWriter: boolean;
}

function Lines({ lines, month, province, isWriter }: LinesProps) {
	return (
		<section className="ban-tin" aria-labelledby="danh-sach">
			<h2 id="danh-sach">Danh sách để gọi</h2>
			<div style={{ overflowX: 'auto' }}>
				<table>
					<thead>
						<tr>
							{['Xã, phường', 'Điện thoại', 'Ngày, giờ', 'Tiếng, hình thức', 'Phút', 'Mức', 'Lời đáp'].map((head) => (
								<th key={head} scope="col">
									{head}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{lines.map((line) => (
							<tr key={line.airing}>
								<th scope="row">{line.name}</th>
								<td>{line.phone === '' ? 'chưa có số' : <a href={`tel:${line.phone}`}>{line.phone}</a>}</td>
								<td>
									{line.day}, {line.slot}
								</td>
								<td>
									{line.language}, {line.channel}
								</td>
								<td>{line.minutes.toLocaleString('vi-VN')}</td>
								<td>{line.confidence}</td>
								<td>
									{OUTCOMES.find(([outcome]) => outcome === line.outcome)?.[1] ?? 'chưa gọi'}
									{isWriter && <Buttons line={line} month={month} province={province} />}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}

const Buttons = ({ line, month, province }: { line: SpotLine; month: Month; province: string }) => (
	<details>
		<summary style={{ minHeight: '44px', cursor: 'pointer' }}>
			Ghi<span className="an-di"> lời đáp của {line.name}</span>
		</summary>
		{OUTCOMES.filter(([outcome]) => outcome !== line.outcome).map(([outcome, label]) => (
			<MonthButton
				key={outcome}
				label={label}
				about={`${label}: ${line.name}, ${line.day}`}
				path="/api/spot-checks/results"
				body={{ month, province, airing: line.airing, outcome, expects: line.answers }}
				busy="Đang ghi…"
			/>
		))}
	</details>
);
