import { leadersOfField, nobodyOfField } from './roles.ts';

import type { Field } from 'payload';

/** Where an upload stands on its way to the public. */
export const APPROVAL_STATES = ['waiting', 'approved', 'withdrawn'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

const stateNames: Readonly<Record<ApprovalState, string>> = {
	waiting: 'Chờ duyệt',
	approved: 'Đã duyệt',
	withdrawn: 'Đã rút',
};

const systemField = { admin: { hidden: true }, access: { create: nobodyOfField, update: nobodyOfField } } as const;

/** Two persons for everything that the public sees; `guard-approval.ts` holds to it. */
export const approvalFields: Field[] = [
	{
		name: 'state',
		type: 'select',
		label: 'Duyệt',
		defaultValue: 'waiting',
		index: true,
		options: APPROVAL_STATES.map((value) => ({ value, label: stateNames[value] })),
		access: { update: leadersOfField },
		admin: {
			position: 'sidebar',
			isClearable: false,
			// a new upload always waits
			condition: (data) => data.id !== undefined,
			description:
				'Người duyệt phải là người khác với người tải lên. Sửa nội dung sau khi duyệt thì phải duyệt lại. "Đã rút": lần phát hành sau trang không còn nữa.',
		},
	},
	{ name: 'uploadedBy', type: 'relationship', relationTo: 'users', label: 'Người tải lên', ...systemField },
	// ids of accounts (changers.ts), emptied with each approval
	{ name: 'changedBy', type: 'json', label: 'Những người sửa từ lần duyệt trước', ...systemField },
	{ name: 'approvedBy', type: 'relationship', relationTo: 'users', label: 'Người duyệt', ...systemField },
	// fingerprint of exactly what was approved (upload-digest.ts)
	{ name: 'approvedDigest', type: 'text', label: 'Dấu vân của bản đã duyệt', ...systemField },
];
