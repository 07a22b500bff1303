import { communeFullName } from '#content/model/commune.ts';
import { provinces } from '#content/places/places.ts';

import { loadCommunes } from '../months/load-communes.ts';

import type { Payload } from 'payload';
import type { ReportPlace } from './report.ts';

/** `00` the country, `12` a province, `03388` a commune; undefined: there is none of that code. */
export async function reportPlace(payload: Payload, code: string): Promise<ReportPlace | undefined> {
	if (code === '00') return { level: 'nation', code, name: 'Cả nước', province: '', provinceName: '' };
	const fullNameOf = (province: string) => provinces().find((one) => one.code === province)?.fullName;
	const provinceName = fullNameOf(code);
	if (provinceName) return { level: 'province', code, name: provinceName, province: code, provinceName };
	if (!/^\d{5}$/.test(code)) return undefined;
	const [commune] = await loadCommunes(payload, { code });
	if (!commune) return undefined;
	return {
		level: 'commune',
		code,
		name: communeFullName(commune),
		province: commune.province,
		provinceName: fullNameOf(commune.province) ?? '',
	};
}
