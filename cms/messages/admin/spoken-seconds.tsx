'use client';

import React, { useDeferredValue, useEffect, useState } from 'react';

import { assumedPace, spokenSeconds } from '#content/model/spoken-seconds.ts';

import { askServer } from '../../foundation/admin/ask-server.ts';
import { useText } from './form-text.ts';

import type { Pace } from '#content/model/spoken-seconds.ts';

/** How long the script will take on air, by the pace of the language's own recordings. */
export function SpokenSeconds() {
	const script = useDeferredValue(useText('script'));
	const language = useText('language');
	const pace = usePace(language);
	if (script.trim() === '' || language === '') return null;
	const seconds = Math.round(spokenSeconds(script, pace));
	const unit = pace.unit === 'word' ? 'tiếng' : 'chữ';
	const source = pace.recordings > 0 ? `đo từ ${pace.recordings} bản ghi` : 'ước lượng, vì chưa có đủ 3 bản ghi để đo';
	return (
		<p role="status">
			Lời đọc dài khoảng {inWords(seconds)} ({pace.unitsPerMinute} {unit} một phút, {source}).
		</p>
	);
}

const inWords = (seconds: number): string =>
	seconds < 60 ? `${seconds} giây` : `${Math.floor(seconds / 60)} phút ${seconds % 60} giây`;

function usePace(language: string): Pace {
	const [measured, setMeasured] = useState<Pace | undefined>();
	useEffect(() => {
		if (language === '') return;
		// without an answer the assumed pace stands, and says that it is one
		askServer<Pace>(`/api/pace/${language}`).then(setMeasured, () => setMeasured(undefined));
	}, [language]);
	return measured ?? assumedPace(language);
}
