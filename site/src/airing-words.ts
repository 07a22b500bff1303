import { REASON_WORDS } from '#content/model/declaration-words.ts';

import type { Translator } from './i18n.ts';

const PLAIN = [
	'day',
	'slot',
	'minutes',
	'plays',
	'clusters',
	'hamlets',
	'key',
	'save',
	'saveCorrection',
	'saved',
	'noneYet',
	'waiting',
	'waitingKey',
	'sent',
	'refused',
	'takenBack',
	'correct',
	'revive',
	'takeBack',
	'takeBackSure',
	'offline',
	'failed',
	'future',
	'twin',
	'doubt',
	'noStorage',
	'noStorageSent',
	'noStorageFailed',
	'clock',
	'history',
	'more20',
	'waitingCount',
] as const;

const PAPER = ['wrongSheet', 'noSheet', 'noBundle', 'wrongCode', 'wrongCount', 'old', 'odd', 'twin', 'added'] as const;

/** The words that the airing log's script says; gaps it fills itself are marked with `#`. */
export const logWords = (t: Translator): Readonly<Record<string, string>> => ({
	...Object.fromEntries(PLAIN.map((name) => [name, t(`log.${name}`)])),
	...Object.fromEntries(PAPER.map((name) => [`paper-${name}`, t(`paper.${name}`)])),
	entry: t('log.entry', { day: '#day', slot: '#slot', language: '#language', minutes: '#minutes' }),
	asked: t('log.asked', { reasons: '#' }),
	...Object.fromEntries(Object.entries(REASON_WORDS).map(([code, sentence]) => [`ask-${code}`, sentence])),
	historyItem: t('log.historyItem', { entry: '#entry' }),
	missing: t('log.missing', { field: '#field' }),
});
