import { administratorsOnly, nobody, signedIn } from '../foundation/roles.ts';
import { auditTrail } from '../foundation/write-audit.ts';

import type { CollectionConfig } from 'payload';

export const Languages: CollectionConfig<'languages'> = {
	slug: 'languages',
	labels: { singular: 'Ngôn ngữ', plural: 'Ngôn ngữ' },
	admin: { useAsTitle: 'nameVi', group: 'Danh mục', defaultColumns: ['tag', 'nameVi', 'autonym', 'isOnAir'] },
	access: { create: nobody, read: signedIn, update: administratorsOnly, delete: nobody },
	hooks: auditTrail('languages', (language) => language.tag),
	fields: [
		{ name: 'tag', type: 'text', label: 'Mã BCP 47', required: true, unique: true, admin: { readOnly: true } },
		{ name: 'nameVi', type: 'text', label: 'Tên tiếng Việt', required: true },
		{ name: 'autonym', type: 'text', label: 'Tên tự gọi', required: true },
		{
			name: 'isOnAir',
			type: 'checkbox',
			label: 'Được dùng trên trang và loa',
			defaultValue: true,
			admin: { description: 'Bỏ dấu: không phát hành bản ngữ nào bằng tiếng này.' },
		},
	],
};
