/** One block of a message's text. */
export type TextBlock = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

/**
 * The blocks of a text as officers write it: paragraphs separated by an empty line, list lines start with `- `.
 * A paragraph directly followed by list lines becomes two blocks.
 */
export function textBlocks(text: string): readonly TextBlock[] {
	return text.split(/\n\s*\n/).flatMap((part) => blocksOfPart(part.split('\n').map((line) => line.trim())));
}

function blocksOfPart(lines: readonly string[]): readonly TextBlock[] {
	const blocks: TextBlock[] = [];
	for (const line of lines.filter(Boolean)) {
		const last = blocks.at(-1);
		const item = /^[-•] +(.+)$/.exec(line)?.[1];
		if (item === undefined) {
			if (last?.kind === 'paragraph') last.text += ` ${line}`;
			else blocks.push({ kind: 'paragraph', text: line });
		} else if (last?.kind === 'list') last.items.push(item);
		else blocks.push({ kind: 'list', items: [item] });
	}
	return blocks;
}
