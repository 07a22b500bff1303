import { provinces as allProvinces } from '#content/places/places.ts';

/** `00`: the whole country. */
export const areaName = (code: string): string =>
	allProvinces().find((province) => province.code === code)?.name ?? 'Cả nước';
