import { dayInWords } from '#content/model/month.ts';
import { provinces } from '#content/places/places.ts';
import { chooseClusters } from '#content/survey/choose-clusters.ts';
import { answersForTarget, sampleSize } from '#content/survey/sample-size.ts';

import { idOf } from '../../foundation/id-of.ts';
import { worksFor } from '../../foundation/province-access.ts';
import { cmsSettings } from '../../foundation/settings.ts';
import { readHamlets } from './read-hamlets.ts';
import { phoneStateOf } from './phone-state.ts';
import { isFrozen, resultRowOf } from './store-people.ts';
import { resultsIn } from './stored-result.ts';
import { changeInWords, measureInWords, measureResults } from './survey-result.ts';

import type { PayloadRequest } from 'payload';
import type { ClusterChoice } from '#content/survey/choose-clusters.ts';
import type { Day } from '#content/model/month.ts';
import type { Survey, SurveyResult } from '../../payload-types.ts';
import type { PhoneState } from './phone-state.ts';
import type { MeasureResult } from './survey-result.ts';

/** What the panel above a survey shows: all of it in sentences. */
export interface SurveyDesk {
	readonly plan: readonly string[];
	readonly clusters: readonly string[];
	readonly seed: string;
	readonly people: number;
	/** Undefined: this person only reads. */
	readonly phones?: PhoneState;
	/** When the answers are deleted, or that they are gone. */
	readonly keeping: string;
	readonly results: readonly { readonly words: string; readonly sentence: string; readonly change: string }[];
}

export const areaOf = ({ province }: Pick<Survey, 'province'>): string =>
	provinces().find(({ code }) => code === province)?.fullName ?? province;

/** The clusters by lot; the same in every database, since seed and list decide. */
export const clustersOf = ({ seed, hamlets, groups }: Pick<Survey, 'seed' | 'hamlets' | 'groups'>): ClusterChoice =>
	chooseClusters(seed ?? '', readHamlets(hamlets ?? '').hamlets, groups);

/** How many to ask, and why, in sentences; the reason where it cannot be said. */
export function planInWords(survey: Survey): readonly string[] {
	const { target, expected, designEffect, response, adults, groups } = survey;
	if (expected <= target)
		return ['Tỉ lệ mong thật sự có phải cao hơn chỉ tiêu. Mới bằng chỉ tiêu thì khảo sát không chứng tỏ được.'];
	const size = sampleSize(answersForTarget(target / 100, expected / 100), {
		designEffect,
		population: adults ?? null,
		response: response / 100,
	});
	if (size.isCensus) return [`Địa bàn nhỏ: hỏi tất cả ${size.chosen.toLocaleString('vi-VN')} người từ 18 tuổi.`];
	return [
		`Chọn ${size.chosen.toLocaleString('vi-VN')} người để có ${size.answers.toLocaleString('vi-VN')} phiếu, khoảng ${Math.ceil(size.chosen / groups)} người mỗi cụm.`,
		`Nếu thật sự có ${expected}% thì bốn trong năm cuộc khảo sát như vậy chứng tỏ được chỉ tiêu ${target}%.`,
		...(adults ? [] : ['Chưa biết số người từ 18 tuổi, nên tính như địa bàn lớn: có thể hỏi nhiều hơn mức cần.']),
	];
}

function clusterNames({ clusters, method, of }: ClusterChoice): readonly string[] {
	if (of === 0) return [];
	const how = method === 'proportional' ? 'cơ hội theo số hộ' : 'cơ hội bằng nhau, vì chưa đủ số hộ';
	return clusters.map(({ name, size, groups }, index) => {
		const households = size === null ? '' : `, ${size.toLocaleString('vi-VN')} hộ`;
		const times = groups > 1 ? `, hỏi ${groups} nhóm` : '';
		return `${index + 1}. ${name}${households}${times}${index === 0 ? ` (rút từ ${of} nơi, ${how})` : ''}`;
	});
}

export async function surveyDesk(req: PayloadRequest, survey: Survey): Promise<SurveyDesk> {
	const stored = await resultRowOf(req.payload, survey.id, req);
	const results = resultsOf(stored, survey);
	const earlier = await resultsBefore(req, survey);
	return {
		plan: planInWords(survey),
		clusters: clusterNames(clustersOf(survey)),
		seed: survey.seed ?? '',
		people: stored?.people ?? 0,
		...(worksFor(req, survey.province) ? { phones: phoneStateOf(survey) } : {}),
		keeping: keepingInWords(stored),
		results: results.map((result) => {
			const before = earlier?.find(({ code }) => code === result.code);
			return {
				words: result.words,
				sentence: measureInWords(result, survey.target / 100),
				change: before ? changeInWords(before.answered, result.answered) : '',
			};
		}),
	};
}

const resultsOf = (stored: SurveyResult | undefined, { designEffect }: Survey): readonly MeasureResult[] =>
	stored ? resultsIn(stored.counts, designEffect) : measureResults([], designEffect);

function keepingInWords(stored: SurveyResult | undefined): string {
	const days = cmsSettings().surveyAnswerDays.toLocaleString('vi-VN');
	return stored && isFrozen(stored)
		? `Các phiếu đã được xóa ngày ${dayInWords(stored.answersDeletedOn as Day)}; kết quả chỉ còn là số đếm, và không nhận thêm phiếu.`
		: `Phiếu được xóa sau ${days} ngày kể từ phiếu đầu tiên; kết quả giữ lại dưới dạng số đếm.`;
}

/** With the rights of the person: a survey of another province is not compared with. */
async function resultsBefore(req: PayloadRequest, { before }: Survey): Promise<readonly MeasureResult[] | undefined> {
	if (!before) return undefined;
	const { docs } = await req.payload.find({
		collection: 'surveys',
		where: { id: { equals: idOf(before) } },
		depth: 0,
		limit: 1,
		pagination: false,
		user: req.user,
		overrideAccess: false,
		req,
	});
	const [earlier] = docs;
	return earlier ? resultsOf(await resultRowOf(req.payload, earlier.id, req), earlier) : undefined;
}
