/** Names and marks that people here say as they are. */
const NAMES =
	/\b(Loa Làng|CC BY-SA|CC BY|CC0|Zalo|SMS|Email|Word|Excel|Word|PDF|MP3|M4A|WAV|AMR|WMA|CSV|QR|USB|ZIP|PO|XLIFF|WhatsApp|Facebook|Telegram|MongoDB|SQLite|Chrome|Chromium|Firefox|Linux|Windows|HeadlessChrome|ffmpeg|espeak-ng|Enter|Esc|Heading [12]|GPL-[\w.-]+|LUFS|dBTP|dB|ID|AM|PM|OK|URL)\b/gi;

/** Raw values that were never meant to be read: `khong-thay`, `back-translated`, `map_changed`; of ours are keys of messages only. */
const CODE = /(?<![\p{L}\p{N}/.@_-])[a-z]+(?:[-_][a-z]+)+(?![\p{L}\p{N}/.@_-])/gu;

/**
 * Words of English that the admin of Payload, or a field without a label, would show. No word here is also a Vietnamese
 * syllable (`to`, `in`, `on`, `an`, `tin`, `do`, `the` are).
 */
const ENGLISH = new RegExp(
	`\\b(${[
		'about|access|account|accounts|active|add|admin|after|allow|allows|all|and|api|apply|approve|approved|are|array|audit',
		'back|before|block|blocks|body|browse|button|by|cancel|cell|changed|check|checked|choose|clear|click|client|close|code',
		'collapse|collection|collections|column|columns|comment|comments|completed|condition|confirm|connection|contains',
		'content|continue|copy|count|create|created|creating|current|custom|dashboard|data|date|default|delete|deleted|deleting',
		'description|desk|detail|details|digest|document|documents|done|download|draft|drafted|duplicate|edit|editing|empty',
		'enter|equals|error|errors|executed|exists|expand|failed|false|field|fields|file|files|filename|filter|filters|focal',
		'following|for|forbidden|format|found|from|general|global|globals|group|has|heading|height|help|hidden|id|image|input',
		'internal|invalid|is|item|items|job|jobs|join|key|kind|label|labels|language|languages|last|leave|less|level|limit|link',
		'list|listened|listening|loading|locale|locked|login|logout|message|missing|modified|month|more|move|name|network|new|next|not',
		'null|number|object|of|open|operator|option|options|or|order|other|output|overwriting|page|pages|password|per|please|position',
		'preview|previous|processing|publish|published|query|queue|read|reason|record|recorded|recording|relationship|release',
		'remove|reorder|request|required|reset|restore|result|results|return|row|rows|safety|save|saved|schedule|search|select',
		'selected|sent|server|settings|sheets|show|slug|something|sort|source|state|status|submit|submitted|succeeded|success|successfully|tab|tabs',
		'task|tasks|text|this|title|token|total|translated|tried|true|type|unable|undefined|unknown|unlock|unsaved|untitled|update',
		'updated|upload|use|used|user|users|value|values|variants|verdict|version|versions|view|wait|was|were|went|width|will|with|withdrawn|without|wrong|you|your',
	].join('|')})\\b`,
	'giu',
);

/** English words and raw codes in a text that people of the desk read. */
export function englishIn(text: string): readonly string[] {
	const read = text.replaceAll(NAMES, ' ');
	// a letter with a mark beside is no border of an English word
	const words = [...read.matchAll(ENGLISH)].filter(({ 0: word, index }) => {
		const [before, after] = [read.at(index - 1) ?? ' ', read.at(index + word.length) ?? ' '];
		return !/[\p{L}\p{M}\p{N}_]/u.test(index === 0 ? ' ' : before) && !/[\p{L}\p{M}\p{N}_]/u.test(after);
	});
	return [...new Set([...words.map(([word]) => word), ...[...read.matchAll(CODE)].map(([code]) => code)])];
}
