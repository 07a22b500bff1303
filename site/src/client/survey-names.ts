/** IndexedDB in which an interviewer's phone keeps what waits (survey-store.ts). */
export const SURVEY_STORE = 'loa-lang-khao-sat';
/** How many answers of a survey wait. */
export const SURVEY_WAITING = 'phieu-cho';
