import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';

import { dayAt } from '#content/model/month.ts';

import { cmsSettings } from '../../foundation/settings.ts';
import { idOf } from '../../foundation/id-of.ts';
import { retriedOnConflict } from '../../foundation/write-conflict.ts';
import { deleteSetAside } from '../set-aside.ts';
import { resultRowOf } from './store-people.ts';

import type { Payload, TaskConfig } from 'payload';
import type { Survey } from '../../payload-types.ts';

const DAY_MS = 24 * 3_600_000;

/** Once an hour, since a machine may be off at night: answers of surveys whose age has come. */
export const deleteOldAnswersTask: TaskConfig<'deleteOldAnswers'> = {
	slug: 'deleteOldAnswers',
	label: 'Xóa phiếu khảo sát đã đến hạn',
	schedule: [{ cron: '0 29 * * * *', queue: 'default' }],
	concurrency: () => 'delete-old-answers',
	handler: async ({ req: { payload } }) => {
		await deleteOldAnswers(payload, { now: new Date(), days: cmsSettings().surveyAnswerDays });
		return { output: {} };
	},
};

/**
 * Deletes all answers of a survey once its first one is older than `days`, and keeps the counts: a part of the answers
 * would give other figures than the whole had. What phones sent and could not be placed goes by the same age.
 *
 * @returns how many surveys have lost their answers
 */
export async function deleteOldAnswers(
	payload: Payload,
	{ now, days }: { readonly now: Date; readonly days: number },
): Promise<number> {
	const before = new Date(now.getTime() - days * DAY_MS);
	const { docs } = await payload.find({
		collection: 'survey-answers',
		where: { and: [{ storedOn: { not_equals: '' } }, { storedOn: { less_than: dayAt(before) } }] },
		select: { survey: true },
		pagination: false,
		depth: 0,
	});
	const surveys = new Map(docs.map(({ survey }) => [String(idOf(survey)), idOf(survey) as Survey['id']]));
	for (const survey of surveys.values()) await retriedOnConflict(() => deleteAnswersOf(payload, survey, now));
	await deleteSetAside(payload, 'answers', before);
	return surveys.size;
}

async function deleteAnswersOf(payload: Payload, survey: Survey['id'], now: Date): Promise<void> {
	const req = await createLocalReq({}, payload);
	await initTransaction(req);
	try {
		const stored = await resultRowOf(payload, survey, req);
		if (!stored) throw new Error(`The counts of survey ${survey} are not there; its answers are not deleted.`);
		await payload.update({
			collection: 'survey-results',
			id: stored.id,
			data: { answersDeletedOn: dayAt(now) },
			depth: 0,
			req,
		});
		await payload.delete({ collection: 'survey-answers', where: { survey: { equals: survey } }, depth: 0, req });
		await payload.update({ collection: 'surveys', id: survey, data: { phoneIsOpen: false }, depth: 0, req });
		await commitTransaction(req);
		payload.logger.info({ msg: 'answers of a survey were deleted by their age', survey });
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}
