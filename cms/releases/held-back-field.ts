import type { ArrayField } from 'payload';

/** What a release could not take along, one line each: written by the publish job. */
export const heldBackField: ArrayField = {
	name: 'held',
	type: 'array',
	label: 'Chưa cập nhật được lên trang',
	labels: { singular: 'Mục bị giữ lại', plural: 'Mục bị giữ lại' },
	admin: {
		description: 'Những mục này không làm dừng lần phát hành; mọi mục khác đã lên trang.',
		condition: (data) => Array.isArray(data.held) && data.held.length > 0,
	},
	fields: [
		{ name: 'title', type: 'text', label: 'Mục', required: true },
		{ name: 'area', type: 'text', label: 'Địa bàn', required: true },
		{ name: 'sentence', type: 'textarea', label: 'Trang đang có gì, vì sao, cần làm gì', required: true },
		{ name: 'link', type: 'text', label: 'Trang để sửa', required: true },
	],
};
