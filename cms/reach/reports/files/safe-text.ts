/** What a spreadsheet takes for the beginning of a formula, also when it opens a CSV file. */
const STARTS_FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

// oxlint-disable-next-line no-control-regex -- letters that no XML document may hold
const NOT_IN_XML =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text for a cell: never a formula, whichever program saves it as what; an apostrophe goes before what looks like one.
 * Names of communes, reasons and the like come from people and from imports.
 */
export function safeText(text: string): string {
	const plain = text.replace(NOT_IN_XML, '').normalize('NFC');
	return STARTS_FORMULA.test(plain) ? `'${plain}` : plain;
}
