import { isOfFirstMonth, starterMessages } from '#content/starter.ts';

export const messages = starterMessages();
export const spoken = messages.filter((message) => message.role === 'message');
export const renditions = messages.flatMap((message) =>
	message.renditions.map((rendition) => ({ message, rendition })),
);
export const vietnamese = renditions.filter(({ rendition }) => rendition.language === 'vi');
export const named = <Row extends (typeof renditions)[number]>(rows: readonly Row[]) =>
	rows.map((row) => [`${row.message.key} in ${row.rendition.language}`, row] as const);

export const scriptIn = (key: string, tag: string) =>
	messages.find((message) => message.key === key)?.renditions.find(({ language }) => language === tag)?.script ?? '';
export const webTextOf = (key: string) => messages.find((message) => message.key === key)?.renditions[0]?.webText ?? '';
export const messagesOnly = spoken.map((message) => [message.key, message] as const);
export const later = messagesOnly.filter(([, message]) => !isOfFirstMonth(message));

export const HOTLINE_111 = '{{hotline:111}}';
export const withoutTokens = (text: string) => text.replaceAll(/\{\{hotline:\d+\}\}/g, '');
export const wordsOf = (sentence: string) =>
	sentence
		.replaceAll(/\{\{hotline:(\d+)\}\}/g, (_token, digits: string) => digits.split('').join(' '))
		.match(/[\p{L}\p{N}]+/gu) ?? [];
export const sentencesOf = (script: string) =>
	script.split(/(?<=[.!?…។。])\s*/u).filter((sentence) => sentence.trim() !== '');
