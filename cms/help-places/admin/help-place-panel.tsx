'use client';

import { useFormFields } from '@payloadcms/ui';
import React, { useEffect, useMemo, useState } from 'react';

import { dayAt, dayInWords, parseDay } from '#content/model/month.ts';
import { checkAgainBy } from '#content/model/public-help.ts';

import { serviceWarnings } from '../help-place-warnings.ts';
import { askServer } from '../../foundation/admin/ask-server.ts';
import '../../foundation/admin/panel.css';

import type { RegisteredNumber } from '../help-place-warnings.ts';

/** On top of an entry of the directory: until when it is shown, and what does not fit the registry of numbers. */
export function ServicePanel() {
	const name = useText('name');
	const address = useText('address');
	const phone = useText('phone');
	const hours = useText('hours');
	const cost = useText('cost');
	const verifiedAt = parseDay(useText('verifiedAt'));
	const [hotlines, setHotlines] = useState<readonly RegisteredNumber[]>([]);
	useEffect(() => {
		void askServer<{ docs: readonly RegisteredNumber[] }>('/api/hotlines?pagination=false&depth=0').then(
			({ docs }) => setHotlines(docs.map((hotline) => ({ ...hotline, verifiedAt: hotline.verifiedAt ?? '' }))),
			() => undefined,
		);
	}, []);
	const today = dayAt(new Date());
	const warnings = useMemo(
		() => serviceWarnings({ name, address, phone, hours, cost, verifiedAt }, { hotlines, today }),
		[name, address, phone, hours, cost, verifiedAt, hotlines, today],
	);
	const until = verifiedAt && checkAgainBy({ verifiedAt });
	const isShown = until !== undefined && until >= today;
	if (!isShown && warnings.length === 0) return null;
	return (
		<section className="ban-tin" aria-label="Điều cần xem lại" aria-live="polite">
			{isShown && (
				<p className="ban-tin__bao">Trang hiện nơi này đến hết ngày {dayInWords(until)}, nếu không ai hỏi lại.</p>
			)}
			{warnings.length > 0 && (
				<ul>
					{warnings.map((warning) => (
						<li key={warning}>{warning}</li>
					))}
				</ul>
			)}
		</section>
	);
}

function useText(path: string): string {
	const value = useFormFields(([fields]) => fields[path]?.value);
	return typeof value === 'string' ? value : '';
}
