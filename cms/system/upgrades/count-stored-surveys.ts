import { createLocalReq } from 'payload';

import { dayAt } from '#content/model/month.ts';

import { countStoredSurvey } from '../../reach/survey/store-people.ts';

import type { Upgrade } from './upgrade.ts';

/** Results of surveys are kept as counts, and answers know the day on which they came; those stored before get both. */
export const countStoredSurveys: Upgrade = {
	name: 'count-stored-surveys',
	run: async (payload) => {
		const req = await createLocalReq({}, payload);
		const { docs } = await payload.find({ collection: 'surveys', pagination: false, depth: 0 });
		for (const survey of docs) await countStoredSurvey(req, survey, dayAt(new Date()));
	},
};
