import { requiredAccount } from '../foundation/account-id-field.ts';
import { accountName } from '../foundation/account-name.ts';
import { hasRole, nobody, nobodyOfField, signedIn } from '../foundation/roles.ts';
import { worksOn } from '../messages/rendition-access.ts';

import type { Access, CollectionBeforeChangeHook, CollectionConfig } from 'payload';
import type { Comment } from '../payload-types.ts';

/** Whoever works on a text, by province or language, may write to somebody about it. */
const aboutOwnTexts: Access = async ({ req, data }) => {
	if (!hasRole(req, 'administrator', 'officer', 'approver', 'translator', 'listener')) return false;
	// without data Payload only asks whether to show the "create" button
	return data?.rendition === undefined || worksOn(req, data.rendition);
};

/** Done is what the one who was asked, or the one who asked, says is done. */
const ownComments: Access = ({ req }) => {
	if (hasRole(req, 'administrator')) return true;
	if (!req.user) return false;
	const own = { equals: String(req.user.id) };
	return { or: [{ to: own }, { author: own }] };
};

/** Nobody writes in another person's name. */
const signComment: CollectionBeforeChangeHook<Comment> = ({ data, operation, req }) =>
	operation === 'create'
		? {
				...data,
				author: req.user ? String(req.user.id) : null,
				authorName: req.user ? accountName(req.user) : 'hệ thống',
				isDone: false,
			}
		: data;

const written = { access: { update: nobodyOfField } } as const;
const ofSystem = { access: { create: nobodyOfField, update: nobodyOfField } } as const;

/** A question or remark about a rendition, to one person, until somebody says that it is done. */
export const Comments: CollectionConfig<'comments'> = {
	slug: 'comments',
	labels: { singular: 'Lời nhắn', plural: 'Lời nhắn' },
	admin: { useAsTitle: 'text', group: false, defaultColumns: ['text', 'rendition', 'authorName', 'isDone'] },
	access: { create: aboutOwnTexts, read: signedIn, update: ownComments, delete: nobody },
	defaultSort: 'createdAt',
	hooks: { beforeChange: [signComment] },
	fields: [
		{
			name: 'rendition',
			type: 'relationship',
			relationTo: 'renditions',
			label: 'Bản ngữ',
			required: true,
			index: true,
			...written,
		},
		{ name: 'to', type: 'text', label: 'Gửi cho', required: true, index: true, validate: requiredAccount, ...written },
		{ name: 'text', type: 'textarea', label: 'Lời nhắn', required: true, maxLength: 1000, ...written },
		{ name: 'author', type: 'text', label: 'Người gửi', ...ofSystem },
		{ name: 'authorName', type: 'text', label: 'Tên người gửi', ...ofSystem },
		{ name: 'isDone', type: 'checkbox', label: 'Đã xong', defaultValue: false, index: true },
	],
};
