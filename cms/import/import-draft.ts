import type { ImportIssue } from './import-table.ts';

/** What a file says of one message; absent: it says nothing, and what is stored stays. */
export interface MessageDraft {
	readonly key: string;
	/** Where it stands in the file. */
	readonly place: { readonly row: number; readonly place: string };
	readonly fields: Readonly<Record<string, string | readonly string[]>>;
	readonly sources?: readonly { readonly title: string; readonly url?: string }[];
	readonly renditions: readonly RenditionDraft[];
}

export interface RenditionDraft {
	readonly language: string;
	readonly place: { readonly row: number; readonly place: string };
	readonly fields: Readonly<Record<string, string>>;
	/** What goes along with the words: whose each line is, what was left out. */
	readonly lists?: Readonly<Record<string, readonly object[]>>;
}

export interface GlossaryDraft {
	readonly term: string;
	readonly language: string;
	readonly translation: string;
	readonly isKept: boolean;
	readonly note: string;
}

/** Everything that was understood of a file, and what was not. */
export interface ImportDrafts {
	readonly messages: readonly MessageDraft[];
	readonly glossary: readonly GlossaryDraft[];
	readonly issues: readonly ImportIssue[];
	/** What was left out or changed on the way. */
	readonly notes?: readonly ImportIssue[];
}
