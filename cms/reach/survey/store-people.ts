import { dayAt } from '#content/model/month.ts';

import { countsOf } from './stored-result.ts';
import { measureResults } from './survey-result.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { ReadAnswers } from '#content/survey/read-answers.ts';
import type { Survey, SurveyAnswer as StoredRow, SurveyResult } from '../../payload-types.ts';
import type { StoredAnswers } from './survey-result.ts';

/** The counts of a survey; undefined: nobody has answered yet. */
export async function resultRowOf(
	payload: Payload,
	survey: Survey['id'],
	req?: PayloadRequest,
): Promise<SurveyResult | undefined> {
	const { docs } = await payload.find({
		collection: 'survey-results',
		where: { survey: { equals: survey } },
		limit: 1,
		pagination: false,
		depth: 0,
		...(req ? { req } : {}),
	});
	return docs[0];
}

/** Have the answers been deleted by their age? Then the counts stay as they are, and nobody can be added. */
export const isFrozen = (result: SurveyResult | undefined): boolean => Boolean(result?.answersDeletedOn);

const keyOf = ({ id }: Pick<Survey, 'id'>, key: string): string => `${id} ${key}`;

/**
 * Stores answers of people that are not stored yet, and counts the survey anew, in the transaction of the request.
 *
 * @returns how many were new
 */
export async function storePeople(
	req: PayloadRequest,
	survey: Survey,
	people: readonly ReadAnswers[],
	now: Date,
): Promise<number> {
	const { payload } = req;
	const docs = await answersOf(req, survey);
	const known = new Set(docs.map(({ key }) => key));
	const fresh = people.filter(({ key }) => !known.has(keyOf(survey, key)));
	for (const { key, hamlet, day, answers } of fresh)
		await payload.create({
			collection: 'survey-answers',
			data: {
				key: keyOf(survey, key),
				survey: survey.id,
				province: survey.province,
				hamlet,
				day,
				storedOn: dayAt(now),
				answers,
			},
			depth: 0,
			req,
		});
	if (fresh.length > 0) await keepCounts(req, survey, [...docs.map(countedOf), ...fresh]);
	return fresh.length;
}

const countedOf = ({ hamlet, day, answers }: StoredRow) => ({
	hamlet,
	day: day ?? '',
	answers: answers as StoredAnswers['answers'],
});

async function keepCounts(
	req: PayloadRequest,
	survey: Survey,
	people: readonly (StoredAnswers & { readonly day: string })[],
): Promise<void> {
	const days = people.flatMap(({ day }) => (day === '' ? [] : [day])).toSorted();
	const data = {
		people: people.length,
		firstDay: days[0] ?? '',
		lastDay: days.at(-1) ?? '',
		counts: countsOf(measureResults(people, survey.designEffect)),
	};
	const stored = await resultRowOf(req.payload, survey.id, req);
	if (stored) await req.payload.update({ collection: 'survey-results', id: stored.id, data, depth: 0, req });
	else
		await req.payload.create({
			collection: 'survey-results',
			data: { survey: survey.id, province: survey.province, ...data },
			depth: 0,
			req,
		});
}

/** Counts the answers of a survey that were stored before there were counts; `day` is when they are said to have come. */
export async function countStoredSurvey(req: PayloadRequest, survey: Survey, day: string): Promise<void> {
	const { payload } = req;
	const docs = await answersOf(req, survey);
	for (const { id, storedOn } of docs)
		if (!storedOn) await payload.update({ collection: 'survey-answers', id, data: { storedOn: day }, depth: 0, req });
	if (docs.length > 0) await keepCounts(req, survey, docs.map(countedOf));
}

async function answersOf(req: PayloadRequest, survey: Survey) {
	const { docs } = await req.payload.find({
		collection: 'survey-answers',
		where: { survey: { equals: survey.id } },
		pagination: false,
		depth: 0,
		req,
	});
	return docs;
}
