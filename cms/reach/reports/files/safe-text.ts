/** What a spreadsheet takes for the beginning of a formula, also when it opens a CSV file. */
const STARTS_FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Control characters and the two that are none: no XML document may hold them. */
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/**
 * Text for a cell: never a formula, whichever program saves it as what; an apostrophe goes before what looks like one.
 * Names of communes, reasons and the like come from people and from imports.
 */
export function safeText(text: string): string {
	const plain = text.toWellFormed().replace(NOT_IN_XML, '').normalize('NFC');
	return STARTS_FORMULA.test(plain) ? `'${plain}` : plain;
}
