'use client';

import { Button } from '@payloadcms/ui';
import React, { useCallback, useState } from 'react';

import { templateFor, WRITING_CHANNELS } from '#content/templates/outline.ts';

import { topicChoices } from '../../foundation/options.ts';
import { useText, useWriteText } from './form-text.ts';

import type { Topic } from '#content/model/message.ts';
import type { WritingChannel } from '#content/templates/outline.ts';

const CHANNELS: Readonly<Record<WritingChannel, { readonly name: string; readonly field: string }>> = {
	loudspeaker: { name: 'Lời đọc trên loa', field: 'script' },
	web: { name: 'Bài đọc trên trang', field: 'webText' },
	leaflet: { name: 'Tờ rơi, áp phích', field: 'leaflet' },
	zalo: { name: 'Bài đăng Zalo', field: 'zalo' },
	sms: { name: 'Tin nhắn SMS', field: 'sms' },
};

/** Starter words by topic and channel, put into the field where they belong; nothing written is lost. */
export function TemplatePicker() {
	const language = useText('language');
	const [topic, setTopic] = useState<Topic>('goi-111');
	const [channel, setChannel] = useState<WritingChannel>('loudspeaker');
	const [sentence, setSentence] = useState('');
	const { name, field } = CHANNELS[channel];
	const written = useText(field);
	const write = useWriteText();

	const insert = useCallback(() => {
		const words = templateFor(topic, channel);
		write(field, written.trim() === '' ? words : `${written.trimEnd()}\n${words}`);
		setSentence(`Đã chèn mẫu vào ô "${name}". Hãy sửa cho hợp với địa phương.`);
	}, [topic, channel, field, written, name, write]);

	if (language !== 'vi') return null;
	return (
		<div style={{ display: 'flex', gap: '1rem', flexWrap: 'wrap', alignItems: 'end', marginBottom: '1rem' }}>
			<label>
				Chủ đề
				<select value={topic} onChange={(event) => setTopic(event.target.value as Topic)} style={select}>
					{topicChoices.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</select>
			</label>
			<label>
				Dùng cho
				<select value={channel} onChange={(event) => setChannel(event.target.value as WritingChannel)} style={select}>
					{WRITING_CHANNELS.map((value) => (
						<option key={value} value={value}>
							{CHANNELS[value].name}
						</option>
					))}
				</select>
			</label>
			<Button size="medium" margin={false} buttonStyle="secondary" onClick={insert}>
				Chèn mẫu
			</Button>
			<span role="status">{sentence}</span>
		</div>
	);
}

const select = { display: 'block', padding: '0.5rem', fontSize: '1rem', minWidth: '14rem' } as const;
