import { hasRole } from '../foundation/roles.ts';

import type { PayloadRequest } from 'payload';
import type { ImportDrafts } from './import-draft.ts';
import type { ImportIssue } from './import-table.ts';
import type { Stored } from './plan-import.ts';

/** Only whoever writes messages may bring in many at once. */
export const mayImport = (req: PayloadRequest): boolean => hasRole(req, 'administrator', 'officer');

/** An officer of a province brings nothing into another province's messages, neither by the file nor by the key. */
export function scopeIssues({ messages }: ImportDrafts, stored: Stored, req: PayloadRequest): readonly ImportIssue[] {
	const province = req.user?.province;
	if (!province || hasRole(req, 'administrator')) return [];
	return messages.flatMap((draft): ImportIssue[] => {
		const known = stored.messages.find((message) => message.key === draft.key);
		const areas = [...areasIn(known?.fields.areas), ...areasIn(draft.fields.areas)];
		if (areas.every((area) => area === province || area === '00')) return [];
		const message = `Bài "${draft.key}" thuộc tỉnh khác. Bạn chỉ nhập được bài của tỉnh mình hoặc bài dùng cho cả nước.`;
		return [{ ...draft.place, column: 'Địa bàn', message }];
	});
}

const areasIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
