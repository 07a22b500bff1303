'use client';

import { useDraggableSortable } from '@payloadcms/ui';
import React from 'react';

interface Props {
	readonly id: string;
	/** From 1. */
	readonly place: number;
	readonly count: number;
	readonly title: string;
	readonly note: string;
	readonly isFixed: boolean;
	/** @param to index from 0 */
	readonly onMove: (to: number, button: 'len' | 'xuong') => void;
	readonly onRemove: () => void;
}

/** One message in the order: up, down, away; the handle is for the mouse and the finger only. */
export function OrderRow({ id, place, count, title, note, isFixed, onMove, onRemove }: Props) {
	const { setNodeRef, listeners, transform, transition } = useDraggableSortable({ id, disabled: isFixed });
	return (
		<li ref={setNodeRef} style={{ ...(transform ? { transform } : {}), ...(transition ? { transition } : {}) }}>
			{!isFixed && (
				<span className="thu-tu__keo" aria-hidden="true" {...listeners}>
					⠿
				</span>
			)}
			<span className="thu-tu__so">{place}.</span>
			<span className="thu-tu__ten">
				{title}
				{note ? ` (${note})` : ''}
			</span>
			{!isFixed && (
				<>
					<button
						type="button"
						className="thu-tu__nut"
						data-nut={`${id}-len`}
						disabled={place === 1}
						aria-label={`Đưa "${title}" lên trước`}
						onClick={() => onMove(place - 2, 'len')}
					>
						↑
					</button>
					<button
						type="button"
						className="thu-tu__nut"
						data-nut={`${id}-xuong`}
						disabled={place === count}
						aria-label={`Đưa "${title}" xuống sau`}
						onClick={() => onMove(place, 'xuong')}
					>
						↓
					</button>
					<button
						type="button"
						className="thu-tu__nut"
						data-nut={`${id}-bo`}
						aria-label={`Bỏ "${title}" khỏi bản tin`}
						onClick={onRemove}
					>
						Bỏ
					</button>
				</>
			)}
		</li>
	);
}
