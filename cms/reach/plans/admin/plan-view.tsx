import { redirect } from 'next/navigation.js';
import React from 'react';

import { DENOMINATORS, INDICATORS } from '#content/model/target.ts';
import { dayAt } from '#content/model/month.ts';

import { AdminPage } from '../../../foundation/admin/admin-page.tsx';
import { areaChoices } from '../../../foundation/options.ts';
import { hasRole } from '../../../foundation/roles.ts';
import { areaQuestion, QuestionForm } from '../../admin/question-form.tsx';
import { mayReadMonths } from '../../months/month-access.ts';
import { inWords } from '../../reports/number-words.ts';
import { loadPlans } from '../load-plans.ts';
import '../../../foundation/admin/panel.css';

import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { Progress } from '#content/model/target.ts';
import type { LoadedPlan, LoadedTarget } from '../load-plans.ts';

/** `/admin/ke-hoach`: plans and targets, and how far each is. */
export async function PlanView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fke-hoach');
	const asked = req.searchParams.get('noi') ?? '';
	const area = areaChoices.some(({ value }) => value === asked) ? asked : (req.user?.province ?? '00');
	return (
		<AdminPage view={view}>
			<main>
				<h1>Kế hoạch và chỉ tiêu</h1>
				<QuestionForm path="/admin/ke-hoach" place={areaQuestion(area)} />
				{mayReadMonths(req, area) ? (
					<Plans req={req} area={area} />
				) : (
					<p className="ban-tin">Kế hoạch của địa bàn này chỉ dành cho cán bộ, người duyệt và lãnh đạo của địa bàn.</p>
				)}
			</main>
		</AdminPage>
	);
}

async function Plans({ req, area }: { req: PayloadRequest; area: string }) {
	const plans = await loadPlans(req.payload, { area, today: dayAt(new Date()) });
	return (
		<>
			<p className="ban-tin">
				Tiến độ tính từ lần phát và hoạt động đã ghi đến hôm nay. Thiếu mẫu số thì không có tỉ lệ, và trang nói vì sao.
				{hasRole(req, 'administrator', 'officer') && (
					<>
						{' '}
						<a href="/admin/collections/plans">Sửa kế hoạch</a>, <a href="/admin/collections/targets">sửa chỉ tiêu</a>.
					</>
				)}
			</p>
			{plans.length === 0 && <p className="ban-tin">Chưa có kế hoạch nào của địa bàn này.</p>}
			{plans.map((plan) => (
				<OnePlan key={plan.plan.id} {...plan} />
			))}
		</>
	);
}

function OnePlan({ plan, history, communes, targets }: LoadedPlan) {
	const id = `ke-hoach-${plan.id}`;
	return (
		<section className="ban-tin" aria-labelledby={id}>
			<h2 id={id}>{plan.title}</h2>
			{plan.isSample && <p>Đây là ví dụ, chưa phải kế hoạch của địa bàn. Sửa theo văn bản thật rồi bỏ dấu "Ví dụ".</p>}
			<p>
				Căn cứ: {plan.legalBasis}.{plan.oldUnit ? ` Viết cho ${plan.oldUnit}.` : ''} Hiện tính trên {inWords(communes)}{' '}
				xã, phường.
			</p>
			{plan.text && <p>{plan.text}</p>}
			{history.length > 0 && (
				<details>
					<summary style={{ minHeight: '44px', cursor: 'pointer' }}>Xã đã đổi: {inWords(history.length)}</summary>
					<ul>
						{history.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
				</details>
			)}
			{targets.length === 0 ? (
				<p>Chưa có chỉ tiêu nào.</p>
			) : (
				<div style={{ overflowX: 'auto' }}>
					<table>
						<thead>
							<tr>
								{['Chỉ tiêu', 'Kỳ', 'Cần đạt', 'Hiện nay', 'Kết luận', 'Ghi chú'].map((name) => (
									<th key={name} scope="col">
										{name}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{targets.map((target) => (
								<Line key={target.target.id} {...target} />
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}

const VERDICTS: Readonly<Record<Progress['verdict'], string>> = {
	reached: 'Đã đạt',
	running: 'Đang trong kỳ',
	'not-reached': 'Chưa đạt',
	unknown: 'Chưa nói được',
};

function Line({ target, periodWords, progress }: LoadedTarget) {
	const unit = target.unit === 'percent' ? '%' : '';
	return (
		<tr>
			<th scope="row">
				{target.text}
				<br />
				<small>{INDICATORS[target.indicator]}</small>
			</th>
			<td>{periodWords}</td>
			<td>
				{inWords(target.value)}
				{unit}
			</td>
			<td>{nowInWords(progress, target.unit)}</td>
			<td>{VERDICTS[progress.verdict]}</td>
			<td>
				{progress.note}
				{target.denominatorValue
					? ` Mẫu số ghi trong văn bản${target.denominatorSource ? ` (${target.denominatorSource})` : ''}.`
					: target.unit === 'percent'
						? ` Mẫu số: ${DENOMINATORS[target.denominator].toLowerCase()}.`
						: ''}
			</td>
		</tr>
	);
}

function nowInWords({ numerator, denominator, value }: Progress, unit: 'percent' | 'count'): string {
	if (numerator === null) return 'Chưa có số liệu';
	if (unit === 'count') return inWords(numerator);
	if (value === null || denominator === null) return `${inWords(numerator)}, không tính tỉ lệ`;
	return `${inWords(value, 1)}% (${inWords(numerator)} trong ${inWords(denominator)})`;
}
