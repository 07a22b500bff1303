import { dayInWords } from '#content/model/month.ts';

import { inWords } from './number-words.ts';

import type { Day } from '#content/model/month.ts';
import type { SurveyLine } from '../survey/survey-lines.ts';

/** In how many per cent of the answers, with what was asked and answered. */
export const shareOfSurvey = ({ yes, asked }: Pick<SurveyLine, 'yes' | 'asked'>): string =>
	`${inWords((yes / asked) * 100, 1)}% (${inWords(yes)}/${inWords(asked)})`;

export const intervalOfSurvey = ({ low, high }: Pick<SurveyLine, 'low' | 'high'>): string =>
	`${inWords(low * 100, 1)}% – ${inWords(high * 100, 1)}%`;

/** `từ 20/11/2026 đến 26/11/2026`. */
export const daysOfSurvey = ({ firstDay, lastDay }: Pick<SurveyLine, 'firstDay' | 'lastDay'>): string =>
	firstDay === lastDay
		? `ngày ${dayInWords(firstDay as Day)}`
		: `từ ${dayInWords(firstDay as Day)} đến ${dayInWords(lastDay as Day)}`;

export const effectOfSurvey = ({ designEffect, isMeasured }: Pick<SurveyLine, 'designEffect' | 'isMeasured'>): string =>
	`${inWords(designEffect)} (${isMeasured ? 'từ các phiếu' : 'theo kế hoạch'})`;
