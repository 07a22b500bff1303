import React from 'react';

import { pageInWords } from '../page-words.ts';

import type { DefaultServerCellComponentProps } from 'payload';

/** What was counted: a page by its name, a message by its title, a bundle as month and commune. */
export async function SubjectCell({ cellData, payload }: DefaultServerCellComponentProps) {
	const subject = String(cellData ?? '');
	const page = pageInWords(subject);
	if (page !== undefined) return <span>{page}</span>;
	const { docs } = await payload.find({
		collection: 'messages',
		where: { key: { equals: subject } },
		limit: 1,
		pagination: false,
		depth: 0,
		joins: false,
		select: { title: true },
	});
	return <span>{docs[0]?.title ?? subject}</span>;
}
