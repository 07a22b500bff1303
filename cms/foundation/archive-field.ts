import type { BaseFilter, CheckboxField } from 'payload';

/**
 * What is wrong is put away by those who own it: out of lists, queues, checks and publications, and still in the trail
 * of changes. It can be brought back.
 */
export const archiveField: CheckboxField = {
	name: 'isArchived',
	type: 'checkbox',
	label: 'Cất đi, không dùng nữa',
	defaultValue: false,
	index: true,
	admin: {
		position: 'sidebar',
		description:
			'Không hiện trong danh sách, việc cần làm và lần phát hành sau; vẫn còn trong nhật ký. Muốn xem mục đã cất: lọc danh sách theo ô này. Bỏ dấu để dùng lại.',
	},
};

export const notArchived = { isArchived: { not_equals: true } } as const;

/** Lists leave out what is put away, unless somebody filters by it. */
export const withoutArchived: BaseFilter = ({ req }) =>
	JSON.stringify(req.query ?? {}).includes('isArchived') ? null : { isArchived: { not_equals: true } };
