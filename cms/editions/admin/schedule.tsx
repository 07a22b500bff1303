'use client';

import { Button } from '@payloadcms/ui';
import React, { useId, useRef, useState } from 'react';

import { dayAt, dayInWords } from '#content/model/month.ts';
import { timeAt } from '#content/model/vietnam-time.ts';

import { askServer, sentenceOf } from '../../foundation/admin/ask-server.ts';

/** The appointment at which an edition goes out by itself, in Vietnam's time wherever the browser is. */
export function Schedule({ id, publishAt }: { id: string | number; publishAt: string | null }) {
	const [at, setAt] = useState(publishAt);
	// read when the button is pressed: what was typed before the page came alive counts, too
	const day = useRef<HTMLInputElement>(null);
	const time = useRef<HTMLInputElement>(null);
	const [sentence, setSentence] = useState('');
	const dayId = useId();
	const timeId = useId();

	const send = async (when: object, done: string) => {
		try {
			const answer = await askServer<{ publishAt: string | null }>(`/api/editions/${id}/schedule`, when);
			setAt(answer.publishAt);
			setSentence(done);
		} catch (error) {
			setSentence(sentenceOf(error));
		}
	};
	const instant = at ? new Date(at) : undefined;
	return (
		<div role="group" aria-labelledby={`${dayId}-ten`}>
			<h3 id={`${dayId}-ten`}>Hẹn giờ phát hành</h3>
			{instant ? (
				<div className="ban-tin__nut">
					<p>
						Sẽ tự phát hành lúc {timeAt(instant)} ngày {dayInWords(dayAt(instant))} (giờ Việt Nam).
					</p>
					<Button buttonStyle="secondary" onClick={() => void send({}, 'Đã bỏ hẹn.')}>
						Bỏ hẹn
					</Button>
				</div>
			) : (
				<div className="ban-tin__nut">
					<div>
						<label htmlFor={dayId}>Ngày</label>
						<input id={dayId} type="date" ref={day} />
					</div>
					<div>
						<label htmlFor={timeId}>Giờ</label>
						<input id={timeId} type="time" ref={time} defaultValue="05:00" />
					</div>
					<Button
						buttonStyle="secondary"
						onClick={() =>
							void send({ day: day.current?.value, time: time.current?.value }, 'Đã hẹn. Có thể đóng trang này.')
						}
					>
						Hẹn giờ
					</Button>
				</div>
			)}
			<p role="status" className="ban-tin__bao">
				{sentence}
			</p>
		</div>
	);
}
