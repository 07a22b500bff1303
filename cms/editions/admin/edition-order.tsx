'use client';

import { Button, DraggableSortable, FieldError, FieldLabel, useField } from '@payloadcms/ui';
import React, { useEffect, useId, useRef, useState } from 'react';

import { askServer } from '../../foundation/admin/ask-server.ts';
import { OrderRow } from './order-row.tsx';
import { ProposeMessages } from './propose-messages.tsx';
import '../../foundation/admin/panel.css';

import type { RelationshipFieldClientComponent } from 'payload';

type Id = string | number;

interface Message {
	readonly id: Id;
	readonly title: string;
	readonly loudspeaker: 'fit' | 'unfit';
}

const fixedSentence = (state: string | undefined): string =>
	state === 'published'
		? 'Bản tin đã phát hành nên thứ tự không đổi được. Cần bỏ một bài thì ghi vào "Bài đã rút" ở dưới.'
		: 'Bản tin đã chốt nên thứ tự không đổi được. Cần sửa thì bấm "Mở lại để sửa" ở đầu trang.';

/** The messages of an edition in play order: with buttons for the keyboard, a handle for the mouse. */
export const EditionOrder: RelationshipFieldClientComponent = ({ path, field, readOnly }) => {
	const { value, setValue, disabled, errorMessage, showError } = useField<Id[]>({ path });
	const { value: state } = useField<string>({ path: 'state' });
	const [messages, setMessages] = useState<readonly Message[]>([]);
	const [chosen, setChosen] = useState('');
	const [said, setSaid] = useState('');
	const focusNext = useRef('');
	const list = useRef<HTMLOListElement>(null);
	const selectId = useId();
	const order = value ?? [];
	const isFixed = Boolean(readOnly) || disabled || (state !== undefined && state !== 'planning');

	useEffect(() => {
		void askServer<{ docs: readonly Message[] }>(
			'/api/messages?limit=1000&depth=0&sort=order&where[role][equals]=message&select[title]=true&select[loudspeaker]=true',
		).then(
			({ docs }) => setMessages(docs),
			() => undefined,
		);
	}, []);
	// a row that moves loses the focus with its place; the same button gets it back
	useEffect(() => {
		if (focusNext.current === '') return;
		const button = list.current?.querySelector<HTMLButtonElement>(focusNext.current);
		focusNext.current = '';
		button?.focus();
	}, [order]);

	const titleOf = (id: Id) => messages.find((message) => message.id === id)?.title ?? 'Đang tải tên bài…';
	const move = (from: number, to: number, button?: 'len' | 'xuong') => {
		const id = order[from];
		if (id === undefined || to < 0 || to >= order.length || from === to) return;
		const next = order.toSpliced(from, 1).toSpliced(to, 0, id);
		if (button) {
			const isAtEnd = button === 'len' ? to === 0 : to === order.length - 1;
			const other = button === 'len' ? 'xuong' : 'len';
			focusNext.current = `[data-nut="${id}-${isAtEnd ? other : button}"]`;
		}
		setSaid(`"${titleOf(id)}" nay ở vị trí ${to + 1} trong ${order.length} bài.`);
		setValue(next);
	};
	const remove = (index: number) => {
		const id = order[index];
		if (id === undefined) return;
		const neighbour = order[index + 1] ?? order[index - 1];
		focusNext.current = neighbour === undefined ? '' : `[data-nut="${neighbour}-bo"]`;
		setSaid(`Đã bỏ "${titleOf(id)}".`);
		setValue(order.toSpliced(index, 1));
	};
	const add = () => {
		const message = messages.find(({ id }) => String(id) === chosen);
		if (!message) return;
		setSaid(`Đã thêm "${message.title}" vào cuối.`);
		setChosen('');
		setValue([...order, message.id]);
	};
	const others = messages.filter(({ id }) => !order.includes(id));

	return (
		<div className="field-type relationship ban-tin" id={`field-${path}`}>
			<FieldLabel label={field.label ?? ''} required={field.required ?? false} path={path} />
			<FieldError path={path} showError={showError} message={errorMessage ?? ''} />
			{isFixed && <p>{fixedSentence(state)}</p>}
			{order.length === 0 && <p>Chưa có bài nào. Chọn bài ở ô dưới rồi bấm "Thêm bài".</p>}
			{order.length === 0 && !isFixed && (
				<ProposeMessages
					onProposed={(proposed, sentence) => {
						setValue([...proposed]);
						setSaid(sentence);
					}}
				/>
			)}
			<DraggableSortable
				ids={order.map(String)}
				onDragEnd={({ moveFromIndex, moveToIndex }) => move(moveFromIndex, moveToIndex)}
			>
				<ol className="thu-tu" ref={list}>
					{order.map((id, index) => (
						<OrderRow
							key={String(id)}
							id={String(id)}
							place={index + 1}
							count={order.length}
							title={titleOf(id)}
							note={messages.find((message) => message.id === id)?.loudspeaker === 'unfit' ? 'chỉ dùng trên trang' : ''}
							isFixed={isFixed}
							onMove={(to, button) => move(index, to, button)}
							onRemove={() => remove(index)}
						/>
					))}
				</ol>
			</DraggableSortable>
			<p role="status" className="an-di">
				{said}
			</p>
			{!isFixed && (
				<div className="ban-tin__nut">
					<div>
						<label htmlFor={selectId}>Thêm bài vào cuối</label>
						<select id={selectId} value={chosen} onChange={(event) => setChosen(event.target.value)}>
							<option value="">Chọn một bài</option>
							{others.map(({ id, title, loudspeaker }) => (
								<option key={String(id)} value={String(id)}>
									{title}
									{loudspeaker === 'unfit' ? ' (chỉ dùng trên trang)' : ''}
								</option>
							))}
						</select>
					</div>
					<Button buttonStyle="secondary" disabled={chosen === ''} onClick={add}>
						Thêm bài
					</Button>
				</div>
			)}
			<p>Lời mở đầu và lời kết được thêm tự động.</p>
		</div>
	);
};
