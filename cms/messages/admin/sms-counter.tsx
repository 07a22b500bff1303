'use client';

import { Button } from '@payloadcms/ui';
import React, { useDeferredValue } from 'react';

import { countSms, SMS_CHARACTERS, withoutMarks } from '#content/model/sms.ts';

import { asSent } from '../as-sent.ts';
import { useText, useWriteText } from './form-text.ts';

/** Under the SMS: what the network will bill, and what it would bill without marks. */
export function SmsCounter() {
	const text = useDeferredValue(useText('sms'));
	const write = useWriteText();
	if (text === '') return null;
	const count = countSms(asSent(text));
	const plain = countSms(withoutMarks(asSent(text)));
	const hasMarks = count.encoding === 'UCS-2' && plain.encoding === 'GSM-7';
	return (
		<div style={{ marginBottom: '1.5rem' }}>
			<p role="status">
				{count.characters} / {SMS_CHARACTERS} ký tự, tính tiền {count.segments} tin
				{count.encoding === 'UCS-2' ? ' (có dấu: 70 ký tự một tin, dài hơn thì 67)' : ' (không dấu: 160 ký tự một tin)'}
				. Còn {count.placesLeft} chỗ.
			</p>
			{hasMarks && (
				<p style={{ display: 'flex', gap: '1rem', alignItems: 'center', flexWrap: 'wrap' }}>
					<span>
						Bỏ dấu thì tính tiền {plain.segments} tin: “{withoutMarks(asSent(text))}”
					</span>
					<Button size="small" margin={false} buttonStyle="secondary" onClick={() => write('sms', withoutMarks(text))}>
						Dùng bản không dấu
					</Button>
				</p>
			)}
		</div>
	);
}
