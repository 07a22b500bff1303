import { dayAt } from '#content/model/month.ts';

import type { CollectionBeforeValidateHook } from 'payload';
import type { Recording, SpokenName } from '../payload-types.ts';

/** The day somebody ticked "đồng ý" is the day of the consent, unless another one is written. */
export const dateConsent: CollectionBeforeValidateHook<Recording | SpokenName> = ({ data, originalDoc }) => {
	if (data?.hasConsent && !data.consentedOn && !originalDoc?.consentedOn)
		return { ...data, consentedOn: dayAt(new Date()) };
	return data;
};
