import React from 'react';

import { pageInWords } from '../page-words.ts';

import type { DefaultServerCellComponentProps, Payload, TextFieldServerProps } from 'payload';
import type { ReachDaily } from '../../payload-types.ts';

/** What was counted: a page by its name, a message by its title, a bundle as month and commune. */
async function subjectInWords(payload: Payload, subject: string): Promise<string> {
	const page = pageInWords(subject);
	if (page !== undefined) return page;
	const { docs } = await payload.find({
		collection: 'messages',
		where: { key: { equals: subject } },
		limit: 1,
		pagination: false,
		depth: 0,
		joins: false,
		select: { title: true },
	});
	return docs[0]?.title ?? subject;
}

/** In the list. */
export async function SubjectCell({ cellData, payload }: DefaultServerCellComponentProps) {
	return <span>{await subjectInWords(payload, String(cellData ?? ''))}</span>;
}

/** On the page of one count, which nobody edits: the key of a page says nothing to people. */
export async function SubjectField({ data, payload }: TextFieldServerProps) {
	return (
		<div className="field-type text">
			<span className="field-label">Bài hoặc trang</span>
			<p>{await subjectInWords(payload, (data as Partial<ReachDaily>).subject ?? '')}</p>
		</div>
	);
}
