import { newSurveyMark, surveyCode } from '#content/lib/survey-code.ts';

import { cmsSettings } from '../../foundation/settings.ts';

import type { PayloadRequest, Where } from 'payload';
import type { Survey } from '../../payload-types.ts';

/** What is to happen with the phones of a survey. */
export const PHONE_STEPS = ['open', 'close', 'renew'] as const;
export type PhoneStep = (typeof PHONE_STEPS)[number];

/** What the panel shows of the phones. */
export interface PhoneState {
	readonly isOpen: boolean;
	/** Empty: it was never opened. */
	readonly code: string;
	/** Address of the page, without the code. */
	readonly page: string;
}

export function phoneStateOf({ phoneMark, phoneIsOpen }: Survey): PhoneState {
	const { cardSecret, siteUrl } = cmsSettings();
	return {
		isOpen: phoneIsOpen === true,
		code: phoneMark ? surveyCode(cardSecret, phoneMark) : '',
		page: `${siteUrl}/khao-sat/`,
	};
}

/** All marks that a survey has had, the one of today first. Answers that an edge took under an earlier one are the survey's. */
export const marksOf = ({ phoneMark, earlierPhoneMarks }: Survey): readonly string[] =>
	[phoneMark, ...(earlierPhoneMarks?.split(' ') ?? [])].flatMap((mark) => mark || []);

/** Surveys that have or had one of these marks; no two surveys ever have the same. */
export const havingMark = (marks: readonly string[]): Where => ({
	or: [{ phoneMark: { in: [...marks] } }, ...marks.map((mark) => ({ earlierPhoneMarks: { contains: mark } }))],
});

/** Opens or closes a survey for phones; `renew` gives it another code, and the old one ends within a minute. */
export async function changePhones(req: PayloadRequest, survey: Survey, step: PhoneStep): Promise<Survey> {
	const phoneMark = step === 'renew' || !survey.phoneMark ? await freeMark(req) : survey.phoneMark;
	const earlierPhoneMarks = phoneMark === survey.phoneMark ? marksOf(survey).slice(1) : marksOf(survey);
	return req.payload.update({
		collection: 'surveys',
		id: survey.id,
		data:
			step === 'close'
				? { phoneIsOpen: false }
				: { phoneIsOpen: true, phoneMark, earlierPhoneMarks: earlierPhoneMarks.join(' ') },
		depth: 0,
		req,
	});
}

async function freeMark(req: PayloadRequest): Promise<string> {
	for (;;) {
		const mark = newSurveyMark();
		const { totalDocs } = await req.payload.count({
			collection: 'surveys',
			where: havingMark([mark]),
			req,
		});
		if (totalDocs === 0) return mark;
	}
}
