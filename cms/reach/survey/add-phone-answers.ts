import { dayAt } from '#content/model/month.ts';
import { questionnaire } from '#content/survey/questionnaire.ts';
import { askedDay, clusterOf, sentProblem } from '#content/survey/read-answers.ts';

import { havingMark, marksOf } from './phone-state.ts';
import { isFrozen, resultRowOf, storePeople } from './store-people.ts';

import type { PayloadRequest } from 'payload';
import type { Batch } from '#content/model/batch.ts';
import type { ReadAnswers } from '#content/survey/read-answers.ts';
import type { Survey } from '../../payload-types.ts';
import type { SetAside } from '../set-aside.ts';

type Sent = Batch['answers'][number];

/**
 * Stores what people answered on phones, in the transaction of the batch; the same answers sent again change nothing.
 *
 * @returns those that cannot be stored: the phone has wiped them, so they are kept until the age of answers
 */
export async function addPhoneAnswers(req: PayloadRequest, answers: readonly Sent[]): Promise<readonly SetAside[]> {
	if (answers.length === 0) return [];
	const { docs } = await req.payload.find({
		collection: 'surveys',
		where: havingMark([...new Set(answers.map(({ survey }) => survey))]),
		pagination: false,
		depth: 0,
		req,
	});
	const surveys = new Map(docs.flatMap((survey) => marksOf(survey).map((mark) => [mark, survey] as const)));
	const setAside: SetAside[] = [];
	for (const [mark, sent] of Map.groupBy(answers, ({ survey }) => survey)) {
		const survey = surveys.get(mark);
		const reason = survey ? await closedReason(req, survey) : `no survey has or had the mark ${mark}`;
		if (!survey || reason !== undefined) setAside.push(...sent.map((what) => ({ what, reason: reason ?? '' })));
		else setAside.push(...(await storeOf(req, survey, sent)));
	}
	return setAside;
}

async function closedReason(req: PayloadRequest, { id }: Survey): Promise<string | undefined> {
	return isFrozen(await resultRowOf(req.payload, id, req))
		? 'the answers of this survey were deleted by their age'
		: undefined;
}

async function storeOf(req: PayloadRequest, survey: Survey, sent: readonly Sent[]): Promise<readonly SetAside[]> {
	const setAside: SetAside[] = [];
	const people: ReadAnswers[] = [];
	for (const what of new Map(sent.map((one) => [one.clientId, one])).values()) {
		const problem = sentProblem(questionnaire, what);
		if (problem === undefined) people.push(personOf(what));
		else setAside.push({ what, reason: problem });
	}
	await storePeople(req, survey, people, new Date());
	return setAside;
}

/** The questions that decide whether somebody is asked are not kept: whoever is stored has agreed. */
function personOf({ clientId, answers, receivedAt }: Sent): ReadAnswers {
	const isGate = new Set(questionnaire.gate.map(({ name }) => name));
	const receivedDay = dayAt(new Date(receivedAt));
	return {
		key: clientId,
		hamlet: clusterOf(answers.cum?.[0] ?? ''),
		// a phone whose clock is wrong by years asked on the day on which its answers came
		day: askedDay(answers.ngay?.[0] ?? '', receivedDay) ?? receivedDay,
		answers: Object.fromEntries(Object.entries(answers).filter(([name]) => !isGate.has(name))),
	};
}
