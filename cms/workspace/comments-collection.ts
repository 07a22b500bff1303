import { requiredAccount } from '../foundation/account-id-field.ts';
import { hasRole, nobody, nobodyOfField, signedIn } from '../foundation/roles.ts';
import { nameOf } from '../messages/rendition-facts.ts';

import type { Access, CollectionBeforeChangeHook, CollectionConfig } from 'payload';
import type { Comment } from '../payload-types.ts';

/** Whoever works on texts may write to somebody about one. */
const deskOnly: Access = ({ req }) => hasRole(req, 'administrator', 'officer', 'approver', 'translator', 'listener');

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
		? { ...data, author: req.user ? String(req.user.id) : null, authorName: nameOf(req), isDone: false }
		: data;

const written = { access: { update: nobodyOfField } } as const;
const ofSystem = { access: { create: nobodyOfField, update: nobodyOfField } } as const;

/** A question or remark about a rendition, to one person, until somebody says that it is done. */
export const Comments: CollectionConfig<'comments'> = {
	slug: 'comments',
	labels: { singular: 'Lời nhắn', plural: 'Lời nhắn' },
	admin: { useAsTitle: 'text', group: false, defaultColumns: ['text', 'rendition', 'authorName', 'isDone'] },
	access: { create: deskOnly, read: signedIn, update: ownComments, delete: nobody },
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
