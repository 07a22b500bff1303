import { answerOf } from '../../foundation/admin/ask-server.ts';

/** What `/api/import` answers; see `cms/import/import-endpoints.ts`. */
export interface ImportIssue {
	readonly row: number;
	readonly place: string;
	readonly column: string;
	readonly message: string;
}

export interface ImportChange {
	readonly collection: 'messages' | 'renditions' | 'glossary';
	readonly name: string;
	readonly kind: 'new' | 'changed' | 'unchanged';
	readonly place: string;
	readonly fields: readonly {
		readonly field: string;
		readonly label: string;
		readonly before: string;
		readonly after: string;
	}[];
	readonly warnings: readonly string[];
}

export interface ImportAnswer {
	readonly digest?: string;
	readonly changes?: readonly ImportChange[];
	readonly issues?: readonly ImportIssue[];
	/** What was left out or changed; it stops nothing. */
	readonly notes?: readonly ImportIssue[];
	readonly written?: number;
	readonly message?: string;
}

/** Sends a file to be looked at, or, with the digest of what was looked at, to be stored. */
export async function sendImport(file: File, digest?: string): Promise<ImportAnswer> {
	const form = new FormData();
	form.set('file', file);
	if (digest !== undefined) form.set('digest', digest);
	const answer = await answerOf('/api/import', { body: form });
	if (!answer) return { message: 'Mạng bị ngắt. Chưa có gì được nhập; hãy thử lại.' };
	const body = (await answer.json().catch(() => ({}))) as ImportAnswer;
	const isUnderstood = body.message ?? body.issues ?? body.written ?? body.changes;
	return isUnderstood === undefined ? { message: 'Máy chủ chưa xử lý được tệp. Chưa có gì được nhập.' } : body;
}
