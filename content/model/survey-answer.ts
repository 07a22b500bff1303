import { z } from 'zod';

/** Names a survey to phones: four letters of Crockford's base 32, the first four of its code. */
export const surveyMarkField = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{4}$/, 'four letters of a survey');

/** Names of questions and of answers are ours: nothing that a person could have typed as words. */
const name = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,19}$/);

/** Far more questions than anybody would answer. */
const MOST_QUESTIONS = 60;

/** What one person answered on a phone; who it was is not in it. */
export const surveyAnswerSchema = z.object({
	/** Random, made by the phone for this person only; the same sent twice counts once. */
	clientId: z.uuid(),
	survey: surveyMarkField,
	/** Of the questionnaire that the phone had. */
	version: z.string().regex(/^\d{10}$/),
	/** By name of the question: names of answers, a number, or a day. */
	answers: z
		.record(name, z.array(name).max(20))
		.refine((answers) => Object.keys(answers).length <= MOST_QUESTIONS, 'too many questions'),
});
export type SurveyAnswer = z.output<typeof surveyAnswerSchema>;

/** `POST /khao-sat/phieu` takes an array of these, with the code that opened the phone. */
export const surveyClaimSchema = surveyAnswerSchema.omit({ survey: true }).extend({ code: z.string().max(40) });

/** Most at once. */
export const MOST_SURVEY_CLAIMS = 100;

/** The edge's word on each; whatever is refused stays on the phone. */
export interface SurveyClaimAnswer {
	readonly clientId: string;
	readonly status: 'accepted' | 'duplicate' | 'refused';
	readonly code?: string;
	readonly message?: string;
}
