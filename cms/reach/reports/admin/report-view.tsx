import { redirect } from 'next/navigation.js';
import React from 'react';

import { dayAt } from '#content/model/month.ts';

import { AdminPage } from '../../../foundation/admin/admin-page.tsx';
import { inWords } from '../number-words.ts';
import { loadReport } from '../load-report.ts';
import { reportQuestion, usualQuestion } from '../report-question.ts';
import { IndicatorTable } from './indicator-table.tsx';
import { MonthsTable } from './months-table.tsx';
import { ReportForm } from './report-form.tsx';
import { SurveysTable } from './surveys-table.tsx';
import { UnitsTable } from './units-table.tsx';
import '../../../foundation/admin/panel.css';

import type { AdminViewServerProps, PayloadRequest } from 'payload';
import type { Report } from '../report.ts';

/** `/admin/bao-cao`: the official table of a place and a period, and its files. */
export async function ReportView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fbao-cao');
	const usual = usualQuestion(req, new Date());
	const place = req.searchParams.get('noi') || usual.place;
	const period = req.searchParams.get('ky') || usual.period;
	return (
		<AdminPage view={view}>
			<main>
				<h1>Báo cáo</h1>
				<ReportForm place={place} period={period} isOfCountry={!req.user?.province} />
				<Result req={req} place={place} period={period} />
			</main>
		</AdminPage>
	);
}

async function Result({ req, place, period }: { req: PayloadRequest; place: string; period: string }) {
	const question = await reportQuestion(req, { place, period });
	if ('problem' in question)
		return (
			<p className="ban-tin ban-tin__bao" role="status">
				{question.problem}
			</p>
		);
	const report = await loadReport(req.payload, { ...question, today: dayAt(new Date()) });
	return (
		<>
			<Files report={report} />
			<IndicatorTable indicators={report.indicators} />
			<MonthsTable months={report.months} />
			{report.units.length > 1 && (
				<UnitsTable
					id="don-vi"
					title={report.unitsAre === 'provinces' ? 'Theo tỉnh, thành phố' : 'Theo xã, phường'}
					units={report.units}
					hasCodes
				/>
			)}
			<UnitsTable id="tieng" title="Theo tiếng" units={report.languages} />
			<UnitsTable id="hinh-thuc" title="Theo hình thức" units={report.channels} />
			<SurveysTable surveys={report.surveys} />
			<section className="ban-tin" aria-labelledby="gioi-han">
				<h2 id="gioi-han">Cách tính và giới hạn</h2>
				<ul>
					{report.limits.map((limit) => (
						<li key={limit}>{limit}</li>
					))}
				</ul>
			</section>
		</>
	);
}

const FILES = [
	['docx', 'Word, có quốc hiệu và chỗ ký'],
	['pdf', 'PDF để in'],
	['xlsx', 'Excel, đủ các bảng'],
	['csv', 'CSV (dữ liệu mở)'],
	['json', 'JSON (dữ liệu mở)'],
	['dhis2.json', 'JSON cho DHIS2'],
] as const;

function Files({ report }: { report: Report }) {
	const { place, period, summary, dataUntil, title } = report;
	return (
		<section className="ban-tin" aria-labelledby="tom-tat">
			<h2 id="tom-tat">
				{title}. {place.name}
			</h2>
			<p>{summary}</p>
			<p>{dataUntil === '' ? 'Chưa nhận số liệu nào.' : `Số liệu nhận đến ${dataUntil}.`}</p>
			<p className="ban-tin__nut">
				{FILES.map(([format, label]) => (
					<a
						key={format}
						className="btn btn--style-secondary btn--size-medium"
						href={`/api/reports/${place.code}/${period.code}/${format}`}
						download
					>
						{label}
					</a>
				))}
			</p>
			<p>
				Muốn nhận báo cáo mỗi tháng, quý, sáu tháng hay năm qua thư: chọn trong{' '}
				<a href="/admin/account">trang tài khoản</a>, mục &quot;Gửi báo cáo độ phủ cho tôi qua thư&quot;.
			</p>
			<p>Có {inWords(report.indicators.length)} chỉ số. Bấm vào một số để xem các dòng làm nên số đó.</p>
		</section>
	);
}
