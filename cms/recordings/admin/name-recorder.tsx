'use client';

import { useFormFields } from '@payloadcms/ui';
import React from 'react';

import { SPOKEN_KINDS, SPOKEN_SAYINGS } from '#content/model/spoken-prompt.ts';

import { RecordHere } from './record-here.tsx';

/** Says the name or the prompt into this machine's microphone. */
export function NameRecorder() {
	const kind = useFormFields(([fields]) => fields.prompt?.value);
	const { label, says, mostSeconds } = SPOKEN_SAYINGS[SPOKEN_KINDS.find((one) => one === kind) ?? 'name'];
	return (
		<RecordHere
			fileName="ten-tieng"
			hint={`${label}. Bấm ghi, nói bằng chính tiếng ấy, rồi bấm dừng. ${says} Từ 1 đến ${mostSeconds} giây.`}
		/>
	);
}
