import { childAt, childrenOf, isOn, parseXml } from './office-xml.ts';

import type { Archive, Part } from './office-xml.ts';

export interface CellStyle {
	readonly font: string | undefined;
	readonly isStruck: boolean;
	/** Is its number a day? */
	readonly isDate: boolean;
}

/** What the style of a cell, by its number, says of the cell. */
export type WorkbookStyles = (style: number) => CellStyle;

/** Formats that every workbook has without naming them: days, and days with hours. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

export function workbookStyles(archive: Archive, parts: readonly Part[]): WorkbookStyles {
	const part = parts.find(({ type }) => type === 'styles')?.name ?? '';
	const sheet = childAt(parseXml(archive.get(part)), 'styleSheet');
	const formats = new Map(
		childrenOf(childAt(sheet, 'numFmts'), 'numFmt').map(({ attributes }) => [
			Number(attributes.numFmtId),
			attributes.formatCode ?? '',
		]),
	);
	const fonts = childrenOf(childAt(sheet, 'fonts'), 'font').map((font) => ({
		font: childAt(font, 'name')?.attributes.val,
		isStruck: isOn(font, 'strike') ?? false,
	}));
	const styles = childrenOf(childAt(sheet, 'cellXfs'), 'xf').map(({ attributes }): CellStyle => {
		const format = Number(attributes.numFmtId ?? 0);
		const { font, isStruck = false } = fonts[Number(attributes.fontId ?? 0)] ?? {};
		return { font, isStruck, isDate: BUILT_IN_DATES.has(format) || isDateFormat(formats.get(format) ?? '') };
	});
	return (style) => styles[style] ?? { font: undefined, isStruck: false, isDate: false };
}

/** Years or days outside of quoted words and colours. */
const isDateFormat = (code: string): boolean => /[yd]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
