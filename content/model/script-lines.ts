/**
 * A script as somebody reads it into a microphone: one sentence at a time. Sentences end at `.` `!` `?` `…`, at the
 * full stops of Khmer (`។ ៕`) and Chinese (`。！？`), and at the end of a line; `{{hotline:111}}` is never cut.
 */
export function linesOfScript(script: string): readonly string[] {
	return script
		.split('\n')
		.flatMap((line) => line.split(/(?<=[.!?…]["”’')\]]*)\s+|(?<=[។៕。！？])/u))
		.map((line) => line.trim())
		.filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** How a line is shown to the reader: numbers as digits apart, because they are said digit by digit. */
export const lineToRead = (line: string): string =>
	line.replaceAll(/\{\{hotline:(\d+)\}\}/g, (_token, digits: string) => digits.split('').join(' '));
