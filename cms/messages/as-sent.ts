/** Hotline tokens count as the digits that are sent. */
export const asSent = (text: string): string => text.replaceAll(/\{\{hotline:(\d+)\}\}/g, '$1');
