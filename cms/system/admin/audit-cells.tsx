import React from 'react';

import type { CollectionSlug, DefaultServerCellComponentProps } from 'payload';

/** `renditions` as people call it: Bản ngữ. */
export function AuditSubjectCell({ cellData, payload }: DefaultServerCellComponentProps) {
	return <span>{labelOf(payload, String(cellData))}</span>;
}

/** Names of changed fields as the forms have them; what a step or an override says is a sentence already. */
export function AuditFieldsCell({ cellData, rowData, payload }: DefaultServerCellComponentProps) {
	const text = typeof cellData === 'string' ? cellData : '';
	const action = String(rowData.action);
	if (action !== 'create' && action !== 'update') return <span>{text}</span>;
	const collection = payload.collections[String(rowData.subject) as CollectionSlug];
	// what no form shows has a label that Payload makes of the code
	const shown = collection?.config.flattenedFields.filter(({ admin }) => admin?.hidden !== true) ?? [];
	const names = new Map(shown.map(({ name, label }) => [name, typeof label === 'string' ? label : '']));
	const words = text.split(', ').map((name) => names.get(name) || OWN_NAMES[name] || OF_SYSTEM);
	return <span>{[...new Set(words)].join(', ')}</span>;
}

const OF_SYSTEM = 'ghi chép của hệ thống';

/** Fields that have no label of their own. */
const OWN_NAMES: Readonly<Record<string, string>> = { id: 'mã số', filename: 'tệp', url: 'địa chỉ tệp' };

function labelOf(payload: DefaultServerCellComponentProps['payload'], slug: string): string {
	const plural = payload.collections[slug as CollectionSlug]?.config.labels.plural;
	return typeof plural === 'string' ? plural : slug;
}
