import { DEFAULT_SLOT_MINUTES } from '#content/model/edition.ts';
import { hotlinesFor } from '#content/model/hotline.ts';
import { dayAt, parseMonth } from '#content/model/month.ts';

import { loadMessagesOfEdition } from './load-edition.ts';
import { localSoundsOf } from './local-sounds-of.ts';
import { communesInArea } from './communes-in-area.ts';
import { loadLanguagesOnAir } from '../places/load-languages-on-air.ts';
import { loadHotlines } from '../hotlines/load-hotlines.ts';
import { verifiedHotline } from '../hotlines/verification/verified-values.ts';
import { preflight } from './preflight.ts';
import { areaName } from '../places/area-name.ts';

import type { Edition } from '../payload-types.ts';
import type { Preflight } from './preflight.ts';
import type { CheckedCommune, CheckedMessage } from './preflight-input.ts';
import type { PayloadContext } from '../foundation/payload-context.ts';

/** Of an edition, stored or as it stands in the form. */
export type EditionDraft = Pick<Edition, 'month' | 'area' | 'messages'> &
	Partial<Pick<Edition, 'withdrawn' | 'slotMinutes' | 'slots' | 'withMusic' | 'hasGeneratedMusicOnly'>>;

const all = { pagination: false, depth: 0, limit: 0 } as const;

const page = (collection: string, id: string | number): string => `/admin/collections/${collection}/${id}`;

/** The pre-flight list of an edition, from the records as they are now. */
export async function preflightOf(context: PayloadContext, draft: EditionDraft, now = new Date()): Promise<Preflight> {
	const month = parseMonth(draft.month);
	if (!month) throw new TypeError(`"${draft.month}" is not a month.`);
	const messages = await loadMessagesOfEdition(context, draft);
	return preflight({
		month,
		area: { code: draft.area, name: areaName(draft.area) },
		messages: messages.map((message): CheckedMessage => ({
			...message,
			legalContent: message.record.legalContent ?? [],
			link: page('messages', message.record.id),
			renditionLinks: Object.fromEntries(message.texts.map((text) => [text.language, page('renditions', text.id)])),
		})),
		languages: await loadLanguagesOnAir(context),
		hotlines: hotlinesFor([draft.area], await loadHotlines(context)),
		hotlineLinks: await hotlineLinks(context),
		today: dayAt(now),
		slotMinutes: draft.slotMinutes ?? DEFAULT_SLOT_MINUTES,
		slots: draft.slots ?? [],
		local: await localSoundsOf(context, draft, month),
		...(draft.withMusic && { sound: { withMusic: true } }),
		communes: await communesOf(context, draft.area, draft.month),
	});
}

/** Pages of the admin by number. */
export async function hotlineLinks({ payload, req }: PayloadContext): Promise<Readonly<Record<string, string>>> {
	const { docs } = await payload.find({
		collection: 'hotlines',
		...all,
		select: { number: true, verified: true, verifiedAt: true },
		...(req ? { req } : {}),
	});
	return Object.fromEntries(
		docs.flatMap((record) => {
			const link = page('hotlines', record.id);
			return [record.number, verifiedHotline(record)?.number ?? record.number].map((number) => [number, link]);
		}),
	);
}

async function communesOf(context: PayloadContext, area: string, month: string): Promise<readonly CheckedCommune[]> {
	const communes = await communesInArea(context, area, month);
	const { docs: provinces } = await context.payload.find({
		collection: 'provinces',
		...all,
		select: { code: true, languages: true },
		...(context.req ? { req: context.req } : {}),
	});
	const spokenIn = new Map(provinces.map(({ code, languages }) => [code, languages ?? []]));
	return communes.map(({ id, name, province, languages, clustersInstalled }) => {
		const spoken = languages?.length ? languages : (spokenIn.get(province) ?? []);
		return {
			name,
			languages: [...new Set(['vi', ...spoken])],
			hasLanguages: spoken.length > 0,
			hasClusters: typeof clustersInstalled === 'number',
			link: page('communes', id),
		};
	});
}
