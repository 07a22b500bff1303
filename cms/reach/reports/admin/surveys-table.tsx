import React from 'react';

import { daysOfSurvey, effectOfSurvey, intervalOfSurvey, shareOfSurvey } from '../survey-words.ts';

import type { SurveyLine } from '../../survey/survey-lines.ts';

/** What surveys of the period say, each with its interval and verdict. */
export function SurveysTable({ surveys }: { surveys: readonly SurveyLine[] }) {
	if (surveys.length === 0) return null;
	return (
		<section className="ban-tin" aria-labelledby="khao-sat-mau">
			<h2 id="khao-sat-mau">Khảo sát mẫu</h2>
			<div style={{ overflowX: 'auto' }}>
				<table>
					<thead>
						<tr>
							<th scope="col">Đợt</th>
							<th scope="col">Điều được hỏi</th>
							<th scope="col">Trả lời có</th>
							<th scope="col">Hệ số thiết kế</th>
							<th scope="col">Khoảng tin cậy 95%</th>
							<th scope="col">Kết luận</th>
						</tr>
					</thead>
					<tbody>
						{surveys.map((line) => (
							<tr key={`${line.href} ${line.code}`}>
								<td>
									<a href={line.href}>{line.survey}</a>, {line.province}, {daysOfSurvey(line)}
								</td>
								<th scope="row">{line.name}</th>
								<td>{shareOfSurvey(line)}</td>
								<td>{effectOfSurvey(line)}</td>
								<td>{intervalOfSurvey(line)}</td>
								<td>{line.verdict}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	);
}
