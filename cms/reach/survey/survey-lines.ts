import { provinces } from '#content/places/places.ts';
import { wilsonInterval } from '#content/survey/intervals.ts';
import { verdictInWords } from '#content/survey/verdict.ts';

import { idOf } from '../../foundation/id-of.ts';
import { resultsIn } from './stored-result.ts';

import type { Payload, Where } from 'payload';
import type { Survey, SurveyResult } from '../../payload-types.ts';

/** One thing that a survey asked for, as reports tell it: never the share alone. */
export interface SurveyLine {
	readonly survey: string;
	readonly province: string;
	readonly round: Survey['round'];
	/** `2026-11-26`; empty: no answer has a day. */
	readonly firstDay: string;
	readonly lastDay: string;
	readonly code: string;
	readonly name: string;
	readonly yes: number;
	readonly asked: number;
	readonly designEffect: number;
	/** From the answers themselves; false: as planned. */
	readonly isMeasured: boolean;
	/** Shares between 0 and 1. */
	readonly low: number;
	readonly high: number;
	readonly target: number;
	/** The verdict in a sentence. */
	readonly verdict: string;
	/** Page of the survey. */
	readonly href: string;
}

interface Question {
	/** First and last day of the period, as text. */
	readonly days: { readonly from: string; readonly to: string };
	/** Absent: the whole country. */
	readonly province?: string;
}

/** The surveys that asked somebody within a period, from their counts: no answer of a person is read. */
export async function loadSurveyLines(payload: Payload, { days, province }: Question): Promise<readonly SurveyLine[]> {
	const where: Where = {
		firstDay: { less_than_equal: days.to },
		lastDay: { greater_than_equal: days.from },
		...(province === undefined ? {} : { province: { equals: province } }),
	};
	const { docs: results } = await payload.find({ collection: 'survey-results', where, pagination: false, depth: 0 });
	if (results.length === 0) return [];
	const { docs } = await payload.find({
		collection: 'surveys',
		where: { id: { in: results.map(({ survey }) => idOf(survey)) } },
		pagination: false,
		depth: 0,
	});
	const surveys = new Map(docs.map((survey) => [String(survey.id), survey]));
	return results
		.flatMap((result) => {
			const survey = surveys.get(String(idOf(result.survey)));
			return survey ? linesOf(survey, result) : [];
		})
		.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

/** The same whatever order a database gives. */
const orderOf = ({ province, firstDay, survey, href, code }: SurveyLine): string =>
	[province, firstDay, survey, href, code].join('\u0000');

function linesOf(survey: Survey, result: SurveyResult): readonly SurveyLine[] {
	return resultsIn(result.counts, survey.designEffect).flatMap(({ code, words, answered, isMeasured }) => {
		const interval = wilsonInterval(answered);
		if (!interval) return [];
		return [
			{
				survey: survey.title,
				province: provinces().find((one) => one.code === survey.province)?.fullName ?? survey.province,
				round: survey.round,
				firstDay: result.firstDay ?? '',
				lastDay: result.lastDay ?? '',
				code,
				name: words,
				...answered,
				isMeasured,
				...interval,
				target: survey.target / 100,
				verdict: verdictInWords(answered, survey.target / 100),
				href: `/admin/collections/surveys/${survey.id}`,
			},
		];
	});
}
