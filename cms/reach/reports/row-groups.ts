import type { SumName } from '../monthly/monthly-sum.ts';
import type { FigureQuestion, FigureRows } from './figures-interface.ts';

/** A commune and a month, and how many of the rows that are asked for they have. */
export interface RowGroup {
	readonly month: string;
	readonly commune: string;
	readonly airings: number;
}

/** Where a page of rows lies. */
export interface PageOfGroups {
	/** Those with a row on the page, in their order. */
	readonly groups: readonly RowGroup[];
	/** Rows of the first one that are on pages before. */
	readonly skip: number;
}

/**
 * Finds a page among groups of which the monthly sums say how many rows each has: no row before the page is read.
 *
 * @param groups in the order of the rows
 */
export function pageOfGroups(
	groups: readonly RowGroup[],
	{ offset, limit }: { readonly offset: number; readonly limit: number },
): PageOfGroups {
	const onPage: RowGroup[] = [];
	let skip = 0;
	let before = 0;
	for (const group of groups) {
		const end = before + group.airings;
		if (end > offset && before < offset + limit) {
			if (onPage.length === 0) skip = offset - before;
			onPage.push(group);
		}
		before = end;
	}
	return { groups: onPage, skip: Math.max(0, skip) };
}

/** A group with what all that counts of it comes to. */
export interface SummedGroup extends RowGroup {
	readonly minuteHundredths: number;
	readonly plays: number;
}

/** The monthly sum that tells how many airings a question is about. */
export function sumOfQuestion({ confidence, isImplausible, isWaiting }: FigureQuestion): SumName {
	if (isWaiting === true) return 'waiting';
	if (isImplausible === true) return 'implausible';
	switch (confidence) {
		case 'A':
			return 'a';
		case 'B':
			return 'b';
		case 'C':
			return 'c';
		case 'D':
			return 'd';
		case undefined:
		default:
			return 'airings';
	}
}

/** What all pages come to. */
export function totalOfGroups(question: FigureQuestion, groups: readonly SummedGroup[]): FigureRows['total'] {
	const sum = (name: 'airings' | 'minuteHundredths' | 'plays') =>
		groups.reduce((total, group) => total + group[name], 0);
	const isAll = sumOfQuestion(question) === 'airings';
	return {
		airings: sum('airings'),
		minuteHundredths: isAll ? sum('minuteHundredths') : null,
		plays: isAll ? sum('plays') : null,
	};
}
