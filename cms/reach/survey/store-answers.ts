import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { dayAt } from '#content/model/month.ts';
import { questionnaire } from '#content/survey/questionnaire.ts';
import { readAnswers } from '#content/survey/read-answers.ts';

import { isFrozen, resultRowOf, storePeople } from './store-people.ts';

import type { PayloadRequest } from 'payload';
import type { AnswerProblem } from '#content/survey/read-answers.ts';
import type { Survey } from '../../payload-types.ts';

export interface StoredFile {
	readonly added: number;
	readonly known: number;
	readonly refused: number;
	readonly problems: readonly AnswerProblem[];
}

/** Takes the answers of a Kobo or ODK export, all or none; people who are stored already are passed over. */
export async function storeAnswers(
	req: PayloadRequest,
	survey: Survey,
	table: readonly (readonly string[])[],
): Promise<StoredFile | 'frozen'> {
	const { people, refused, problems } = readAnswers(questionnaire, table, dayAt(new Date()));
	if (problems.length > 0) return { added: 0, known: 0, refused, problems };
	const isOwner = await initTransaction(req);
	try {
		if (isFrozen(await resultRowOf(req.payload, survey.id, req))) {
			await killTransaction(req);
			return 'frozen';
		}
		const added = await storePeople(req, survey, people, new Date());
		if (isOwner) await commitTransaction(req);
		return { added, known: people.length - added, refused, problems };
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}
