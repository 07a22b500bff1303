import { createHash } from 'node:crypto';

import { lint } from '#content/safety/lint.ts';

import { COLUMNS } from './columns.ts';

import type { GlossaryDraft, ImportDrafts, MessageDraft } from './import-draft.ts';
import type { ImportIssue } from './import-table.ts';

/** What is stored now of the messages that a file names. */
export interface Stored {
	readonly messages: readonly {
		readonly id: string | number;
		readonly key: string;
		readonly fields: Readonly<Record<string, unknown>>;
	}[];
	readonly renditions: readonly {
		readonly id: string | number;
		readonly message: string;
		readonly language: string;
		readonly fields: Readonly<Record<string, unknown>>;
	}[];
	readonly glossary: readonly ({ readonly id: string | number } & GlossaryDraft)[];
}

export interface FieldChange {
	readonly field: string;
	readonly label: string;
	readonly before: string;
	readonly after: string;
}

/** One document that an import makes or changes. */
export interface PlannedChange {
	readonly collection: 'messages' | 'renditions' | 'glossary';
	/** For people: `goi-111` or `goi-111, km`. */
	readonly name: string;
	/** Key of the message, or the term. */
	readonly key: string;
	readonly language: string;
	readonly kind: 'new' | 'changed' | 'unchanged';
	readonly id: string | number | null;
	readonly fields: readonly FieldChange[];
	readonly data: Readonly<Record<string, unknown>>;
	readonly place: string;
	/** What the safety rules will ask to be mended before anybody can approve it. */
	readonly warnings: readonly string[];
}

export interface ImportPlan {
	readonly changes: readonly PlannedChange[];
	readonly issues: readonly ImportIssue[];
	readonly notes: readonly ImportIssue[];
	/** Of the changes: what was looked at is what is done, or nothing. */
	readonly digest: string;
}

const LABELS: Readonly<Record<string, string>> = {
	...Object.fromEntries(COLUMNS.map((column) => [column.name, column.header])),
	translation: 'Cách nói',
	isKept: 'Giữ nguyên',
	note: 'Ghi chú',
	sources: 'Nguồn',
	form: 'Cách kể',
	seasonMonths: 'Mùa phát',
	delivery: 'Ai nói câu nào',
	leftOut: 'Câu bỏ lại',
};

/** Compares what a file says with what is stored. An empty cell changes nothing. */
export function planImport({ messages, glossary, issues, notes = [] }: ImportDrafts, stored: Stored): ImportPlan {
	const changes = [
		...messages.flatMap((draft) => changesOfMessage(draft, stored)),
		...glossary.map((draft) => changeOfTerm(draft, stored)),
	];
	const digest = createHash('sha256')
		.update(JSON.stringify(changes.map(({ name, kind, fields }) => ({ name, kind, fields }))))
		.digest('hex');
	return { changes, issues, notes, digest };
}

function changesOfMessage(draft: MessageDraft, stored: Stored): readonly PlannedChange[] {
	const known = stored.messages.find((message) => message.key === draft.key);
	const source = draft.renditions.find((rendition) => rendition.language === 'vi') ?? draft.renditions[0];
	const wanted: Readonly<Record<string, unknown>> = {
		...(known ? {} : { title: source?.fields.title ?? draft.key, role: 'message', loudspeaker: 'fit' }),
		...draft.fields,
		...(draft.sources ? { sources: draft.sources } : {}),
	};
	const message: PlannedChange = {
		...compared({ wanted, known: known?.fields }),
		collection: 'messages',
		name: draft.key,
		key: draft.key,
		language: '',
		id: known?.id ?? null,
		place: draft.place.place,
		warnings: [],
	};
	const renditions = draft.renditions.map((rendition): PlannedChange => {
		const own = stored.renditions.find(
			(candidate) => candidate.message === draft.key && candidate.language === rendition.language,
		);
		return {
			...compared({ wanted: { ...rendition.fields, ...rendition.lists }, known: own?.fields }),
			collection: 'renditions',
			name: `${draft.key}, ${rendition.language}`,
			key: draft.key,
			language: rendition.language,
			id: own?.id ?? null,
			place: rendition.place.place,
			warnings: rendition.language === 'vi' ? warningsOf(rendition.fields) : [],
		};
	});
	return [message, ...renditions];
}

function changeOfTerm(draft: GlossaryDraft, stored: Stored): PlannedChange {
	const { term, language, ...wanted } = draft;
	const own = stored.glossary.find((entry) => entry.term === term && entry.language === language);
	return {
		...compared({ wanted, known: own && { translation: own.translation, isKept: own.isKept, note: own.note } }),
		collection: 'glossary',
		name: `${term} (${language})`,
		key: term,
		language,
		id: own?.id ?? null,
		place: 'Bảng thuật ngữ',
		warnings: [],
	};
}

function compared({
	wanted,
	known,
}: {
	wanted: Readonly<Record<string, unknown>>;
	known: Readonly<Record<string, unknown>> | undefined;
}): Pick<PlannedChange, 'kind' | 'fields' | 'data'> {
	const fields = Object.entries(wanted).flatMap(([field, value]): FieldChange[] => {
		const before = inWords(known?.[field]);
		const after = inWords(value);
		return before === after ? [] : [{ field, label: LABELS[field] ?? field, before, after }];
	});
	const changed = new Set(fields.map(({ field }) => field));
	const data = Object.fromEntries(Object.entries(wanted).filter(([field]) => changed.has(field)));
	if (!known) return { kind: 'new', fields, data: wanted };
	return { kind: fields.length === 0 ? 'unchanged' : 'changed', fields, data };
}

function inWords(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'boolean') return value ? 'có' : 'không';
	if (Array.isArray(value)) return value.map(inWords).join('; ');
	if (typeof value === 'object') return Object.values(value).map(inWords).join(' ').trim();
	return (typeof value === 'string' ? value : JSON.stringify(value)).normalize('NFC').replaceAll('\r\n', '\n').trim();
}

function warningsOf(fields: Readonly<Record<string, string>>): readonly string[] {
	return Object.entries(fields)
		.filter(([field]) => field !== 'title' && field !== 'backTranslation')
		.flatMap(([field, text]) =>
			lint(text, { channel: field === 'script' ? 'loudspeaker' : 'web' })
				.filter((finding) => finding.level === 'block')
				.map((finding) => `${LABELS[field] ?? field}: ${finding.message}`),
		);
}
