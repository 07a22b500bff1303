import { isOutdated } from '#content/model/rendition.ts';

import type { RenditionState } from '#content/model/rendition.ts';

/** What one cell of the matrix says: a state of the rendition, `sample` for unreviewed starter data, or a gap. */
export type CellState = RenditionState | 'sample' | 'missing';

type Id = string | number;

/** A message × languages; `cells` stand in the order of the languages. */
export interface CoverageRow {
	readonly message: Id;
	readonly title: string;
	readonly cells: readonly { readonly state: CellState; readonly rendition: Id | null }[];
	/** Languages in which it cannot be aired yet. */
	readonly gaps: number;
}

export interface Coverage {
	readonly languages: readonly {
		readonly tag: string;
		readonly name: string;
		/** Messages that cannot be aired in it yet. */
		readonly gaps: number;
	}[];
	readonly rows: readonly CoverageRow[];
}

interface CoverageInput {
	readonly languages: readonly { readonly tag: string; readonly name: string }[];
	/** In the order of the edition. */
	readonly messages: readonly { readonly id: Id; readonly title: string; readonly sourceVersion: number }[];
	readonly renditions: readonly {
		readonly id: Id;
		readonly message: Id;
		readonly language: string;
		readonly state: RenditionState;
		readonly sourceVersion: number;
		readonly isSample: boolean;
	}[];
}

/** Ready means that somebody has approved it and that it is current; sample data is shown, and still a gap. */
const isGap = (state: CellState): boolean => state !== 'approved';

/** The matrix: where each message stands in each language. Pure; 300 × 40 cells take some milliseconds. */
export function coverage({ languages, messages, renditions }: CoverageInput): Coverage {
	const found = new Map(renditions.map((rendition) => [`${rendition.message} ${rendition.language}`, rendition]));
	const gapsIn = new Map<string, number>();
	const rows = messages.map((message): CoverageRow => {
		let gaps = 0;
		const cells = languages.map(({ tag }) => {
			const rendition = found.get(`${message.id} ${tag}`);
			const state = rendition ? stateOf(rendition, message.sourceVersion) : 'missing';
			if (isGap(state)) {
				gaps += 1;
				gapsIn.set(tag, (gapsIn.get(tag) ?? 0) + 1);
			}
			return { state, rendition: rendition?.id ?? null };
		});
		return { message: message.id, title: message.title, cells, gaps };
	});
	return { languages: languages.map(({ tag, name }) => ({ tag, name, gaps: gapsIn.get(tag) ?? 0 })), rows };
}

function stateOf(rendition: CoverageInput['renditions'][number], sourceVersion: number): CellState {
	if (rendition.state !== 'withdrawn' && isOutdated(rendition, sourceVersion)) return 'outdated';
	return rendition.isSample && rendition.state !== 'approved' ? 'sample' : rendition.state;
}
