import { monthInWords } from '#content/model/month.ts';

import type { Month } from '#content/model/month.ts';

/** What a bulletin is called unless somebody calls it otherwise. */
export const titleOfBulletin = (month: Month): string => `Bản tin ${monthInWords(month)}`;
