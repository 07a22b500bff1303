import type { Field, SanitizedConfig } from 'payload';

/** Labels of Payload's own fields that it says in English in every language. */
const LABELS: Readonly<Record<string, string>> = {
	'MIME Type': 'Kiểu tệp',
	'Thumbnail URL': 'Địa chỉ hình nhỏ',
	small: 'Cỡ nhỏ',
	large: 'Cỡ lớn',
};

function relabel(fields: readonly Field[]): void {
	for (const field of fields) {
		if ('label' in field && typeof field.label === 'string') field.label = LABELS[field.label] ?? field.label;
		if ('fields' in field) relabel(field.fields);
	}
}

/** What Payload adds to a collection of files, in Vietnamese; it adds it when the configuration is built. */
export function withVietnameseLabels(config: SanitizedConfig): SanitizedConfig {
	for (const { upload, fields } of config.collections) if (upload) relabel(fields);
	return config;
}
