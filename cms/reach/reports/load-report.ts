import { communeFullName } from '#content/model/commune.ts';
import { languages } from '#content/languages.ts';
import { dayAt, dayInWords } from '#content/model/month.ts';
import { noFigures } from '#content/model/month-figures.ts';
import { provinces } from '#content/places/places.ts';

import { channelChoices } from '../../foundation/options.ts';
import { loadCommunes } from '../months/load-communes.ts';
import { daysOf } from '../months/load-month.ts';
import { loadReopened } from '../months/load-reopened.ts';
import { loadSpotTally } from '../spot-checks/load-spot-checks.ts';
import { reachSums } from '../sums.ts';
import { loadSurveyLines } from '../survey/survey-lines.ts';
import { reachFigures } from './figures.ts';
import { indicatorsOf, questionOf, sumsOf } from './indicators.ts';
import { limitsOf, surveyLimit } from './limits.ts';
import { loadPeriod } from './load-period.ts';
import { publishedMessages } from './published-messages.ts';
import { communesAddress, listAddress, reportAddress } from './report-address.ts';
import { reopenedSentences } from './reopened-words.ts';
import { rowsAddress } from './rows-address.ts';
import { summaryOf } from './summary.ts';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { ReportPeriod } from '#content/model/report-period.ts';
import type { LoadedPeriod } from './load-period.ts';
import type { Report, ReportPlace, UnitLine } from './report.ts';
import type { CommuneTally, Tally } from './tally.ts';

const PAGE_KINDS = ['view', 'started', 'completed'];

interface Question {
	readonly place: ReportPlace;
	readonly period: ReportPeriod;
	/** Months after it are not counted; nothing else of a report depends on the clock. */
	readonly today: Day;
}

/** Everything that a report says, as data: each format writes the same. */
export async function loadReport(payload: Payload, { place, period, today }: Question): Promise<Report> {
	const communes = await loadCommunes(payload, {
		...(place.level === 'commune' ? { code: place.code } : {}),
		...(place.level === 'province' ? { province: place.code } : {}),
	});
	const loaded = await loadPeriod(payload, { place, period, today, communes });
	const newest = await reachFigures(payload).newest(sumsOf({ place, period }));
	const waiting = await reachFigures(payload).waiting(sumsOf({ place, period }));
	const { tally, months } = loaded;
	const inForce = [...tally.communes.values()];
	const aired = inForce.filter(({ monthsAired }) => monthsAired > 0);
	const sumOfPeople = (some: readonly CommuneTally[]) =>
		some.reduce((sum, { commune }) => sum + (commune.population ?? 0), 0);
	const parts = {
		place,
		period,
		total: tally.total,
		waiting,
		spotChecks: await loadSpotTally(payload, {
			months: period.months,
			...(place.level === 'province' ? { province: place.code } : {}),
			...(place.level === 'commune' ? { province: place.province, commune: place.code } : {}),
		}),
		months,
		communesInForce: inForce.length,
		communesAired: aired.length,
		communesEveryMonth: aired.filter(({ monthsAired, monthsInForce }) => monthsAired === monthsInForce).length,
		communesDownloaded: inForce.filter(({ commune }) => loaded.downloads.has(commune.code)).length,
		downloads: [...loaded.downloads.values()].reduce((sum, count) => sum + count, 0),
		byChannel: tally.byChannel,
		activities: await reachFigures(payload).activities(sumsOf({ place, period })),
		messages: await publishedMessages(payload, { place, period }),
		population: {
			aired: sumOfPeople(aired),
			all: sumOfPeople(inForce),
			unknown: inForce.filter(({ commune }) => commune.population === null).length,
		},
		pages: place.level === 'nation' ? await reachSums(payload).counters(period.days, PAGE_KINDS) : null,
	};
	// a sample of a province says nothing of one of its communes
	const surveys =
		place.level === 'commune'
			? []
			: await loadSurveyLines(payload, {
					days: period.days,
					...(place.level === 'province' ? { province: place.code } : {}),
				});
	const reopened = await loadReopened(payload, {
		months: period.months,
		...(place.province === '' ? {} : { province: place.province }),
	});
	return {
		title: `Kết quả truyền thanh cơ sở về phòng, chống mua bán người, ${period.words}`,
		place,
		period,
		dataUntil: newest === '' ? '' : dayInWords(dayAt(new Date(newest))),
		summary: summaryOf(parts),
		indicators: indicatorsOf(parts),
		months: months.map((month) => ({
			...month,
			href: rowsAddress({ ...questionOf({ place, period }), days: daysOf(month.month) }),
			bookHref:
				place.province === ''
					? reportAddress({ place, period: { code: month.month } })
					: `/admin/chot-thang?thang=${month.month}&tinh=${place.province}`,
			communesHref: communesAddress(place),
		})),
		...unitsOf(loaded, { place, period }),
		languages: linesOf(tally.byLanguage, (tag) => ({
			name: languages.find((language) => language.tag === tag)?.nameVi ?? tag,
			href: rowsAddress({ ...questionOf({ place, period }), language: tag }),
		})),
		channels: linesOf(tally.byChannel, (channel) => ({
			name: channelChoices.find(({ value }) => value === channel)?.label ?? channel,
			href: rowsAddress({ ...questionOf({ place, period }), channel }),
		})),
		surveys,
		limits: [...limitsOf(parts), surveyLimit(place, surveys.length > 0), ...reopenedSentences(reopened)],
	};
}

