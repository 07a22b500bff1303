import { preflight } from '#cms/editions/preflight.ts';

import { rendition as planned } from '../fixtures/planned-edition.ts';

import type { Day, Month } from '#content/model/month.ts';
import type { CheckedCommune, CheckedMessage, PreflightInput } from '#cms/editions/preflight-input.ts';
import type { PlannedRendition } from '#cms/editions/plan-edition.ts';

export const TODAY = '2026-11-22' as Day;

export const rendition = (more: Partial<PlannedRendition> = {}): PlannedRendition =>
	planned({
		recordings: [
			{ file: '/a.wav', textVersion: 1, durationSeconds: 60, verdict: 'Dùng được cho loa.', remarkCount: 0 },
		],
		...more,
	});

export const message = (key: string, more: Partial<CheckedMessage> = {}): CheckedMessage => ({
	key,
	role: 'message',
	title: `Bài ${key}`,
	isFitForLoudspeakers: true,
	validUntil: null,
	sourceVersion: 1,
	renditions: [rendition()],
	legalContent: ['a', 'b', 'c', 'd', 'dd', 'e', 'g'],
	link: `/m/${key}`,
	renditionLinks: { vi: `/r/${key}/vi`, km: `/r/${key}/km` },
	...more,
});

export const baseHotline = {
	number: '111',
	label: 'Tổng đài',
	labels: {},
	province: null,
	hours: '24/7',
	cost: '0',
	areCallsRecorded: true,
	verifiedAt: '2026-11-01' as Day,
	verifiedBy: 'Lan',
	verifyBy: '2027-05-01' as Day,
};

export const opening = message('mo-dau', { role: 'opening' });
export const closing = message('loi-ket', { role: 'closing' });

export const commune = (more: Partial<CheckedCommune> = {}): CheckedCommune => ({
	name: 'Xã Dào San',
	languages: ['vi'],
	hasLanguages: true,
	hasClusters: true,
	link: '/c/1',
	...more,
});

export const inputOf = (more: Partial<PreflightInput> = {}): PreflightInput => ({
	month: '2026-12' as Month,
	area: { code: '12', name: 'Lai Châu' },
	messages: [opening, message('goi-111'), closing],
	languages: [
		{ tag: 'vi', nameVi: 'Việt' },
		{ tag: 'km', nameVi: 'Khmer' },
	],
	hotlines: [baseHotline],
	hotlineLinks: { '111': '/h/111' },
	today: TODAY,
	slotMinutes: 15,
	slots: ['05:00'],
	communes: [commune()],
	...more,
});

export const list = (more: Partial<PreflightInput> = {}) => preflight(inputOf(more));
export const only = (more: Partial<PreflightInput>, code: string) =>
	list(more).findings.filter((found) => found.code === code);
export const hotline = (verifyBy: string) => [{ ...baseHotline, verifyBy: verifyBy as Day }];