const noTally: Tally = { total: noFigures, communes: new Set(), months: new Set() };

function linesOf(
	tallies: ReadonlyMap<string, Tally>,
	about: (code: string) => { readonly name: string; readonly href: string },
): readonly UnitLine[] {
	return [...tallies]
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([code, { total, communes, months }]) => ({
			code,
			...about(code),
			...total,
			communesAired: communes.size,
			communesInForce: 0,
			monthsAired: months.size,
			downloads: 0,
			note: '',
			downloadsHref: '',
			communesHref: '',
		}));
}

function unitsOf(
	loaded: LoadedPeriod,
	{ place, period }: Pick<Question, 'place' | 'period'>,
): Pick<Report, 'units' | 'unitsAre'> {
	return place.level === 'nation'
		? { unitsAre: 'provinces', units: provinceLines(loaded, period) }
		: { unitsAre: 'communes', units: communeLines(loaded, period) };
}

function provinceLines({ tally, downloads }: LoadedPeriod, period: ReportPeriod): readonly UnitLine[] {
	const communesIn = Map.groupBy(tally.communes.values(), ({ province }) => province);
	return provinces().map(({ code, fullName }) => {
		const own = communesIn.get(code) ?? [];
		const { total, months } = tally.byProvince.get(code) ?? noTally;
		return {
			code,
			name: fullName,
			...total,
			communesAired: own.filter(({ monthsAired }) => monthsAired > 0).length,
			communesInForce: own.length,
			monthsAired: months.size,
			downloads: own.reduce((sum, { commune }) => sum + (downloads.get(commune.code) ?? 0), 0),
			note: '',
			href: reportAddress({ place: { code }, period }),
			downloadsHref: `${reportAddress({ place: { code }, period })}#don-vi`,
			communesHref: communesAddress({ code, level: 'province' }),
		};
	});
}

/** Those in force, and those that logged an airing without being in force. */
function communeLines({ tally, downloads }: LoadedPeriod, period: ReportPeriod): readonly UnitLine[] {
	const codes = [...new Set([...tally.communes.keys(), ...tally.byCommune.keys()])].toSorted();
	return codes.map((code) => {
		const known = tally.communes.get(code);
		const { total, months } = tally.byCommune.get(code) ?? noTally;
		return {
			code,
			name: known ? communeFullName(known.commune) : `Mã ${code}`,
			...total,
			communesAired: total.airings > 0 ? 1 : 0,
			communesInForce: known ? 1 : 0,
			monthsAired: months.size,
			downloads: downloads.get(code) ?? 0,
			note: noteOf(known, period),
			href: rowsAddress({ days: period.days, commune: code }),
			downloadsHref: listAddress('reach-daily', [
				['[kind][equals]', 'bundle'],
				['[subject][in]', period.months.map((month) => `${month}/${code}`).join(',')],
			]),
			communesHref: communesAddress({ code, level: 'commune' }),
		};
	});
}

function noteOf(known: CommuneTally | undefined, { months }: ReportPeriod): string {
	if (!known) return 'Không có trong danh sách xã của kỳ; lần phát vẫn tính, độ phủ thì không.';
	const { validTo } = known.commune;
	const last = months.at(-1) ?? '';
	return validTo !== '' && validTo <= `${last}-31` ? `Hết hiệu lực từ ${dayInWords(validTo as Day)}.` : '';
}
